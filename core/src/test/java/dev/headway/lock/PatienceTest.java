package dev.headway.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PatienceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Times may be negative, as those of System.nanoTime are. */
    private static final long BEGIN = -5 * SECOND;

    private final Patience patience = new Patience(Duration.ofSeconds(10));

    @Test
    void who_is_silent_for_as_long_as_the_limit_exhausts_it() {
        assertFalse(patience.exhausted(BEGIN));
        assertTrue(patience.sees(holder(1, false, "x"), BEGIN));
        assertFalse(patience.sees(holder(1, false, "x"), BEGIN + 9 * SECOND));
        assertFalse(patience.exhausted(BEGIN + 9 * SECOND));
        assertTrue(patience.exhausted(BEGIN + 10 * SECOND));
    }

    @Test
    void any_sign_of_life_renews_it() {
        patience.sees(holder(1, false, "x"), BEGIN);
        patience.sees(holder(1, false, "y"), BEGIN + 9 * SECOND);
        assertFalse(patience.exhausted(BEGIN + 18 * SECOND));
        patience.sees(holder(1, true, "y"), BEGIN + 18 * SECOND);
        assertFalse(patience.exhausted(BEGIN + 27 * SECOND));
        assertTrue(patience.exhausted(BEGIN + 28 * SECOND));
    }

    @Test
    void another_holder_is_told_and_begins_anew() {
        patience.sees(holder(1, false, "x"), BEGIN);
        assertTrue(patience.sees(holder(2, false, "x"), BEGIN + 9 * SECOND));
        assertFalse(patience.exhausted(BEGIN + 18 * SECOND));
    }

    @Test
    void a_holder_is_told_of_in_one_line() {
        Holder holder = new Holder(
                7,
                Optional.of("headway"),
                Optional.of("10.0.0.7"),
                Optional.of("00:00:12"),
                Optional.of("ALTER TABLE one\n  ADD two int"),
                true,
                "x");
        assertEquals(
                "pid 7, headway from 10.0.0.7, connected for 00:00:12, running: ALTER TABLE one ADD two int",
                holder.toString());
        assertEquals("pid 7", holder(7, true, "").toString());
        Holder idle = new Holder(
                7,
                Optional.of(""),
                Optional.empty(),
                Optional.empty(),
                Optional.of("SELECT " + "🐘".repeat(60)),
                false,
                "");
        assertEquals("pid 7, last ran: SELECT " + "🐘".repeat(53) + "…", idle.toString());
    }

    private static Holder holder(int pid, boolean active, String signs) {
        return new Holder(pid, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), active, signs);
    }
}
