package dev.headway.connect;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Waits until a database accepts a real login. Immutable and thread-safe. */
public final class Waiting {

    /** A try is given at least this long, however little of the budget is left. */
    private static final Duration SHORTEST_TRY = Duration.ofSeconds(1);

    private final Budget budget;
    private final Duration interval;

    /** @param interval from one failed try to the next */
    public Waiting(Budget budget, Duration interval) {
        this.budget = budget;
        this.interval = interval;
    }

    /** Hears of each failed try that will be followed by another one. */
    @FunctionalInterface
    public interface Listener {
        void unavailable(Unavailable unavailable);
    }

    /**
     * A failed try, and the pause that follows it. Immutable.
     *
     * @param number from 1
     * @param elapsed since the wait began
     * @param pause until the next try
     * @param reason {@code db:5432 connection refused}
     */
    public record Unavailable(int number, Duration elapsed, Duration pause, Budget budget, String reason) {}

    /** The passing of time. */
    interface Clock {
        /** Since some moment that does not change. */
        Duration now();

        /** @throws InterruptedException if the wait is to end */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** One try, that takes no longer than it may. */
    @FunctionalInterface
    interface Try<T> {
        T open(Duration atMost) throws InterruptedException;
    }

    /**
     * Tries until the login succeeds. What no wait can heal (a wrong password, a missing database, a certificate) fails
     * at once.
     *
     * @throws NotConnected if it cannot heal
     * @throws MigrationException if the budget is used up
     * @throws InterruptedException if the thread is interrupted or {@code stop} is requested, at once
     */
    public Session await(Connector connector, Stop stop, Listener listener) throws InterruptedException {
        return await(
                atMost -> connector.open(stop, atMost),
                new Clock() {
                    @Override
                    public Duration now() {
                        return Duration.ofNanos(System.nanoTime());
                    }

                    @Override
                    public void sleep(Duration duration) throws InterruptedException {
                        stop.sleep(duration);
                    }
                },
                listener);
    }

    <T> T await(Try<T> next, Clock clock, Listener listener) throws InterruptedException {
        Duration begun = clock.now();
        for (int number = 1; ; number++) {
            Duration left = budget.left(clock.now().minus(begun));
            try {
                return next.open(left.compareTo(SHORTEST_TRY) < 0 ? SHORTEST_TRY : left);
            } catch (NotConnected e) {
                Duration elapsed = clock.now().minus(begun);
                Duration after = budget.left(elapsed);
                boolean once = budget.equals(Budget.ONCE);
                if (once || !e.heals()) {
                    throw e;
                }
                if (after.isZero()) {
                    throw exhausted(e, number);
                }
                Duration pause = interval.compareTo(after) < 0 ? interval : after;
                listener.unavailable(new Unavailable(number, elapsed, pause, budget, e.reason()));
                clock.sleep(pause);
            }
        }
    }

    private MigrationException exhausted(NotConnected last, int tries) {
        List<Problem> problems = last.problems().stream()
                .map(problem -> Problem.of(
                        "no login within " + budget + " (" + tries + " tries); the last one: " + problem.what(),
                        problem.where(),
                        problem.remedy() + "; or wait longer: HEADWAY_WAIT=5min, or forever"))
                .toList();
        return new MigrationException(problems, last);
    }
}
