package dev.headway.plan;

import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import java.util.List;
import java.util.Optional;

/** Why there is no way back, said so that the next command can be copied. */
final class DowngradeProblems {

    private static final String TABLE = "the version table";

    private DowngradeProblems() {}

    static Problem irreversible(Revision revision, Revision.Downgrade.Irreversible irreversible) {
        String why =
                irreversible.why().isBlank() ? "" : ": " + irreversible.why().strip();
        return Problem.at(
                irreversible.origin(),
                Wording.title(revision) + " is irreversible" + why,
                "go no further down than it: headway downgrade " + revision.id()
                        + "   or forward, with a revision that repairs: headway revision");
    }

    static MigrationException notApplied(Revision revision, List<Revision> current) {
        return problem(
                Wording.title(revision) + " is not applied, so no downgrade leads there; " + current(current),
                "see where the database is: headway current   or go up to it: headway upgrade " + revision.id());
    }

    /**
     * Steps from a revision that is not applied.
     *
     * @param to where they would lead, if something else stands on it
     */
    static MigrationException notThere(Target target, Revision last, Optional<Revision> to, List<Revision> current) {
        String down = to.map(revision -> "   or say where to go down to: headway downgrade " + revision.id())
                .orElse("");
        return problem(
                target + " takes back " + Wording.title(last) + ", which is not applied; " + current(current),
                "see where the database is: headway current" + down);
    }

    private static String current(List<Revision> current) {
        return current.isEmpty() ? "nothing is applied" : "current: " + Wording.titles(current);
    }

    static MigrationException otherBranch(
            Target target, Revision last, Revision start, Optional<Revision> to, List<Revision> others) {
        String branch = target.branch().orElse(start.id().value());
        return problem(
                target + " takes back " + Wording.title(last) + ", on which another branch stands: "
                        + Wording.titles(others),
                "this branch only: headway downgrade " + branch + "@base   or all of it: headway downgrade "
                        + to.map(revision -> revision.id().value()).orElse("base"));
    }

    private static MigrationException problem(String what, String remedy) {
        return new MigrationException(Problem.of(what, TABLE, remedy));
    }
}
