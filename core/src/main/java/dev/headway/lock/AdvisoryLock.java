package dev.headway.lock;

import dev.headway.connect.Budget;
import dev.headway.connect.Stop;
import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * One session-level advisory lock, held on the very connection that does the work: it goes when the connection goes, so
 * a killed migrator leaves nothing behind. It is polled, never waited for inside a statement, because a blocking waiter
 * is an open snapshot, and CREATE INDEX CONCURRENTLY waits for those (flyway#1654 and its many heirs). Not thread-safe,
 * as its connection is not.
 */
public final class AdvisoryLock {

    private static final Duration FIRST_POLL = Duration.ofMillis(25);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);

    private static final String HOLDER =
            Template.of(AdvisoryLock.class, "holder.sql").sql();

    private final Connection connection;
    private final LockKey key;

    public AdvisoryLock(Connection connection, LockKey key) {
        this.connection = connection;
        this.key = key;
    }

    public LockKey key() {
        return key;
    }

    /**
     * Takes the lock, waiting for as long as its holder lives and works.
     *
     * @param silence how long a holder may show no sign of life before this gives up
     * @param waiting told of the holder once, when the wait begins, and again when the holder changes
     * @throws MigrationException if the holder stayed silent for that long
     * @throws InterruptedException if {@code stop} was requested
     */
    public void acquire(Duration silence, Stop stop, Consumer<Holder> waiting)
            throws SQLException, InterruptedException {
        try {
            poll(silence, stop, waiting);
        } catch (SQLException e) {
            if (stop.requested() && SqlState.of(e.getSQLState()).equals(SqlState.QUERY_CANCELED)) {
                // A poll was under way when the end was asked for: that is no failure of its own.
                throw new InterruptedException("asked to stop");
            }
            throw e;
        }
    }

    private void poll(Duration silence, Stop stop, Consumer<Holder> waiting) throws SQLException, InterruptedException {
        Patience patience = new Patience(silence);
        Duration poll = FIRST_POLL;
        while (!tryAcquire()) {
            Optional<Holder> holder = holder();
            if (holder.isPresent()) {
                if (patience.sees(holder.get(), System.nanoTime())) {
                    waiting.accept(holder.get());
                }
                if (patience.exhausted(System.nanoTime())) {
                    throw new MigrationException(silent(holder.get(), silence));
                }
            }
            stop.sleep(jittered(poll));
            poll = poll.multipliedBy(2).compareTo(LONGEST_POLL) < 0 ? poll.multipliedBy(2) : LONGEST_POLL;
        }
    }

    /** Takes the lock if it is free. */
    public boolean tryAcquire() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT pg_catalog.pg_try_advisory_lock(" + key.arguments() + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Gives the lock back. */
    public void release() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_catalog.pg_advisory_unlock(" + key.arguments() + ")");
        }
    }

    /** Who holds the lock, if anybody does. */
    public Optional<Holder> holder() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, key.unsignedClassId());
            statement.setLong(2, key.unsignedObjectId());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(holder(row)) : Optional.empty();
            }
        }
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getInt("pid"),
                Optional.ofNullable(row.getString("application_name")),
                Optional.ofNullable(row.getString("client")),
                Optional.ofNullable(row.getString("connected_for")),
                Optional.ofNullable(row.getString("query")),
                row.getBoolean("active"),
                row.getString("signs_of_life"));
    }

    private static Problem silent(Holder holder, Duration silence) {
        return Problem.of(
                "another migrator holds the lock and has done nothing for " + Budget.of(silence),
                holder.toString(),
                "look whether that process still works; if it hangs, end it there, or here: SELECT pg_terminate_backend("
                        + holder.pid() + ")   to wait longer: --lock-wait 10min");
    }

    private static Duration jittered(Duration poll) {
        long millis = poll.toMillis();
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
    }
}
