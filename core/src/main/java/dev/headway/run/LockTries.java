package dev.headway.run;

import java.time.Duration;

/**
 * How a lock is tried for. Whoever waits for a strong lock makes everybody behind him wait too, so a try is short; the
 * next one is longer, up to a cap, and comes after a pause that lets the others through. Immutable.
 *
 * @param cap the longest that a try may wait; zero: for as long as it takes, and no second try
 * @param budget how long to try, from the first refusal
 */
public record LockTries(Duration cap, Duration budget) {

    /** As long as a deploy may take before somebody looks. */
    public static final Duration BUDGET = Duration.ofMinutes(10);

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Of the longest pause and the cap: who waits less is less in the way, and may come again sooner. */
    private static final int PAUSE_TO_TRY = 15;

    /** Beyond this, doubling has long met every cap. */
    private static final int MOST_DOUBLINGS = 20;

    boolean again() {
        return !cap.isZero();
    }

    /** {@code lock_timeout} of a try, counted from 0; zero: none. */
    Duration limit(int attempt) {
        return again() ? shorter(doubled(FIRST, attempt), cap) : Duration.ZERO;
    }

    /**
     * How long to wait after a try.
     *
     * @param chance from 0 to 1, so that two who got into each other's way do not meet again
     */
    Duration pause(int attempt, double chance) {
        Duration longest = shorter(cap.multipliedBy(PAUSE_TO_TRY), LONGEST_PAUSE);
        long half = shorter(doubled(FIRST_PAUSE, attempt), longest).toMillis() / 2;
        return Duration.ofMillis(half + (long) (chance * half));
    }

    private static Duration doubled(Duration duration, int times) {
        return duration.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
