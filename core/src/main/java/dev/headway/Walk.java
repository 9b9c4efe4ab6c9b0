package dev.headway;

import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.history.Memory;
import dev.headway.history.Progress;
import dev.headway.history.VersionRows;
import dev.headway.lock.AdvisoryLock;
import dev.headway.plan.Awaited;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.preflight.Preflight;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.release.Ahead;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.run.Cancellation;
import dev.headway.run.LockTries;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import dev.headway.run.RunOptions;
import dev.headway.run.Runner;
import dev.headway.run.Trial;
import dev.headway.run.Watched;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Read without a lock; nothing to do is the end. Else lock, read again (the one that was waited for may have done it
 * all), create what is missing, run. Not thread-safe.
 */
final class Walk implements AutoCloseable {

    private final Session session;
    private final SessionSource sessions;
    private final RevisionGraph graph;
    private final String command;
    private final Manner manner;
    private Chain chain;
    private final Cancellation cancellation;
    private History history;

    /** @param sessions where a second session comes from, to see what the first one waits for */
    Walk(Session session, SessionSource sessions, RevisionGraph graph, String command, Manner manner)
            throws SQLException {
        this.session = session;
        this.sessions = sessions;
        this.graph = graph;
        this.command = command;
        this.manner = manner;
        this.chain = Chain.of(graph);
        this.history = History.find(
                session.connection(), session.toString(), manner.options().versionTable());
        // Last, since what failed before this has nobody to close it.
        this.cancellation = Cancellation.on(session.connection(), manner.stop());
    }

    Plan plan(Planning planned) throws SQLException {
        VersionRows rows = history.read();
        return plan(rows, left(rows), planned);
    }

    Preview preview(Planning planned) throws SQLException {
        VersionRows rows = history.read();
        Plan plan = plan(rows, left(rows), planned);
        return new Preview(plan, rows.unfinished() ? List.of() : obstacles(plan));
    }

    Report run(Planning planned) throws SQLException {
        VersionRows rows = history.read();
        if (!rows.unfinished() && (manner.leaving() || !rows.backfilling())) {
            Plan plan = plan(rows, List.of(), planned);
            if (plan.steps().isEmpty()) {
                return nothing(plan);
            }
        }
        return locked(() -> work(planned));
    }

    /**
     * As {@link #run}, with an entry that a server is started with these files, or why it is not. Who finds the database
     * ahead asks for the lock even if there is nothing to do: the newer release may be about to contract the schema.
     */
    Report launch(Planning planned) throws SQLException {
        try {
            return launched(planned);
        } catch (RunFailure e) {
            throw e;
        } catch (MigrationException e) {
            recordRefusal(e);
            throw e;
        }
    }

    private Report launched(Planning planned) throws SQLException {
        VersionRows rows = history.read();
        boolean known = rows.ids().stream().allMatch(graph::contains);
        if (known && !rows.unfinished() && history.tables().complete()) {
            Plan plan = plan(rows, List.of(), planned);
            if (plan.steps().isEmpty()) {
                recordLaunch();
                return nothing(plan);
            }
        }
        return locked(() -> {
            Report report = work(planned);
            recordLaunch();
            return report;
        });
    }

    private Report work(Planning planned) throws SQLException {
        VersionRows rows = history.read();
        List<Progress> left = left(rows);
        Plan plan = plan(rows, left, planned);
        if (!plan.steps().isEmpty() && !rows.unfinished()) {
            refuse(obstacles(plan));
        }
        if (rows.backfilling()) {
            finishBackfills(plan);
        }
        if (plan.steps().isEmpty()) {
            return nothing(plan);
        }
        completeTables();
        if (planned.keepsData()) {
            new Trial(session.connection(), locks(), cancellation).refuseLoss(plan);
        }
        Set<RevisionId> leaving = manner.leaving() ? leaving(plan) : Set.of();
        return new Runner(
                        session.connection(),
                        inscription(),
                        chain,
                        runOptions().leaving(leaving),
                        cancellation,
                        manner.listener())
                .run(plan, left);
    }

    /** What is left from before: what the plan cannot do without, and all of it where somebody typed upgrade. */
    private void finishBackfills(Plan plan) throws SQLException {
        Set<RevisionId> awaited = Awaited.by(plan, graph);
        boolean all = command.equals(Direction.UPGRADE.toString()) && !manner.leaving();
        backfilling().finish(runOptions(), id -> all || awaited.contains(id));
    }

