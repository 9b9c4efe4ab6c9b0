package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Migrations;
import dev.headway.connect.Budget;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Waiting;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionSource;
import dev.headway.settings.Settings.Log;
import dev.headway.settings.Settings.OnFailure;
import dev.headway.settings.Settings.OnStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Containers that come and go while one of them works, beside its server, at what a revision left to be done. */
@Timeout(300)
class BackgroundProcessTest {

    /** The server of a launch that was killed lives on; this one misses it. */
    private static final String SERVER =
            "trap 'exit 7' TERM; echo is-$((0+1)); while kill -0 $PPID 2>/dev/null; do sleep 0.05; done";

    @Test
    void theNextProcessGoesOnWhereOneWasStoppedOrKilled(@TempDir Path directory) throws Exception {
        List<Major> majors = EmbeddedPostgres.majors();
        try (Database database =
                EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase()) {
            revisions(directory);
            try (LaunchProcess stopped = launch(database, directory)) {
                stopped.awaitLine("is-1");
                awaitAtGate(database);
                assertEquals("t", query(database, "SELECT count(*) BETWEEN 1 AND 54 FROM t WHERE n = 1"), "its slices");
                stopped.signal("TERM");
                assertEquals(7, stopped.exitStatus(), stopped.output());
            }
            await(
                    database,
                    "its slice is rolled back and its lease given back",
                    "SELECT count(*) = 0 FROM pg_locks"
                            + " WHERE database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                            + " AND pid <> pg_backend_pid()");
            query(database, "DELETE FROM gate WHERE id = 55 RETURNING id");
            try (LaunchProcess killed = launch(database, directory)) {
                killed.awaitLine("is-1");
                awaitAtGate(database);
                assertEquals("t", query(database, "SELECT count(*) < 75 FROM t WHERE n = 1"), "its slices");
                query(database, "DELETE FROM gate WHERE id = 75 RETURNING id");
                killed.signal("KILL");
                assertEquals(137, killed.exitStatus(), killed.output());
            }
            try (LaunchProcess next = launch(database, directory)) {
                next.awaitLine("batch t by id: done, ");
                next.signal("TERM");
                assertEquals(7, next.exitStatus(), next.output());
            }
            assertEquals("100", query(database, "SELECT count(*) FROM t WHERE n = 1"), "each once");
            assertEquals("0", query(database, "SELECT count(*) FROM headway_progress"));
            assertEquals(
                    "1",
                    query(
                            database,
                            "SELECT count(*) FROM headway_journal WHERE command = 'backfill' AND outcome = 'done'"));
        }
    }

    /** The second fills a column in slices of ten rows; whoever comes to a row that stands in {@code gate} stays there. */
    private static void revisions(Path directory) throws IOException {
        Files.writeString(directory.resolve("a.sql"), """
                --- revision a
                --- upgrade
                CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0);
                INSERT INTO t SELECT generate_series(1, 100);
                CREATE TABLE gate AS SELECT unnest('{55,75}'::int[]) AS id;
                CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT FROM gate WHERE id = NEW.id) THEN PERFORM pg_sleep(600); END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER stay AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stay();
                --- downgrade irreversible
                """);
        Files.writeString(directory.resolve("b.sql"), """
                --- revision b
                --- revises a
                --- upgrade autocommit
                --- batch t by id size 10 target 1h background
                UPDATE t SET n = n + 1 WHERE :batch;
                --- downgrade irreversible
                """);
    }

    private static LaunchProcess launch(Database database, Path directory) throws IOException {
        return LaunchProcess.start(
                List.of(), Main.class, List.of(database.url() + "?connect_timeout=60", directory.toString()));
    }

    private static void awaitAtGate(Database database) throws Exception {
        await(
                database,
                "somebody comes to the gate",
                "SELECT count(*) = 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event = 'PgSleep'");
    }

    private static void await(Database database, String what, String condition) throws Exception {
        for (int looks = 0; !query(database, condition).equals("t"); looks++) {
            assertTrue(looks < 2_000, () -> "in vain: " + what);
            Thread.sleep(50);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** {@code URL DIRECTORY}: a launch in a JVM of its own. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            LaunchOptions options = new LaunchOptions(
                    "app",
                    OnStart.UPGRADE,
                    OnFailure.EXIT,
                    new LaunchOptions.Address("127.0.0.1", 0),
                    new LaunchOptions.Poll(Budget.of(Duration.ofMinutes(2)), Duration.ofMillis(100)),
                    List.of("sh", "-c", SERVER),
                    false);
            Connector connector = new Connector(DatabaseUrl.parse(arguments[0], "test"), SessionOptions.DEFAULT);
            System.exit(new Launch(
                            options,
                            new LaunchStory(System.err, Log.TEXT, Clock.systemUTC()),
                            stop -> new PostgresDatabase(
                                    connector,
                                    new Waiting(
                                            options.poll().budget(),
                                            options.poll().interval()),
                                    Migrations.of(RevisionSource.directory(Path.of(arguments[1])), connector::open),
                                    Target.parse("head"),
                                    stop))
                    .run());
        }
    }
}
