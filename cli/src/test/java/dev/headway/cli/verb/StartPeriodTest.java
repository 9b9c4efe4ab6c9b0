package dev.headway.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.connect.Budget;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartPeriodTest {

    private static final Budget A_MINUTE = Budget.of(Duration.ofMinutes(1));

    @Test
    void nothing_to_do_takes_the_wait_and_the_server() {
        StartPeriod period = new StartPeriod(A_MINUTE, Optional.empty());
        assertEquals(Optional.of(Duration.ofSeconds(90)), period.atLeast());
        assertEquals("1 min 0 s for the database (HEADWAY_WAIT) and 30.0 s for the server", period.parts());
    }

    @Test
    void what_was_timed_counts_twice_and_is_rounded_up_to_a_second() {
        StartPeriod period = new StartPeriod(A_MINUTE, Optional.of(Duration.ofMillis(15_100)));
        assertEquals(Optional.of(Duration.ofSeconds(60 + 600 + 31 + 30)), period.atLeast());
        assertEquals(
                "1 min 0 s for the database (HEADWAY_WAIT), 10 min 0 s for locks that somebody holds,"
                        + " 30.2 s for revisions (twice what they took) and 30.0 s for the server",
                period.parts());
    }

    @Test
    void a_wait_without_an_end_is_longer_than_any_period() {
        assertEquals(Optional.empty(), new StartPeriod(Budget.FOREVER, Optional.empty()).atLeast());
    }
}
