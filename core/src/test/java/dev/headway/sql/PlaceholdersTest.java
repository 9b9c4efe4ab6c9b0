package dev.headway.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlaceholdersTest {

    private static final Placeholders VALUES =
            new Placeholders(Map.of("a", "O'Brien \\ \"x\"", "b", "", "c", ":'a'", "long", "😀".repeat(40)));

    @Test
    void only_what_is_declared_is_filled_and_nothing_inside_quotes() {
        assertEquals(
                "SELECT  E'O''Brien \\\\ \"x\"', \"O'Brien \\ \"\"x\"\"\", ':''a''', ':''a'' ', $$:'a'$$, '', :a, :'other'"
                        .replace("':''a'' '", "':''a'' '"),
                VALUES.fill("SELECT :'a', :\"a\", :'c', ':''a'' ', $$:'a'$$, :'b', :a, :'other'"));
        assertEquals("SELECT :'a'", VALUES.only(List.of("b")).fill("SELECT :'a'"));
    }

    /** What PostgreSQL points at in the filled text is found again in the written one. */
    @Test
    void a_position_in_what_was_sent_is_told_in_what_was_written() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        List<String> parts = List.of(":'a'", ":\"long\"", " x ", ", ", "'lit :''a'''", ":'b'", "\n", "é😀", "$$:'a'$$");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder sql = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                sql.append(parts.get(random.nextInt(parts.size()))).append(' ');
            }
            String before = sql.toString();
            String written = before + "MARK :'long'";
            String filled = VALUES.fill(written);
            int at = filled.codePointCount(0, filled.indexOf("MARK")) + 1;
            assertEquals(
                    before.codePointCount(0, before.length()) + 1,
                    VALUES.written(written, at),
                    "-Dseed=" + seed + ": " + written);
        }
    }

    @Test
    void they_do_not_tell_their_values() {
        assertEquals("Placeholders[a]", new Placeholders(Map.of("a", "secret")).toString());
    }
}
