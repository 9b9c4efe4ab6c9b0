package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SliceSizeTest {

    private static final Duration TARGET = Duration.ofMillis(500);

    @Test
    void it_goes_towards_what_takes_the_targets_time_at_most_doubling_or_halving() {
        assertEquals(2000, after(1000, 1, Others.QUIET));
        assertEquals(1250, after(1000, 400, Others.QUIET));
        assertEquals(1000, after(1000, 500, Others.QUIET));
        assertEquals(500, after(1000, 60_000, Others.QUIET));
    }

    @Test
    void somebody_who_had_to_wait_halves_it_however_fast_it_was() {
        assertEquals(500, after(1000, 1, Others.WAIT));
        assertEquals(500, new SliceSize(1000, TARGET).smaller().rows());
    }

    @Test
    void after_somebody_waited_it_grows_by_little_and_doubles_only_when_that_is_forgotten() {
        SliceSize size = new SliceSize(10_000, TARGET).after(Duration.ofMillis(1), Duration.ZERO, Others.WAIT);
        assertEquals(5_000, size.rows());
        int slices = 0;
        for (; size.rows() < 10_000; slices++) {
            assertTrue(size.isCareful());
            size = size.after(Duration.ofMillis(1), Duration.ZERO, Others.QUIET);
        }
        assertTrue(slices >= 15, "it was back after " + slices + " slices");
        size = new SliceSize(1_000, TARGET).smaller();
        for (slices = 0; size.isCareful(); slices++) {
            size = size.after(TARGET.dividedBy(100), Duration.ZERO, Others.QUIET);
        }
        assertEquals(81, slices);
        assertEquals(
                1_000,
                size.after(Duration.ofMillis(1), Duration.ZERO, Others.QUIET).rows());
    }

    @Test
    void while_others_write_it_goes_towards_a_hundredth_of_the_target() {
        SliceSize size = new SliceSize(10_000, TARGET).after(Duration.ofMillis(50), Duration.ZERO, Others.WRITE);
        assertEquals(5_000, size.rows());
        size = size.after(Duration.ofMillis(10), Duration.ZERO, Others.WRITE);
        assertEquals(2_500, size.rows());
        size = size.after(Duration.ofMillis(5), Duration.ZERO, Others.WRITE);
        assertEquals(2_500, size.rows());
        assertEquals(
                3_125,
                size.after(Duration.ofMillis(1), Duration.ZERO, Others.WRITE).rows());
        assertTrue(size.isCareful());
    }

    @Test
    void beside_writers_of_whom_one_waited_it_grows_by_little_at_first() {
        SliceSize size = new SliceSize(10_000, TARGET)
                .after(Duration.ofMillis(1), Duration.ZERO, Others.WAIT)
                .after(Duration.ofMillis(1), Duration.ZERO, Others.WRITE);
        assertEquals(5_100, size.rows());
    }

    @Test
    void a_careful_slice_takes_no_less_than_what_is_before_it() {
        SliceSize size = new SliceSize(1_000, TARGET);
        Duration preparing = Duration.ofMillis(40);
        assertEquals(
                1_000,
                size.after(Duration.ofMillis(40), preparing, Others.WRITE).rows());
        assertEquals(
                500,
                size.after(Duration.ofSeconds(1), Duration.ofSeconds(9), Others.WRITE)
                        .rows());
    }

    /** A trigger that waits, a plan over a thousand partitions. */
    @Test
    void a_careful_slice_has_a_hundred_rows_unless_those_take_a_tenth_of_the_target() {
        assertEquals(100, settled(20, 0));
        assertEquals(50, settled(0, 1));
        assertEquals(10, settled(60, 1));
        assertEquals(500, settled(0, 0.01));
    }

    /** Where the size comes to beside others who write, with so many ms a slice and so many a row. */
    private static int settled(double fixed, double perRow) {
        SliceSize size = new SliceSize(1_000, TARGET);
        for (int slices = 0; slices < 30; slices++) {
            long nanos = (long) ((fixed + size.rows() * perRow) * 1e6);
            size = size.after(Duration.ofNanos(nanos), Duration.ZERO, Others.WRITE);
        }
        return size.rows();
    }

    @Test
    void it_stays_within_its_bounds_and_a_chosen_size_beyond_them_only_moves_towards_them() {
        assertEquals(100_000, after(90_000, 1, Others.QUIET));
        assertEquals(10, after(12, 60_000, Others.QUIET));
        assertEquals(1_000_000, after(1_000_000, 1, Others.QUIET));
        assertEquals(500_000, after(1_000_000, 60_000, Others.QUIET));
        assertEquals(6, after(3, 1, Others.QUIET));
        assertEquals(3, after(3, 60_000, Others.QUIET));
    }

    @Test
    void on_a_steady_table_it_settles_where_a_slice_takes_the_target() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            double millisPerRow = 0.01 + random.nextDouble() * 10;
            SliceSize size = new SliceSize(1 + random.nextInt(10_000), TARGET);
            for (int slices = 0; slices < 30; slices++) {
                size = size.after(
                        Duration.ofNanos((long) (size.rows() * millisPerRow * 1e6)), Duration.ZERO, Others.QUIET);
            }
            double took = size.rows() * millisPerRow;
            assertTrue(took > 480 && took < 520, "seed " + seed + ": " + size + " takes " + took + " ms");
        }
    }

    private static int after(int rows, long millis, Others others) {
        return new SliceSize(rows, TARGET)
                .after(Duration.ofMillis(millis), Duration.ZERO, others)
                .rows();
    }
}
