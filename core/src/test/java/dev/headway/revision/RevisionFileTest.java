package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.Origin;
import dev.headway.revision.Options.Allow;
import dev.headway.revision.Options.Batch;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.Revision.Origins;
import dev.headway.revision.RevisionFile.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevisionFileTest {

    private static final Path WELLFORMED = Path.of("src/test/resources/revision/wellformed");

    @Test
    void every_line_of_a_header_is_read() throws IOException {
        Revision full = read("full.sql");
        Header header = full.header();
        assertEquals(new RevisionId("4f1c2a9b7d3e"), full.id());
        assertEquals(List.of(new RevisionId("9c1d07aa52e0"), new RevisionId("b.2_")), full.parents());
        assertEquals(List.of("7a", "billing"), header.depends());
        assertEquals(List.of("notes"), header.labels());
        assertEquals("add notebooks -- and their sources", full.message());
        assertEquals(Optional.of(Instant.parse("2026-11-22T10:00:00Z")), header.created());
        assertEquals("contract after 9c1d07aa52e0", full.phase().toString());
        assertEquals(List.of("tenant", "app_role"), header.uses());
        assertEquals(Optional.of(Duration.ofSeconds(5)), header.options().lockTimeout());
        assertEquals(Optional.of(Duration.ofMinutes(10)), header.options().statementTimeout());
        assertEquals(false, header.stored());
        assertEquals(new Origin("full.sql", 2, 1), full.origin());
        assertEquals(new Origin("full.sql", 5, 1), header.origins().labels());
    }

    @Test
    void directives_belong_to_the_statement_below_them_alone() throws IOException {
        List<Section.Entry> entries = read("full.sql").upgrade().entries();
        assertEquals(5, entries.size());
        Options first = entries.get(0).options();
        assertEquals(
                List.of(new Allow("set-not-null", "the table has ten rows", new Origin("full.sql", 16, 1))),
                first.allows());
        assertEquals(Optional.of(Duration.ofMillis(500)), first.lockTimeout());
        assertEquals(Options.NONE, entries.get(1).options());
        Batch batch = entries.get(3).options().batch().orElseThrow();
        assertEquals("public.\"T\" id true", batch.table() + " " + batch.key() + " " + batch.background());
        assertEquals(Optional.of(5000), batch.size());
        assertEquals(
                Optional.of("1\n--- downgrade\n"), entries.get(4).statement().copyData());
        assertEquals(new Origin("full.sql", 23, 30), entries.get(2).statement().origin());
    }

    @Test
    void what_a_header_says_holds_where_a_statement_says_nothing() throws IOException {
        Revision full = read("full.sql");
        Options first =
                full.upgrade().entries().get(0).options().over(full.header().options());
        assertEquals(Optional.of(Duration.ofMillis(500)), first.lockTimeout());
        assertEquals(Optional.of(Duration.ofMinutes(10)), first.statementTimeout());
    }

    @Test
    void sections_are_empty_reversible_or_not_and_in_any_order() throws IOException {
        Downgrade.Reversible smallest = assertInstanceOf(
                Downgrade.Reversible.class, read("smallest.sql").downgrade());
        assertEquals(List.of(), smallest.section().entries());
        assertEquals(new Phase.Expand(), read("smallest.sql").phase());
        Revision irreversible = read("irreversible.sql");
        assertTrue(irreversible.upgrade().autocommit());
        assertEquals(List.of(), irreversible.parents());
        assertEquals(
                "",
                assertInstanceOf(Downgrade.Irreversible.class, irreversible.downgrade())
                        .why());
        assertEquals(1, read("downgrade_first.sql").upgrade().entries().size());
        assertEquals(List.of(), read("comments.sql").upgrade().entries());
    }

    @Test
    void a_checkout_on_windows_is_the_same_revision() throws IOException {
        String unix = Files.readString(WELLFORMED.resolve("full.sql"));
        byte[] windows = ("\uFEFF" + unix.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        assertEquals(RevisionFile.parse("f", unix), RevisionFile.parse("f", windows));
    }

    @Test
    void directives_and_comments_do_not_change_a_checksum_but_the_sql_does() {
        String sum = checksum("SELECT 1;");
        assertEquals(sum, checksum("--- timeout lock 5s\n-- why\nSELECT /* what */ 1"));
        assertNotEquals(sum, checksum("SELECT 2;"));
    }

    @Test
    void a_new_file_is_laid_out_as_in_the_manual() {
        Header header = new Header(
                new RevisionId("4f1c2a9b7d3e"),
                List.of(new RevisionId("9c1d07aa52e0")),
                List.of(),
                List.of(),
                "add\n notebooks",
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                Optional.empty(),
                List.of(),
                Options.NONE,
                true,
                Origins.all(Origin.of("f")));
        String text = RevisionFile.write(
                header,
                Body.of("CREATE TABLE notebooks (id uuid PRIMARY KEY, title text NOT NULL);\n\n"),
                Body.of("DROP TABLE notebooks;"));
        assertEquals("""
                --- revision  4f1c2a9b7d3e
                --- revises   9c1d07aa52e0
                --- message   add notebooks
                --- created   2026-11-22T10:00:00Z

                --- upgrade
                CREATE TABLE notebooks (id uuid PRIMARY KEY, title text NOT NULL);

                --- downgrade
                DROP TABLE notebooks;
                """, text);
        assertEquals(List.of(), RevisionFile.parse("f", text).problems());
        assertEquals(
                "--- upgrade autocommit\n\n--- downgrade irreversible the rows are gone\n",
                RevisionFile.write(header, Body.autocommit(""), Body.irreversible("the rows are gone"))
                        .split("\n\n", 2)[1]);
    }

    @Test
    void every_well_formed_file_survives_being_written_and_read_again() throws IOException {
        try (Stream<Path> files = Files.list(WELLFORMED)) {
            for (Path file : files.toList()) {
                Revision revision = read(file.getFileName().toString());
                RevisionFile.Parsed again = RevisionFile.parse("f", RevisionFile.format(revision));
                assertEquals(List.of(), again.problems());
                assertEquals(
                        Places.forgotten(revision),
                        Places.forgotten(again.revision().orElseThrow()));
            }
        }
    }

    @Test
    void timeouts_are_spelt_as_postgresql_spells_them() {
        assertEquals(Optional.of(Duration.ofDays(1)), Timeout.parse("1d"));
        assertEquals(Optional.of(Duration.ofHours(2)), Timeout.parse("2 h"));
        assertEquals(Optional.of(Duration.ZERO), Timeout.parse("0"));
        assertEquals(Optional.empty(), Timeout.parse("25d"), "more than 32 bits of milliseconds");
        assertEquals("90s", Timeout.format(Duration.ofSeconds(90)));
        assertEquals("2h", Timeout.format(Duration.ofHours(2)));
        assertEquals("1ms", Timeout.format(Duration.ofNanos(1)), "0 would mean no limit");
    }

    private static String checksum(String upgrade) {
        String text = "--- revision a1\n--- upgrade\n" + upgrade + "\n--- downgrade\n";
        return RevisionFile.parse("f", text).revision().orElseThrow().checksum();
    }

    private static Revision read(String name) throws IOException {
        RevisionFile.Parsed parsed = RevisionFile.parse(name, Files.readAllBytes(WELLFORMED.resolve(name)));
        assertEquals(List.of(), parsed.problems());
        return parsed.revision().orElseThrow();
    }
}
