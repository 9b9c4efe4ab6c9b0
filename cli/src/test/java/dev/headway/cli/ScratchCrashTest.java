package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A comparison that is killed leaves a database behind, which the next one clears away. */
final class ScratchCrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final EmbeddedPostgres postgres = newest();

    private static EmbeddedPostgres newest() {
        List<Major> majors = EmbeddedPostgres.majors();
        return EmbeddedPostgres.shared(majors.get(majors.size() - 1));
    }

    @Test
    void what_a_killed_comparison_leaves_is_dropped_by_the_next() throws Exception {
        Path directory = Files.createTempDirectory("headway-crash");
        Files.createDirectory(directory.resolve("migrations"));
        Path schema = directory.resolve("schema.sql");
        Files.writeString(schema, "SELECT pg_sleep(600);");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "diff",
                        "migrations",
                        "schema.sql",
                        "--scratch",
                        postgres.url())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("story.log").toFile())
                .start();
        String left;
        try {
            left = await("SELECT max(datname) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                    + " AND datname LIKE 'headway_scratch%'");
        } finally {
            process.destroyForcibly().waitFor();
        }
        await("SELECT 'gone' WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '" + left + "')"
                + " AND NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid::text = '"
                + left.substring(left.lastIndexOf('_') + 1) + "')");
        Files.writeString(schema, "CREATE TABLE notes (id bigint);");

        assertTrue(diff(directory).contains("CREATE TABLE notes"));

        assertEquals("0", query("SELECT count(*) FROM pg_database WHERE datname = '" + left + "'"));
    }

    /** Without a database at hand. */
    private String diff(Path directory) {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(seen, true, StandardCharsets.UTF_8);
        new Program(stream, stream, Map.of("HEADWAY_SCRATCH_URL", postgres.url()), directory, new Stop())
                .run("diff", "migrations", "schema.sql");
        return seen.toString(StandardCharsets.UTF_8);
    }

    private String await(String sql) throws SQLException, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        String value = query(sql);
        while (value.isEmpty()) {
            assertTrue(Instant.now().isBefore(giveUp), "never came: " + sql);
            Thread.sleep(50);
            value = query(sql);
        }
        return value;
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getString(1) != null ? row.getString(1) : "";
        }
    }
}
