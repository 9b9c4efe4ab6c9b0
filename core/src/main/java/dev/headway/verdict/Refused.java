package dev.headway.verdict;

import dev.headway.problem.Origin;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * What a twin of production's role was refused, and a superuser was not. The catalog of production knew of no lack: what a
 * block or a function does is seen when it runs. Immutable.
 *
 * @param in the revision whose statement it was
 * @param at where the statement stands
 * @param role what it is called in production
 * @param message the server's
 */
public record Refused(Revision in, Origin at, String role, String message) implements Doubt {

    @Override
    public Optional<Finding> of(Revision revision) {
        if (!revision.equals(in)) {
            return Optional.empty();
        }
        Optional<Statement> statement = revision.upgrade().entries().stream()
                .map(Section.Entry::statement)
                .filter(each -> each.origin().equals(at))
                .findFirst();
        Map<String, String> words = Map.of("role", role, "message", message);
        return Optional.of(Finding.of(
                Verdict.UNPROVEN,
                Rules.MISSING_PRIVILEGE,
                statement,
                Rules.MISSING_PRIVILEGE.say(words),
                Rules.MISSING_PRIVILEGE.advice().replace("{role}", role)));
    }
}
