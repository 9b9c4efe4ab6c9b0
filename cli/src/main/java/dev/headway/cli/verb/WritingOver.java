package dev.headway.cli.verb;

import dev.headway.Status;
import dev.headway.connect.NotConnected;
import dev.headway.graph.Wording;
import dev.headway.history.Log;
import dev.headway.history.LogQuery;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import java.util.Optional;

/** Whether a revision's file may still be rewritten: not once a database has run it. Asks at most once for the state. */
final class WritingOver {

    private final Invocation invocation;
    private Optional<Status> status = Optional.empty();
    private boolean asked;

    WritingOver(Invocation invocation) {
        this.invocation = invocation;
    }

    /** @throws MigrationException if the database that is named has it, or its journal knows it */
    void require(Revision revision) {
        Optional<Status> known = status();
        if (known.isEmpty()) {
            return;
        }
        boolean applied = known.get().ahead().applied().contains(revision.id())
                || known.get().ahead().rows().contains(revision.id());
        if (applied) {
            throw refused(revision, "is applied in " + known.get().database());
        }
        if (isTold(revision)) {
            throw refused(revision, "ran in " + known.get().database() + ", as its journal tells");
        }
    }

    private boolean isTold(Revision revision) {
        Log log = invocation
                .migrations()
                .readOnly()
                .log(new LogQuery(Optional.empty(), Optional.empty(), Integer.MAX_VALUE));
        return log.entries().stream()
                .anyMatch(logged ->
                        logged.what().revision().filter(revision.id()::equals).isPresent());
    }

    private static MigrationException refused(Revision revision, String why) {
        return new MigrationException(Problem.at(
                revision.origin(),
                Wording.title(revision) + " " + why + ": its file stays as it is",
                "what ran has run: accept its findings with --- allow RULE REASON, and write the next one as the remedy"
                        + " says"));
    }

    private Optional<Status> status() {
        if (!asked && invocation.settings().url().url().isPresent()) {
            try {
                status = Optional.of(invocation.migrations().status());
            } catch (NotConnected e) {
                if (!e.heals()) {
                    throw e;
                }
                invocation
                        .console()
                        .tell("INFO  [headway] The database does not answer (" + e.reason()
                                + "): whether a revision ran there nobody can tell");
            }
        }
        asked = true;
        return status;
    }
}
