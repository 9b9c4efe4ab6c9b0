package dev.headway.run;

import dev.headway.connect.Stop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Cancels whatever a session executes once the end is asked for, COPY included, and does it again and again until this is
 * closed: PostgreSQL forgets a cancel request that arrives between two statements. Thread-safe.
 */
public final class Cancellation implements AutoCloseable {

    private static final long AGAIN_MILLIS = 100;
    private static final Duration LONG = Duration.ofDays(1);

    private final PGConnection connection;
    private final Stop stop;
    private final Thread thread;
    private boolean closed;

    private Cancellation(PGConnection connection, Stop stop) {
        this.connection = connection;
        this.stop = stop;
        this.thread = new Thread(this::watch, "headway-cancel");
        thread.setDaemon(true);
    }

    /** Watches from now on, in a thread of its own. */
    public static Cancellation on(Connection connection, Stop stop) throws SQLException {
        Cancellation cancellation = new Cancellation(connection.unwrap(PGConnection.class), stop);
        cancellation.thread.start();
        return cancellation;
    }

    /** Whether the end was asked for. */
    public boolean requested() {
        return stop.requested();
    }

    /**
     * Sleeps, unless the end is or was asked for.
     *
     * @throws InterruptedException if it was, at once
     */
    void sleep(Duration duration) throws InterruptedException {
        stop.sleep(duration);
    }

    /** Cancels what is executed now, without asking for the end of all. */
    synchronized void cancelOnce() {
        try {
            if (!closed) {
                connection.cancelQuery();
            }
        } catch (SQLException gone) {
            // Then what was executed is gone as well.
        }
    }

    private void watch() {
        try {
            while (!stop.requested()) {
                stop.sleep(LONG);
            }
        } catch (InterruptedException asked) {
            // By the stop, or by close().
        }
        if (stop.requested()) {
            cancel();
        }
    }

    private synchronized void cancel() {
        while (!closed) {
            try {
                connection.cancelQuery();
                wait(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                // close() comes in next.
            } catch (SQLException gone) {
                closed = true;
            }
        }
    }

    /** Cancels nothing any more: when this returns, no request is under way. More than once does no harm. */
    @Override
    public void close() {
        thread.interrupt();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
