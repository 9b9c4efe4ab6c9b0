package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Migrations;
import dev.headway.connect.Budget;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Waiting;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionSource;
import dev.headway.settings.Settings.Log;
import dev.headway.settings.Settings.OnFailure;
import dev.headway.settings.Settings.OnStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole walk on a real server. */
class PostgresLaunchTest {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    @Test
    void theFirstStartMigratesAndTheNextFindsNothingToDo(@TempDir Path directory) throws Exception {
        try (var database = newest().createDatabase()) {
            revision(directory, "aaa", "", "CREATE TABLE users (id int)");
            revision(directory, "bbb", "aaa", "ALTER TABLE users ADD COLUMN name text");
            Started first = Started.of(database.url(), directory, OnStart.UPGRADE, "head");
            assertEquals(0, first.exitStatus(), first.story());
            assertTrue(first.serverRan());
            assertTrue(first.story().contains("Running upgrade  -> aaa, does aaa ("), first.story());
            assertTrue(first.story().contains("Running upgrade aaa -> bbb, does bbb ("), first.story());
            assertTrue(first.story().contains("Migrations completed: 2 applied, at bbb (head)"), first.story());
            Started second = Started.of(database.url(), directory, OnStart.UPGRADE, "head");
            assertEquals(0, second.exitStatus(), second.story());
            assertTrue(second.story().contains("No migrations to apply: bbb (head)"), second.story());
        }
    }

    @Test
    void aFailedMigrationNeverStartsTheServer(@TempDir Path directory) throws Exception {
        try (var database = newest().createDatabase()) {
            revision(directory, "aaa", "", "CREATE TABLE users (id int)");
            revision(directory, "bbb", "aaa", "ALTER TABLE nobody ADD COLUMN name text");
            Started started = Started.of(database.url(), directory, OnStart.UPGRADE, "head");
            assertEquals(1, started.exitStatus(), started.story());
            assertFalse(started.serverRan());
            assertTrue(started.story().contains("nobody"), started.story());
        }
    }

    @Test
    void verifyAndAwaitAskForTheTargetAndNoMore(@TempDir Path directory) throws Exception {
        try (var database = newest().createDatabase()) {
            revision(directory, "aaa", "", "CREATE TABLE users (id int)");
            revision(directory, "bbb", "aaa", "ALTER TABLE users ADD COLUMN name text");
            Started empty = Started.of(database.url(), directory, OnStart.VERIFY, "head");
            assertEquals(3, empty.exitStatus(), empty.story());
            assertTrue(empty.story().contains("the database is behind: at base, 2 pending"), empty.story());
            assertEquals(
                    0,
                    Started.of(database.url(), directory, OnStart.UPGRADE, "aaa")
                            .exitStatus());
            assertEquals(
                    0,
                    Started.of(database.url(), directory, OnStart.VERIFY, "aaa").exitStatus());
            assertEquals(
                    3,
                    Started.of(database.url(), directory, OnStart.VERIFY, "head")
                            .exitStatus());
            assertEquals(
                    1,
                    Started.of(database.url(), directory, OnStart.AWAIT, "head").exitStatus());
        }
    }

    @Test
    void whatIsWrongWithTheFilesIsToldBeforeAnythingIsWaitedFor(@TempDir Path directory) throws Exception {
        revision(directory, "aaa", "zzz", "SELECT 1");
        Started started = Started.of("postgresql://nobody@127.0.0.1:1/x", directory, OnStart.UPGRADE, "head");
        assertEquals(1, started.exitStatus(), started.story());
        assertTrue(started.story().contains("zzz"), started.story());
        assertFalse(started.story().contains("unavailable"), started.story());
    }

    @Test
    void aServerThatIsNotThereIsWaitedForWithinTheBudget(@TempDir Path directory) throws Exception {
        revision(directory, "aaa", "", "SELECT 1");
        int port = Ports.free();
        Started started =
                Started.of("postgresql://me:hunter2@127.0.0.1:" + port + "/x", directory, OnStart.UPGRADE, "head");
        assertEquals(1, started.exitStatus(), started.story());
        assertTrue(started.story().contains("Database is unavailable - sleeping (try 1, "), started.story());
        assertFalse(started.story().contains("hunter2"), started.story());
        assertFalse(started.serverRan());
    }

    @Test
    void askedToStopItCancelsTheStatementAndLeavesNothingBehind(@TempDir Path directory) throws Exception {
        try (var database = newest().createDatabase()) {
            revision(directory, "aaa", "", "CREATE TABLE users (id int)");
            revision(
                    directory,
                    "bbb",
                    "aaa",
                    "CREATE TABLE notes (id int); DO 'BEGIN RAISE NOTICE ''busy''; END'; SELECT pg_sleep(600)");
            try (LaunchProcess launch =
                    LaunchProcess.start(List.of(), Main.class, List.of(database.url(), directory.toString()))) {
                launch.awaitLine("Running upgrade  -> aaa");
                launch.signal("TERM");
                assertEquals(143, launch.exitStatus(), launch.output());
                assertTrue(launch.output().contains("Stopped by SIGTERM: the server is not started"), launch.output());
            }
            Started verify = Started.of(database.url(), directory, OnStart.VERIFY, "head");
            assertTrue(verify.story().contains("at aaa, 1 pending"), verify.story());
        }
    }

    private static EmbeddedPostgres newest() {
        List<Major> majors = EmbeddedPostgres.majors();
        return EmbeddedPostgres.shared(majors.get(majors.size() - 1));
    }

    private static void revision(Path directory, String id, String parent, String upgrade) throws IOException {
        Files.writeString(
                directory.resolve(id + ".sql"),
                "--- revision " + id + "\n" + (parent.isEmpty() ? "" : "--- revises " + parent + "\n")
                        + "--- message does " + id + "\n\n--- upgrade\n" + upgrade
                        + ";\n\n--- downgrade irreversible\n");
    }

    /** A launch whose server only leaves a mark that it ran. */
    private record Started(int exitStatus, String story, boolean serverRan) {

        static Started of(String url, Path directory, OnStart onStart, String target) throws IOException {
            Path mark = directory.resolve("ran");
            Files.deleteIfExists(mark);
            ByteArrayOutputStream story = new ByteArrayOutputStream();
            Launch launch =
                    launch(url, directory, onStart, target, new PrintStream(story, true, StandardCharsets.UTF_8));
            return new Started(launch.run(), story.toString(StandardCharsets.UTF_8), Files.exists(mark));
        }

        static Launch launch(String url, Path directory, OnStart onStart, String target, PrintStream err) {
            LaunchOptions options = new LaunchOptions(
                    "app",
                    onStart,
                    OnFailure.EXIT,
                    new LaunchOptions.Address("127.0.0.1", 0),
                    new LaunchOptions.Poll(Budget.of(Duration.ofSeconds(2)), INTERVAL),
                    List.of("sh", "-c", ": > " + directory.resolve("ran")),
                    false);
            Connector connector = new Connector(DatabaseUrl.parse(url, "test"), SessionOptions.DEFAULT);
            return new Launch(
                    options,
                    new LaunchStory(err, Log.TEXT, Clock.systemUTC()),
                    stop -> new PostgresDatabase(
                            connector,
                            new Waiting(options.poll().budget(), INTERVAL),
                            Migrations.of(RevisionSource.directory(directory), connector::open),
                            Target.parse(target),
                            stop));
        }
    }

    /** {@code URL DIRECTORY}: upgrades to head in a JVM of its own. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            System.exit(Started.launch(arguments[0], Path.of(arguments[1]), OnStart.UPGRADE, "head", System.err)
                    .run());
        }
    }
}
