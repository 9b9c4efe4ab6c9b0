package dev.headway.batch;

import java.time.Duration;

/**
 * How many rows a slice has. It goes towards what takes the target's time, at most doubling. Others who write make it
 * careful, and somebody who had to wait for a slice halves it as well: it grows by little, and by a little more with every
 * slice that kept nobody waiting, until that is forgotten. Doubling again at once would make somebody wait at every other
 * slice. A careful slice goes towards a hundredth of the target: whoever waits for one waits for all of it, and the commits
 * of others wait until the WAL of a whole one is on the disk. Two things keep it from crawling: it takes no less than what
 * comes before it does, across a slow network for instance; and to have fewer than a hundred rows it must take a tenth of the
 * target, for a statement may take long however few they are. Immutable.
 *
 * @param target how long a slice should take
 * @param growth by how much the next may be greater at most
 */
record SliceSize(int rows, Duration target, double growth) {

    static final int DEFAULT = 1000;
    static final Duration TARGET = Duration.ofMillis(500);

    /** Below this, the transaction costs more than its rows. */
    private static final int LEAST = 10;

    /** What a standby replays, and vacuum cleans, in one piece. */
    private static final int MOST = 100_000;

    private static final double FASTEST_GROWTH = 2;
    private static final double CAREFUL_GROWTH = 1.25;
    private static final double GROWTH_AFTER_A_WAIT = 1.02;
    private static final double FASTEST_SHRINKING = 0.5;
    private static final int CAREFUL_PART = 100;
    private static final int FEW = 100;
    private static final int PART_FOR_FEW = 10;

    /** How growth returns with every slice that disturbed nobody: thirty after others wrote, eighty after one waited. */
    private static final double FORGETTING = 1.05;

    SliceSize {
        rows = Math.max(1, rows);
    }

    SliceSize(int rows, Duration target) {
        this(rows, target, FASTEST_GROWTH);
    }

    /**
     * The size of the next slice.
     *
     * @param took the time of a slice of {@link #rows}
     * @param preparing the time before it, which it would have taken for a single row, too
     */
    SliceSize after(Duration took, Duration preparing, Others others) {
        return switch (others) {
            case WAIT -> smaller();
            case WRITE ->
                new SliceSize(rows, target, Math.min(growth, CAREFUL_GROWTH))
                        .carefully(took, preparing, CAREFUL_GROWTH);
            case QUIET ->
                isCareful() ? carefully(took, preparing, FASTEST_GROWTH) : towards(target, took, FASTEST_GROWTH);
        };
    }

    private SliceSize carefully(Duration took, Duration preparing, double mostGrowth) {
        Duration least = least(preparing, target);
        SliceSize small = towards(most(least, target.dividedBy(CAREFUL_PART)), took, mostGrowth);
        SliceSize few = towards(most(least, target.dividedBy(PART_FOR_FEW)), took, mostGrowth);
        return new SliceSize(Math.max(small.rows, Math.min(FEW, few.rows)), target, small.growth);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private SliceSize towards(Duration wanted, Duration took, double mostGrowth) {
        double ratio = (double) wanted.toNanos() / Math.max(1, took.toNanos());
        return times(
                Math.max(FASTEST_SHRINKING, Math.min(growth, ratio)),
                Math.min(mostGrowth, 1 + (growth - 1) * FORGETTING));
    }

    /** For a slice that kept somebody waiting, or got no lock. */
    SliceSize smaller() {
        return times(FASTEST_SHRINKING, GROWTH_AFTER_A_WAIT);
    }

    /** Whether others are known to write where it does, and shall have the time between two slices. */
    boolean isCareful() {
        return growth < FASTEST_GROWTH;
    }

    /** A size that the file chose may lie outside the bounds, but moves only towards them. */
    private SliceSize times(double factor, double growthThen) {
        long wanted = Math.round(rows * factor);
        long bounded = Math.max(Math.min(LEAST, rows), Math.min(Math.max(MOST, rows), wanted));
        return new SliceSize((int) bounded, target, growthThen);
    }
}
