package dev.headway.batch;

import java.time.Duration;

/**
 * How many rows a slice has. It goes towards what takes the target's time, at most doubling; somebody who had to wait for
 * a slice halves it. Immutable.
 *
 * @param target how long a slice should take
 */
record SliceSize(int rows, Duration target) {

    static final int DEFAULT = 1000;
    static final Duration TARGET = Duration.ofMillis(500);

    /** Below this, the transaction costs more than its rows. */
    private static final int LEAST = 10;

    /** What a standby replays, and vacuum cleans, in one piece. */
    private static final int MOST = 100_000;

    private static final double FASTEST_GROWTH = 2;
    private static final double FASTEST_SHRINKING = 0.5;

    SliceSize {
        rows = Math.max(1, rows);
    }

    /** @param took the time of a slice of {@link #rows} */
    SliceSize after(Duration took, boolean othersWaited) {
        if (othersWaited) {
            return times(FASTEST_SHRINKING);
        }
        double ratio = (double) target.toNanos() / Math.max(1, took.toNanos());
        return times(Math.max(FASTEST_SHRINKING, Math.min(FASTEST_GROWTH, ratio)));
    }

    /** For a slice that got no lock. */
    SliceSize smaller() {
        return times(FASTEST_SHRINKING);
    }

    /** A size that the file chose may lie outside the bounds, but moves only towards them. */
    private SliceSize times(double factor) {
        long wanted = Math.round(rows * factor);
        long bounded = Math.max(Math.min(LEAST, rows), Math.min(Math.max(MOST, rows), wanted));
        return new SliceSize((int) bounded, target);
    }
}
