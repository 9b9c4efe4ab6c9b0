package dev.headway.connect;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens a session in a thread of its own, because neither name resolution nor a read from a socket can be interrupted.
 * Whoever gives up waiting leaves the thread behind; it ends by its socket's timeout and closes what it still opened.
 */
final class Worker {

    private static final long LOOK_EVERY_MILLIS = 50;

    private Worker() {}

    /**
     * @throws TimeoutException after {@code limit}
     * @throws InterruptedException if the thread is interrupted or the stop is requested, both at once
     * @throws ExecutionException whatever {@code open} threw
     */
    static Session within(Duration limit, Stop stop, Callable<Session> open)
            throws TimeoutException, InterruptedException, ExecutionException {
        CompletableFuture<Session> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(open, result), "headway-connect");
        thread.setDaemon(true);
        thread.start();
        long begun = System.nanoTime();
        try {
            while (!result.isDone() && System.nanoTime() - begun < limit.toNanos()) {
                look(result, stop);
            }
        } catch (InterruptedException e) {
            abandon(result);
            throw e;
        }
        // Whoever comes first decides: the session, or the end of our patience.
        result.completeExceptionally(new TimeoutException());
        return outcome(result);
    }

    private static void look(CompletableFuture<Session> result, Stop stop) throws InterruptedException {
        if (stop.requested()) {
            throw new InterruptedException("asked to stop");
        }
        try {
            result.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // Not there yet, or there and failed: the loop's condition tells.
        }
    }

    private static Session outcome(CompletableFuture<Session> result)
            throws TimeoutException, InterruptedException, ExecutionException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException timeout) {
                throw timeout;
            }
            throw e;
        }
    }

    private static void run(Callable<Session> open, CompletableFuture<Session> result) {
        try {
            Session session = open.call();
            if (!result.complete(session)) {
                session.close();
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Gives up: what comes later, {@link #run} closes; what has come just now is closed here. */
    private static void abandon(CompletableFuture<Session> result) {
        boolean came = !result.completeExceptionally(new TimeoutException()) && !result.isCompletedExceptionally();
        if (came) {
            result.join().close();
        }
    }
}
