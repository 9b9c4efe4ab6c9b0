package dev.headway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            return outcome(Duration.ofMinutes(1));
        }

        /** The same for what may take that long. */
        public Outcome<T> outcome(Duration patience) throws InterruptedException, TimeoutException {
            try {
                return new Outcome<>(
                        Optional.of(future.get(patience.toMillis(), TimeUnit.MILLISECONDS)), Optional.empty());
            } catch (ExecutionException e) {
                return new Outcome<>(Optional.empty(), Optional.ofNullable(e.getCause()));
            }
        }

        public T result() throws InterruptedException, TimeoutException {
            return outcome().result();
        }

        public boolean isDone() {
            return future.isDone();
        }
    }

    /** One of the two is empty. */
    public record Outcome<T>(Optional<T> value, Optional<Throwable> thrown) {

        public T result() {
            thrown.ifPresent(e -> {
                throw new AssertionError(e);
            });
            return value.orElseThrow();
        }

        public <X extends Throwable> X failure(Class<X> type) {
            return thrown.filter(type::isInstance)
                    .map(type::cast)
                    .orElseThrow(() ->
                            new AssertionError("no " + type.getSimpleName() + ", but " + value, thrown.orElse(null)));
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

    /** A task that may fail as it likes. */
    @FunctionalInterface
    public interface Task<T> {
        void on(T each) throws Exception;
    }

    /** Does it to all of them at once, and ends when all have ended. */
    public static <T> void each(List<T> all, Task<T> task) throws InterruptedException, TimeoutException {
        List<Running<Boolean>> running = new ArrayList<>();
        for (T one : all) {
            running.add(start(() -> {
                task.on(one);
                return true;
            }));
        }
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        for (Running<Boolean> each : running) {
            outcomes.add(each.outcome());
        }
        outcomes.forEach(Outcome::result);
    }
}
