package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.cli.launch.Ignored;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole processes, as containers start them and end them. */
final class ProcessesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Each is a JVM. Fifty threads do the same in core's TogetherTest, which costs less. */
    private static final int AT_ONCE = Boolean.getBoolean("headway.full") ? 50 : 8;

    private Path directory;
    private Database database;

    @BeforeEach
    void project() throws IOException, SQLException {
        List<Major> majors = EmbeddedPostgres.majors();
        directory = Files.createTempDirectory("headway-processes");
        Files.createDirectory(directory.resolve("migrations"));
        database = EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase();
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void many_at_once_apply_a_hundred_revisions_each_exactly_once() throws Exception {
        for (int i = 1; i <= 100; i++) {
            revision(i, "CREATE TABLE t" + i + " (id int); INSERT INTO t" + i + " VALUES (" + i + ");");
        }
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            processes.add(headway("upgrade"));
        }
        for (Process process : processes) {
            String story = ended(process);
            assertEquals(0, process.exitValue(), story);
        }
        assertEquals(
                "100|100",
                query(
                        "SELECT count(*) || '|' || count(DISTINCT revision) FROM headway_journal WHERE outcome = 'done'"));
        assertEquals("r100", query("SELECT string_agg(version_num, ',') FROM headway_version"));
    }

    @Test
    void sigterm_cancels_rolls_back_and_says_so() throws Exception {
        interruptedBy("TERM", 143);
    }

    @Test
    void ctrl_c_cancels_rolls_back_and_says_so() throws Exception {
        interruptedBy("INT", 130);
    }

    private void interruptedBy(String signal, int status) throws Exception {
        Ignored.skips(signal);
        revision(1, "CREATE TABLE one (id int);");
        revision(2, "CREATE TABLE two (id int); SELECT pg_sleep(120);");
        Process process = headway("upgrade");
        untilItSleeps();
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        String story = ended(process);
        assertEquals(status, process.exitValue(), story);
        assertTrue(story.contains("was interrupted and rolled back"), story);
        assertEquals("r1", query("SELECT string_agg(version_num, ',') FROM headway_version"));
        assertEquals(
                "r1 done,r2 interrupted",
                query("SELECT string_agg(revision || ' ' || outcome, ',' ORDER BY id) FROM headway_journal"));
        assertEquals("0", query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"));
        assertEquals("", query("SELECT coalesce(to_regclass('two')::text, '')"));
    }

    @Test
    void a_killed_one_leaves_nothing_that_stops_the_next() throws Exception {
        revision(1, "CREATE TABLE one (id int); SELECT pg_sleep(120);");
        Process killed = headway("upgrade");
        untilItSleeps();
        killed.destroyForcibly().waitFor();
        revision(1, "CREATE TABLE one (id int);");
        Process next = headway("upgrade");
        String story = ended(next);
        assertEquals(0, next.exitValue(), story);
        assertEquals("r1", query("SELECT string_agg(version_num, ',') FROM headway_version"));
    }

    private void revision(int number, String upgrade) throws IOException {
        Files.writeString(
                directory.resolve("migrations/" + number + ".sql"),
                "--- revision r" + number + "\n" + (number == 1 ? "" : "--- revises r" + (number - 1) + "\n")
                        + "--- upgrade\n" + upgrade + "\n--- downgrade\n");
    }

    private Process headway(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(directory, "story", ".log").toFile());
        // Fifty that start at once may take longer to log in than the ten seconds of the default.
        builder.environment().put("DATABASE_URL", database.url() + "?connect_timeout=120");
        Process process = builder.start();
        stories.add(new Story(process, builder.redirectOutput().file().toPath()));
        return process;
    }

    private record Story(Process process, Path file) {}

    private final List<Story> stories = new ArrayList<>();

    private String ended(Process process) throws Exception {
        boolean inTime = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!inTime) {
            process.destroyForcibly();
        }
        Path file = stories.stream()
                .filter(story -> story.process().equals(process))
                .findFirst()
                .orElseThrow()
                .file();
        String text = Files.readString(file);
        assertTrue(inTime, text);
        return text;
    }

    private void untilItSleeps() throws Exception {
        Instant giveUp = Instant.now().plus(PATIENCE);
        String sleeping = "SELECT count(*) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event = 'PgSleep'";
        while (!query(sleeping).equals("1")) {
            assertTrue(Instant.now().isBefore(giveUp), "nothing sleeps in the database");
            Thread.sleep(50);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
