package dev.headway.walk;

import dev.headway.batch.BatchSession;
import dev.headway.connect.Session;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Backfill;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.lock.AdvisoryLock;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import dev.headway.run.Backfills;
import dev.headway.run.Cancellation;
import dev.headway.run.RunFailure;
import dev.headway.run.RunOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/**
 * What applied revisions left to be done in the background, on one session. One worker at a time does it: whoever has the
 * lease, an advisory lock that goes with its session, so that another one takes over where a worker died. Not thread-safe.
 */
public record Backfilling(
        Session session, History history, RevisionGraph graph, Manner manner, Cancellation cancellation) {

    /** What is left, and known to the files. */
    List<Backfill> left(Predicate<RevisionId> which) throws SQLException {
        return Backfills.left(history.backfills(), graph, which);
    }

    /** Does it; waits for a worker that is at it. */
    public List<Backfill> finish(RunOptions options, Predicate<RevisionId> which) throws SQLException {
        if (left(which).isEmpty()) {
            return List.of();
        }
        AdvisoryLock lease = lease();
        try {
            lease.acquire(manner.options().lockSilence(), manner.stop(), manner.listener()::waiting);
        } catch (InterruptedException e) {
            cancellation.close();
            throw RunFailure.interrupted(
                    Problem.of(
                            "asked to stop while waiting for a backfill that somebody else works on",
                            session.toString(),
                            "run headway " + options.command() + " again: nothing was changed"),
                    e);
        }
        return work(lease, options, which);
    }

    /** Does it, unless another worker is at it. */
    public Background offer(RunOptions options) throws SQLException {
        if (left(id -> true).isEmpty()) {
            return Background.NOTHING;
        }
        AdvisoryLock lease = lease();
        if (!lease.tryAcquire()) {
            return Background.TAKEN;
        }
        work(lease, options, id -> true);
        return Background.DONE;
    }

    private List<Backfill> work(AdvisoryLock lease, RunOptions options, Predicate<RevisionId> which)
            throws SQLException {
        Inscription inscription =
                new Inscription(history.tables(), lease.key(), manner.options().author());
        BatchSession batches = new BatchSession(session.connection(), inscription, List.of(), List.of());
        try {
            return new Backfills(history, batches, graph, options, cancellation, manner.listener()).run(which);
        } finally {
            Walk.release(lease);
        }
    }

    private AdvisoryLock lease() {
        return new AdvisoryLock(session.connection(), history.lease());
    }
}
