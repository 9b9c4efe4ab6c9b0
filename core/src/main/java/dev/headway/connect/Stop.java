package dev.headway.connect;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A way to ask a run to end early: SIGTERM, Ctrl-C, a Spring context that closes. A request cancels the statement that
 * is running on the server and ends every sleep; what follows (roll back, release, tell the journal) is the runner's.
 * Thread interruption is not used, because it closes a Unix socket under pgjdbc's feet. Thread-safe.
 */
public final class Stop {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();

    /** Asks for the end; returns at once, and more than once does no harm. */
    public void request() {
        requested.countDown();
        Statement statement = running.get();
        if (statement != null) {
            cancel(statement);
        }
    }

    /** Whether the end was asked for. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /**
     * Sleeps, unless the end is or was asked for.
     *
     * @throws InterruptedException if it was, at once
     */
    public void sleep(Duration duration) throws InterruptedException {
        if (requested.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("asked to stop");
        }
    }

    /**
     * Names the statement that a request has to cancel, until {@link #ended()}. A request that came before this is not
     * lost: look at {@link #requested()} afterwards.
     */
    public void running(Statement statement) {
        running.set(statement);
    }

    /** The statement has ended, by itself or not. */
    public void ended() {
        running.set(null);
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException ignored) {
            // The connection is gone, and its statement with it; the runner will meet that by itself.
        }
    }
}
