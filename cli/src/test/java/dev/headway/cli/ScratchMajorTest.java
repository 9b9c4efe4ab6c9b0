package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.connect.Stop;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scratch and the database that it is for, where both are to be of one major. */
final class ScratchMajorTest {

    private static final List<Major> MAJORS = EmbeddedPostgres.majors();
    private static final Major OLDEST = MAJORS.get(0);
    private static final Major NEWEST = MAJORS.get(MAJORS.size() - 1);
    private static final String MADE = "CREATE TABLE notes (\n    id bigint\n);\n";

    @Test
    void the_embedded_server_is_of_the_major_of_the_database() throws Exception {
        assertEquals(MADE, diff(Optional.empty()).replaceFirst("^(Unpacking|Making a data directory) .*\n", ""));
    }

    @Test
    void a_server_of_another_major_is_told_once() throws Exception {
        String url = EmbeddedPostgres.shared(NEWEST).url();

        assertEquals(
                List.of(
                        "WARN  [headway] Scratch is PostgreSQL " + NEWEST + ", the database " + OLDEST
                                + ": what is proven on the one may not run on the other; to have them alike name"
                                + " another server: --scratch URL",
                        "this is " + NEWEST + " [P0001]"),
                diff(Optional.of(url)).lines().limit(2).toList());
    }

    @Test
    void a_server_of_the_same_major_is_no_reason_to_say_anything() throws Exception {
        try (EmbeddedPostgres another = EmbeddedPostgres.temporary(OLDEST)) {
            assertEquals(MADE, diff(Optional.of(another.url())));
        }
    }

    @Test
    void what_is_rehearsed_on_another_major_is_unproven_until_somebody_accepts_that() throws Exception {
        String said = rehearse("");
        assertTrue(
                said.contains("migrations/1.sql:1\n    seen on PostgreSQL " + NEWEST
                        + ", and meant for PostgreSQL " + OLDEST
                        + ", which may refuse it, or lock and rewrite otherwise\n"
                        + "    remedy  rehearse on a server of that major: --scratch URL\n"),
                said);
        assertTrue(said.endsWith("[3]"), said);

        String accepted = rehearse("--- allow other-major nothing in it is new\n");
        assertTrue(accepted.contains("accepted: nothing in it is new"), accepted);
        assertTrue(accepted.endsWith("[0]"), accepted);
    }

    /** With numbers of the oldest major, on the newest. */
    private static String rehearse(String header) throws Exception {
        Path directory = Files.createTempDirectory("headway-majors");
        Files.createDirectory(directory.resolve("migrations"));
        Files.writeString(
                directory.resolve("migrations/1.sql"),
                "--- revision a1\n" + header
                        + "\n--- upgrade\nCREATE TABLE t (id int);\n\n--- downgrade\nDROP TABLE t;\n");
        Files.writeString(directory.resolve("production.json"), """
                {"headwayStatistics": 1, "server": "%s.9", "taken": "2026-11-22T10:00:00Z", "countedSince": null,
                 "longestTransactionSeconds": null, "unseen": [], "tables": [],
                 "role": {"superuser": false, "createdb": false, "createrole": false, "bypassrls": false}}
                """.formatted(OLDEST));
        Map<String, String> environment =
                Map.of("HEADWAY_SCRATCH_URL", EmbeddedPostgres.shared(NEWEST).url());
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(seen, true, StandardCharsets.UTF_8);
        int status = new Program(stream, stream, environment, directory, new Stop())
                .run("rehearse", "--stats", "production.json");
        return seen.toString(StandardCharsets.UTF_8) + "[" + status + "]";
    }

    /** Of a schema that no other major takes, so that scratch tells which it is. */
    private static String diff(Optional<String> scratch) throws Exception {
        Path directory = Files.createTempDirectory("headway-majors");
        Files.createDirectory(directory.resolve("migrations"));
        Files.writeString(directory.resolve("schema.sql"), """
                DO $$ BEGIN
                    IF current_setting('server_version_num')::int / 10000 <> %s THEN
                        RAISE 'this is %%', current_setting('server_version_num')::int / 10000;
                    END IF;
                END $$;
                CREATE TABLE notes (id bigint);
                """.formatted(OLDEST));
        try (Database database = EmbeddedPostgres.shared(OLDEST).createDatabase()) {
            Map<String, String> environment = new HashMap<>(Map.of("DATABASE_URL", database.url()));
            scratch.ifPresent(url -> environment.put("HEADWAY_SCRATCH_URL", url));
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(seen, true, StandardCharsets.UTF_8);
            new Program(stream, stream, environment, directory, new Stop()).run("diff", "migrations", "schema.sql");
            return seen.toString(StandardCharsets.UTF_8);
        }
    }
}
