package dev.headway.preflight;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** All that our role lacks, as one problem whose remedy can be copied and pasted. Not thread-safe. */
final class Lacking {

    private final Server server;
    private final Map<Lack, Origin> lacks = new LinkedHashMap<>();

    Lacking(Server server) {
        this.server = server;
    }

    /** The first statement that lacks it is named. */
    void add(Lack lack, Origin origin) {
        lacks.putIfAbsent(lack, origin);
    }

    Optional<Problem> problem(String database) {
        if (lacks.isEmpty()) {
            return Optional.empty();
        }
        StringJoiner what = new StringJoiner("\n");
        what.add("the role " + server.role() + " lacks what the plan needs:");
        lacks.forEach((lack, origin) -> what.add(lack.what() + "   (" + origin + ")"));
        Origin first = lacks.values().iterator().next();
        return Optional.of(new Problem(what.toString(), database, remedy(), Optional.of(first)));
    }

    private String remedy() {
        StringJoiner remedy = new StringJoiner("\n");
        reachable()
                .ifPresent(
                        role -> remedy.add("migrate as " + role + ": HEADWAY_ROLE=" + role + "   or as a superuser:"));
        statements().forEach(statement -> remedy.add(statement + ";"));
        return remedy
                + (reachable().isPresent() ? "" : "\nor migrate as another role: HEADWAY_DATABASE_URL, HEADWAY_ROLE");
    }

    /** The one role that our login may become, if that role lacks none of it. */
    private Optional<String> reachable() {
        Set<Optional<String>> roles = new HashSet<>();
        lacks.keySet().forEach(lack -> roles.add(lack.reachable()));
        return roles.size() == 1 ? roles.iterator().next() : Optional.empty();
    }

    /** Privileges on one thing are one statement. */
    private Set<String> statements() {
        Map<String, List<String>> privileges = new LinkedHashMap<>();
        for (Lack lack : lacks.keySet()) {
            privileges
                    .computeIfAbsent(lack.target(), target -> new ArrayList<>())
                    .add(lack.privilege());
        }
        Set<String> statements = new LinkedHashSet<>();
        privileges.forEach((target, granted) -> statements.add(
                granted.contains("")
                        ? target
                        : "GRANT " + String.join(", ", granted) + " ON " + target + " TO " + server.role()));
        return statements;
    }
}
