package dev.headway.walk;

import dev.headway.code.Performance;
import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.history.VersionRows;
import dev.headway.lock.AdvisoryLock;
import dev.headway.problem.Problem;
import dev.headway.run.Cancellation;
import dev.headway.run.LockTries;
import dev.headway.run.PatientQuery;
import dev.headway.run.RunFailure;
import dev.headway.run.RunOptions;
import dev.headway.run.Watched;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** What one command has in its hands: the session, the tables as they were read, and the lock. Not thread-safe. */
public final class Walk implements AutoCloseable {

    private final Session session;
    private final SessionSource sessions;
    private final RevisionGraph graph;
    private final String command;
    private final Manner manner;
    private final Chain chain;
    private final Cancellation cancellation;
    private History history;

    /** @param sessions where a second session comes from, to see what the first one waits for */
    public Walk(Session session, SessionSource sessions, RevisionGraph graph, String command, Manner manner)
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

    LockTries locks() {
        return new LockTries(manner.options().lockTimeout(), manner.options().lockBudget());
    }

    public Backfilling backfilling() {
        return new Backfilling(session, history, graph, manner, cancellation);
    }

    public RunOptions runOptions() {
        MigrationOptions options = manner.options();
        return new RunOptions(
                command,
                session.setup(),
                locks(),
                options.statementTimeout(),
                Optional.of(watched()),
                manner.placeholders());
    }

    private Watched watched() {
        return new Watched(session.facts().pid(), session.facts().login(), sessions);
    }

    /** The rows of the version table, and what the journal knows of them. */
    VersionRows rows() throws SQLException {
        return patiently(() -> history.read());
    }

    /** As {@link History#write}. */
    void write(List<String> statements) throws SQLException {
        patiently(() -> {
            history.write(statements);
            return statements;
        });
    }

    /** As {@link History#writeWithSchema}. */
    void writeWithSchema(List<String> statements) throws SQLException {
        patiently(() -> {
            history.writeWithSchema(statements);
            return statements;
        });
    }

    /** Says whom it waits for if somebody has our tables locked. */
    private <T> T patiently(PatientQuery.Query<T> query) throws SQLException {
        return new PatientQuery(
                        watched(),
                        locks(),
                        cancellation,
                        command,
                        session.toString(),
                        wait -> manner.listener().waiting(command, wait))
                .run(query);
    }

    /** Holds the lock while {@code work} is done. */
    public <T> T locked(Work<T> work) throws SQLException {
        AdvisoryLock lock = acquire();
        boolean done = false;
        try {
            history = history.again();
            while (!history.key().equals(lock.key())) {
                // Meanwhile another table became the version table, and that one has a lock of its own.
                release(lock);
                lock = acquire();
                history = history.again();
            }
            T result = work.done();
            done = true;
            return result;
        } finally {
            cancellation.close();
            if (!done) {
                rollBack();
            }
            release(lock);
        }
    }

    /** Whoever threw may have done so in the midst of a step, and what is written now must not commit its first half. */
    private void rollBack() {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("ROLLBACK");
            Performance.end(session.connection());
        } catch (SQLException ignored) {
            // The connection is gone, and with it the transaction.
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

    public void completeTables() throws SQLException {
        history = history.complete();
    }

    public History history() {
        return history;
    }

    Inscription inscription() {
        return new Inscription(history.tables(), history.key(), manner.options().author());
    }

    Session session() {
        return session;
    }

    String command() {
        return command;
    }

    Manner manner() {
        return manner;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Of the files. */
    Chain chain() {
        return chain;
    }

    @Override
    public void close() {
        cancellation.close();
    }

    /** Something that is done while the lock is held. */
    public interface Work<T> {
        T done() throws SQLException;
    }
}
