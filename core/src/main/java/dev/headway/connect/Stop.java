package dev.headway.connect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A way to ask a run to end early: SIGTERM, Ctrl-C, a Spring context that closes. A request ends every
 * sleep; what follows (cancel what runs on the server, roll back, release, tell the journal) is the runner's.
 * Thread interruption is not used, because it closes a Unix socket under pgjdbc's feet. Thread-safe.
 */
public final class Stop {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Asks for the end; returns at once, and more than once does no harm. */
    public void request() {
        requested.countDown();
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
}
