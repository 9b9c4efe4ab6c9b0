package dev.headway.pg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlStateTest {

    @Test
    void waiting_heals_a_server_that_starts_stops_or_is_full_and_nothing_else() {
        for (String code : List.of("57P01", "57P02", "57P03", "53300")) {
            assertTrue(SqlState.of(code).healsByWaiting(), code);
        }
        for (String code : List.of("28P01", "28000", "3D000", "42501", "08001", "08006", "55P03", "")) {
            assertFalse(SqlState.of(code).healsByWaiting(), code);
        }
    }

    @Test
    void running_again_heals_a_lock_that_somebody_else_held() {
        assertTrue(SqlState.LOCK_NOT_AVAILABLE.healsByRunningAgain());
        assertTrue(SqlState.DEADLOCK_DETECTED.healsByRunningAgain());
        assertFalse(SqlState.QUERY_CANCELED.healsByRunningAgain());
    }

    @Test
    void a_code_of_any_length_has_a_class() {
        assertEquals("57", SqlState.QUERY_CANCELED.errorClass());
        assertEquals("", SqlState.of(null).errorClass());
        assertTrue(SqlState.of("08006").endsTheSession());
        assertFalse(SqlState.QUERY_CANCELED.endsTheSession());
    }
}