    /** Revisions of the plan whose work in the background nothing else in it waits for. */
    private Set<RevisionId> leaving(Plan plan) {
        Set<RevisionId> awaited = Awaited.by(plan, graph);
        return plan.steps().stream()
                .map(step -> step.revision().id())
                .filter(id -> !awaited.contains(id))
                .collect(Collectors.toSet());
    }

    Backfilling backfilling() {
        return new Backfilling(session, history, graph, manner, cancellation);
    }

    private LockTries locks() {
        return new LockTries(manner.options().lockTimeout(), manner.options().lockBudget());
    }

    RunOptions runOptions() {
        MigrationOptions options = manner.options();
        return new RunOptions(command, session.setup(), locks(), options.statementTimeout(), Optional.of(watched()));
    }

    /** What is certain to fail, told before anything is done. */
    private List<Problem> obstacles(Plan plan) throws SQLException {
        if (plan.steps().isEmpty()) {
            return List.of();
        }
        Preflight preflight = Preflight.of(session.connection(), session.toString(), plan);
        preflight.warnings().forEach(manner.listener()::warned);
        List<Problem> obstacles = new ArrayList<>(history.lacking());
        obstacles.addAll(preflight.refusals());
        return obstacles;
    }

    private static void refuse(List<Problem> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new MigrationException(obstacles);
        }
    }

    private Watched watched() {
        return new Watched(session.facts().pid(), session.facts().login(), sessions);
    }

    /** Holds the lock while {@code work} is done. */
    <T> T locked(Work<T> work) throws SQLException {
        AdvisoryLock lock = acquire();
        try {
            history = history.again();
            while (!history.key().equals(lock.key())) {
                // Meanwhile another table became the version table, and that one has a lock of its own.
                release(lock);
                lock = acquire();
                history = history.again();
            }
            return work.done();
        } finally {
            cancellation.close();
            release(lock);
        }
    }

    private AdvisoryLock acquire() throws SQLException {
        AdvisoryLock lock = new AdvisoryLock(session.connection(), history.key());
        try {
            lock.acquire(manner.options().lockSilence(), manner.stop(), manner.listener()::waiting);
            return lock;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private RunFailure interrupted(InterruptedException stop) {
        cancellation.close();
        String what = "asked to stop while waiting for another migrator";
        try {
            if (history.tables().complete()) {
                history.write(List.of(inscription().entry(Entry.interrupted(command, what))));
            }
        } catch (SQLException e) {
            stop.addSuppressed(e);
        }
        return RunFailure.interrupted(
                Problem.of(what, session.toString(), "run headway " + command + " again: nothing was changed"), stop);
    }

    /** The lock goes with the session in any case; giving it back early lets the next one begin. */
    static void release(AdvisoryLock lock) {
        try {
            lock.release();
        } catch (SQLException ignored) {
            // The connection is gone, and with it the lock; whoever lost it tells so itself.
        }
    }

    void completeTables() throws SQLException {
        history = history.complete();
    }

    History history() {
        return history;
    }

    Inscription inscription() {
        return new Inscription(history.tables(), history.key(), manner.options().author());
    }

    Chain chain() {
        return chain;
    }

    /** What an interrupted run has begun; without the lock, whoever holds it may just be at it. */
    private List<Progress> left(VersionRows rows) throws SQLException {
        return rows.unfinished() ? history.progress() : List.of();
    }

    private Plan plan(VersionRows rows, List<Progress> left, Planning planned) throws SQLException {
        Ahead ahead = new Memory(history, graph).ahead(rows.ids());
        chain = ahead.all().equals(graph) ? chain : Chain.of(ahead.all());
        new Hurdles(ahead.all(), chain).refuseEdits(history, rows);
        Begun begun = new Begun(left, ahead.all(), command, session.toString());
        return NotYet.refuse(begun.plan(() -> planned.of(ahead, history)));
    }

    private static Report nothing(Plan plan) {
        return new Report(plan.from(), plan.to(), List.of());
    }

    private void recordLaunch() throws SQLException {
        completeTables();
        history.write(List.of(inscription().entry(Entry.launch(heads()))));
    }

    /** Where there is a journal; it is no reason to make one. */
    private void recordRefusal(MigrationException refusal) {
        try {
            if (history.tables().complete()) {
                String what = refusal.problems().get(0).what();
                history.write(List.of(inscription().entry(Entry.refused(heads(), what))));
            }
        } catch (SQLException e) {
            refusal.addSuppressed(e);
        }
    }

    private List<RevisionId> heads() {
        return graph.realHeads().stream().map(Revision::id).sorted().toList();
    }

    @Override
    public void close() {
        cancellation.close();
    }

    /** Something that is done while the lock is held. */
    interface Work<T> {
        T done() throws SQLException;
    }
}
