package dev.headway.run;

import dev.headway.batch.Batch;
import dev.headway.batch.BatchSession;
import dev.headway.batch.Job;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Backfill;
import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.History;
import dev.headway.pg.SqlState;
import dev.headway.plan.Direction;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Does what applied revisions left to be done in the background, on a session that holds the lease. Not thread-safe.
 */
public final class Backfills {

    private static final String COMMAND = "backfill";

    private final History history;
    private final BatchSession session;
    private final RevisionGraph graph;
    private final Chain chain;
    private final RunOptions options;
    private final Cancellation cancellation;
    private final RunListener listener;

    /** @param session whose inscription speaks of the lease */
    public Backfills(
            History history,
            BatchSession session,
            RevisionGraph graph,
            RunOptions options,
            Cancellation cancellation,
            RunListener listener) {
        this.history = history;
        this.session = session;
        this.graph = graph;
        this.chain = Chain.of(graph);
        this.options = options;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /**
     * Runs them to their ends, one after the other, oldest first. Those of revisions that the files do not know are left
     * to somebody who knows them.
     *
     * @return what was brought to its end
     * @throws RunFailure if one fails or the end is asked for; the slices before that stay
     */
    public List<Backfill> run(Predicate<RevisionId> which) throws SQLException {
        List<Backfill> done = new ArrayList<>();
        Optional<Watcher> watcher = options.watched().map(Watcher::new);
        try {
            for (Backfill left : left(history.backfills(), graph, which)) {
                done.add(run(left, watcher));
            }
        } finally {
            watcher.ifPresent(Watcher::close);
        }
        return done;
    }

    /** What of {@code all} is left to be done in the background, and known to the files. */
    public static List<Backfill> left(List<Backfill> all, RevisionGraph graph, Predicate<RevisionId> which) {
        return all.stream()
                .filter(backfill -> backfill.task().background())
                .filter(backfill -> {
                    RevisionId id = new RevisionId(backfill.id().revision());
                    return graph.contains(id) && which.test(id);
                })
                .toList();
    }

    private Backfill run(Backfill left, Optional<Watcher> watcher) throws SQLException {
        Revision revision = graph.get(new RevisionId(left.id().revision()));
        Step step = new Step(revision, Direction.UPGRADE, new HeadMove(List.of(), List.of(revision.id())));
        Job job = job(revision, left, options.statementTimeout());
        long begun = System.nanoTime();
        Optional<Attempts.Watching> watching = watcher.flatMap(seeing -> options.watched()
                .map(watched -> new Attempts.Watching(seeing, watched.login(), cancellation::cancelOnce)));
        Attempts attempts = new Attempts(options.locks(), watching, cancellation, wait -> listener.waiting(step, wait));
        Pacing pace = new Pacing(attempts, options.locks(), cancellation, news -> listener.batch(step, news));
        try {
            Backfill done = Batch.run(session, job, pace);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            history.write(ended(done, revision, took, attempts.count()));
            return done;
        } catch (StatementFailure failure) {
            throw failed(step, job, failure);
        } finally {
            watcher.ifPresent(Watcher::disconnect);
        }
    }

    private static Job job(Revision revision, Backfill left, Duration limit) {
        int number = left.id().statement();
        List<Section.Entry> entries = revision.upgrade().entries();
        Optional<Job> job = number > entries.size()
                ? Optional.empty()
                : Job.of(
                        revision.id(),
                        Direction.UPGRADE,
                        number,
                        entries.get(number - 1),
                        revision.header().options(),
                        limit);
        return job.orElseThrow(() -> new MigrationException(Problem.at(
                revision.origin(),
                "statement " + number + " of revision " + revision.id() + " is no batch any more, and "
                        + left.task().batch() + " is still to be done in the background",
                "put the file back as it was when the revision was applied")));
    }

    private List<String> ended(Backfill done, Revision revision, Duration took, int attempts) {
        String detail = done.task().batch() + ": " + done.tally().walked() + " rows walked, "
                + done.tally().changed() + " changed";
        Entry entry =
                entry(revision, Entry.Outcome.DONE).took(took).tried(attempts).because(detail);
        return List.of(
                session.inscription().endBatch(done.id()), session.inscription().entry(entry));
    }

    private Entry entry(Revision revision, Entry.Outcome outcome) {
        return Entry.of(COMMAND, COMMAND, Entry.Written.of(revision, chain), outcome);
    }

    private RunFailure failed(Step step, Job job, StatementFailure failure) {
        boolean interrupted = cancellation.requested() && failure.state().equals(SqlState.QUERY_CANCELED);
        cancellation.close();
        Problem problem = interrupted
                ? Problem.of(
                        "the backfill of " + step.revision().id() + " was interrupted; its slices stay",
                        step.revision().origin().toString(),
                        "run headway backfill run: it goes on from there")
                : Diagnosis.ofBackfill(step, failure);
        if (!failure.state().endsTheSession()) {
            try {
                Entry entry = entry(step.revision(), interrupted ? Entry.Outcome.INTERRUPTED : Entry.Outcome.FAILED)
                        .because(interrupted ? "asked to stop" : problem.what());
                List<String> entries =
                        new ArrayList<>(List.of(session.inscription().entry(entry)));
                if (!interrupted) {
                    entries.add(session.inscription().failBatch(job.id(), problem.what()));
                }
                history.write(entries);
            } catch (SQLException e) {
                failure.sqlException().addSuppressed(e);
            }
        }
        return new RunFailure(problem, Report.NOTHING, interrupted, failure.sqlException());
    }
}
