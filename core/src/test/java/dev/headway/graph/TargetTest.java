package dev.headway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.UsageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "head,           -,    head,    0",
                "heads,          -,    heads,   0",
                "base,           -,    base,    0",
                "None,           -,    base,    0",
                "current,        -,    current, 0",
                "ae10,           -,    ae10,    0",
                "+2,             -,    current, 2",
                "-1,             -,    current, -1",
                "-0,             -,    current, 0",
                "ae10+1,         -,    ae10,    1",
                "ae10-12,        -,    ae10,    -12",
                "12,             -,    12,      0",
                "1.2_a+1,        -,    1.2_a,   1",
                "lib@head,       lib,  head,    0",
                "lib@base,       lib,  base,    0",
                "lib@ae10,       lib,  ae10,    0",
                "lib@+1,         lib,  current, 1",
                "lib@head-2,     lib,  head,    -2",
                "my-1@-1,        my-1, current, -1",
                "+99999999999,   -,    current, 999999999",
                "-99999999999,   -,    current, -999999999",
                "a+1-1,          -,    a+1,     -1"
            })
    void a_target_is_a_branch_a_symbol_and_steps(String text, String branch, String symbol, int steps) {
        assertEquals(new Target(text, Optional.ofNullable(branch), symbol, steps), Target.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "@head", "lib@", "a@b@c", "a:b", ":", "-1:current"})
    void what_names_nothing_in_any_graph_is_wrong_usage(String text) {
        assertThrows(UsageException.class, () -> Target.parse(text));
    }

    @Test
    void only_current_and_bare_steps_ask_the_database() {
        assertTrue(Target.parse("current").asksDatabase());
        assertTrue(Target.parse("lib@-1").asksDatabase());
        assertFalse(Target.parse("lib@head-1").asksDatabase());
        assertTrue(Target.parse("current_lib@+1").isRelative());
        assertFalse(Target.parse("current-1").isRelative());
    }

    @ParameterizedTest
    @CsvSource({
        "current:, true",
        ":current, true",
        "-1:current, true",
        "-1:+1, true",
        "+1:head, true",
        "'-2:', false",
        "-2:ae10, false",
        "ae10:+2, false",
        "':+2', false",
        "a:b, false",
        "':', false"
    })
    void a_range_asks_the_database_only_where_it_must(String text, boolean asks) {
        assertEquals(asks, Range.parse(text).asksDatabase(), text);
    }
}
