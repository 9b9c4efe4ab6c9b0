package dev.headway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Things that happen beside the test's own thread. */
public final class Concurrently {
    private Concurrently() {}

    /** Something under way. */
    public record Running<T>(Future<T> future) {

        /** What came of it, or what it threw. */
        public Outcome<T> outcome() throws InterruptedException, TimeoutException {
            try {
                return new Outcome<>(future.get(60, TimeUnit.SECONDS), null);
            } catch (ExecutionException e) {
                return new Outcome<>(null, e.getCause());
            }
        }

        public T result() throws InterruptedException, TimeoutException {
            return outcome().result();
        }

        public boolean isDone() {
            return future.isDone();
        }
    }

    /** One of the two is null. */
    @SuppressWarnings("NullAway") // a test's own tuple
    public record Outcome<T>(T value, Throwable thrown) {

        public T result() {
            if (thrown != null) {
                throw new AssertionError(thrown);
            }
            return value;
        }

        public <X extends Throwable> X failure(Class<X> type) {
            if (!type.isInstance(thrown)) {
                throw new AssertionError("no " + type.getSimpleName() + ", but " + value, thrown);
            }
            return type.cast(thrown);
        }
    }

    public static <T> Running<T> start(Callable<T> task) {
        ExecutorService executor = Executors.newSingleThreadExecutor(run -> {
            Thread thread = new Thread(run, "beside");
            thread.setDaemon(true);
            return thread;
        });
        Future<T> future = executor.submit(task);
        executor.shutdown();
        return new Running<>(future);
    }

    public static <T> List<Running<T>> start(int times, Callable<T> task) {
        List<Running<T>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            running.add(start(task));
        }
        return running;
    }
}
