package dev.headway.code;

import dev.headway.pg.SqlState;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A class at work, in a thread of its own: once the end is asked for it is interrupted, and left behind if it does not hear
 * that either. A statement that it waits for is cancelled long before.
 */
final class Errand {

    /** What runs on the server is cancelled at once; an interruption would close a Unix socket under it. */
    private static final Duration UNTIL_INTERRUPTED = Duration.ofSeconds(1);

    /** Within the 5 seconds that a run may take to end. */
    private static final Duration UNTIL_LEFT = Duration.ofSeconds(3);

    private static final long POLL_MILLIS = 20;

    private final BooleanSupplier stop;
    private final Thread thread;
    private volatile @Nullable Throwable thrown;
    private boolean interrupted;

    /** What is done. */
    interface Work {
        void run() throws Throwable;
    }

    private Errand(String name, Work work, BooleanSupplier stop) {
        this.stop = stop;
        this.thread = new Thread(() -> perform(work), name);
        thread.setDaemon(true);
    }

    /**
     * Waits for its end, or for as long as may be once the end was asked for.
     *
     * @return what it ended with, where that is not its end; as if PostgreSQL had cancelled a statement if it was
     *     interrupted or left behind
     */
    static Optional<Throwable> run(String name, Work work, BooleanSupplier stop) {
        Errand errand = new Errand(name, work, stop);
        errand.thread.start();
        boolean left = !errand.await();
        return left || (errand.interrupted && errand.thrown != null)
                ? Optional.of(new SQLException("asked to stop", SqlState.QUERY_CANCELED.code(), errand.thrown))
                : Optional.ofNullable(errand.thrown);
    }

    private void perform(Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            // A class of the user's may throw anything, and whatever it is has to be rolled back and told.
            thrown = e;
        }
    }

    /** Whether it came to its end. */
    private boolean await() {
        boolean passedOn = false;
        long asked = 0;
        while (thread.isAlive()) {
            try {
                thread.join(POLL_MILLIS);
            } catch (InterruptedException e) {
                // It is meant for whoever does the work.
                passedOn = true;
                thread.interrupt();
            }
            if (stop.getAsBoolean()) {
                asked = asked == 0 ? System.nanoTime() : asked;
                Duration since = Duration.ofNanos(System.nanoTime() - asked);
                if (!interrupted && since.compareTo(UNTIL_INTERRUPTED) > 0) {
                    interrupted = true;
                    thread.interrupt();
                }
                if (since.compareTo(UNTIL_LEFT) > 0) {
                    break;
                }
            }
        }
        if (passedOn) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
