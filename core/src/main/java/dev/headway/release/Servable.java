package dev.headway.release;

import dev.headway.graph.Edges;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether code with these files runs on a database that is ahead of them: on what expands a schema it does, on a
 * contract only if the files have the revision that it is a contract after.
 *
 * @param table what messages call the version table
 */
public record Servable(Ahead ahead, String table) {

    private static final String PURGE = "last of all, if the schema is known to be that of ID: headway stamp --purge ID"
            + " forgets every row and writes ID, and runs nothing";

    /** @throws MigrationException if it does not, with the ways out, the least harmful first */
    public void require() {
        List<Problem> problems = new ArrayList<>();
        List<RevisionId> strangers = ahead.strangers();
        List<RevisionId> unrelated = ahead.unrelated();
        if (!strangers.isEmpty()) {
            problems.add(strange(strangers));
        }
        if (!unrelated.isEmpty()) {
            problems.add(anothers(unrelated));
        }
        List<Revision> broken = ahead.beyond().stream()
                .filter(revision -> unrelated.isEmpty() && !missing(revision).isEmpty())
                .toList();
        if (!broken.isEmpty()) {
            problems.add(contracted(broken));
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private Set<RevisionId> missing(Revision revision) {
        Set<RevisionId> missing = new HashSet<>(Needs.of(revision));
        missing.removeIf(ahead.files()::contains);
        return missing;
    }

    private Problem strange(List<RevisionId> rows) {
        return Problem.of(
                "the database is at " + listed(rows) + ", which no file in "
                        + ahead.files().place() + " has, and the journal cannot say what "
                        + (rows.size() == 1 ? "it stands" : "they stand") + " on",
                table,
                deploy(rows) + "\n" + PURGE);
    }

    private Problem anothers(List<RevisionId> rows) {
        return Problem.of(
                "the database is at " + listed(rows) + ", whose history descends from nothing in "
                        + ahead.files().place() + ": somebody else's",
                table,
                "give each service its own version table: --version-table NAME, or HEADWAY_VERSION_TABLE=NAME"
                        + "\nif it is this service's after all: " + deploy(rows));
    }

    private Problem contracted(List<Revision> broken) {
        Set<RevisionId> missing = new HashSet<>();
        broken.forEach(revision -> missing.addAll(missing(revision)));
        missing.removeIf(id -> broken.size() == 1 && id.equals(broken.get(0).id()));
        String unknown =
                missing.isEmpty() ? "it" : listed(missing.stream().sorted().toList());
        List<String> remedies = new ArrayList<>();
        remedies.add(deploy(
                ahead.rows().stream().filter(id -> !ahead.files().contains(id)).toList()));
        wayBack(broken)
                .ifPresent(target -> remedies.add(
                        "take " + (broken.size() == 1 ? broken.get(0).id() : "them")
                                + " back, with what the journal keeps of the files: headway downgrade " + target));
        remedies.add(PURGE);
        return Problem.of(
                "the database is ahead of " + ahead.files().place() + " by " + Wording.titles(broken) + ", and code"
                        + " that does not know " + unknown + " does not run on that schema",
                table,
                String.join("\n", remedies));
    }

    /** How far down, and no further, it takes; empty where there is no one such place, or no way. */
    private Optional<RevisionId> wayBack(List<Revision> broken) {
        Revision lowest = broken.get(0);
        boolean allAbove = ahead.all()
                .withDescendants(List.of(lowest.id()), Edges.ALL)
                .containsAll(broken.stream().map(Revision::id).toList());
        List<RevisionId> below = ahead.all().below(lowest.id(), Edges.PARENTS);
        return allAbove && below.size() == 1
                ? below.stream().filter(this::leadsBack).findFirst()
                : Optional.empty();
    }

    private boolean leadsBack(RevisionId to) {
        try {
            Plan plan = Plan.downgrade(ahead.all(), ahead.rows(), Target.parse(to.value()));
            return plan.steps().stream()
                    .allMatch(step -> ahead.untold(step.revision().id()).isEmpty());
        } catch (MigrationException e) {
            return false;
        }
    }

    private static String deploy(Collection<RevisionId> rows) {
        return "deploy the image, or check out the branch, that has " + listed(rows);
    }

    private static String listed(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
