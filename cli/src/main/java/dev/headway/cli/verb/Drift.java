package dev.headway.cli.verb;

import dev.headway.Autogenerate;
import dev.headway.Status;
import dev.headway.autogenerate.Side;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import java.util.List;

/** A database held against the migrations that it says it has; pending ones are no drift. Not thread-safe. */
record Drift(Invocation invocation, Sides sides) {

    /**
     * What would turn the database into what its migrations make.
     *
     * @throws MigrationException if it has revisions that no file has
     */
    Differences of(Status status, Renames renames) throws InterruptedException {
        if (!status.applied().unknown().isEmpty()) {
            throw new MigrationException(Problem.of(
                    "the database has revisions that are not here: "
                            + status.applied().unknown(),
                    status.database(),
                    "check with the files that it was migrated with; headway current tells more"));
        }
        List<Target> applied = status.applied().current().stream()
                .map(Revision::id)
                .map(id -> Target.parse(id.value()))
                .toList();
        Autogenerate autogenerate = sides.autogenerate();
        Side database = sides.live(invocation.connector().url());
        return autogenerate.differences(database, autogenerate.migrations(applied), renames);
    }
}
