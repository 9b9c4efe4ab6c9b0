package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** What a batch rests for. */
final class BrakesTest {

    private static final String UPDATE = "UPDATE t SET n = n + 1 WHERE :batch;";

    private static Project project(Major major, int rows, String batch) throws Exception {
        Project project = Project.on(major);
        project.migrations().ensureVersion();
        project.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)",
                "INSERT INTO t SELECT generate_series(1, " + rows + ")");
        // Slower than any target that a test sets to keep slices small.
        project.execute(
                "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN PERFORM pg_sleep(0.02); RETURN NULL; END $$",
                "CREATE TRIGGER slow AFTER UPDATE ON t EXECUTE FUNCTION slow()");
        return project.autocommit("a", "", "--- batch t by id " + batch + "\n" + UPDATE, "");
    }

    private static Running<Report> upgrade(Project project, Heard heard) {
        return Concurrently.start(() -> project.migrations().with(heard).upgrade(Target.parse("head")));
    }

    @EveryMajor
    void it_rests_when_asked_to_between_two_slices_and_goes_on_when_asked_to(Major major) throws Exception {
        try (Project project = project(major, 10, "size 1 target 1ms");
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            gate.setAutoCommit(false);
            keeper.execute("SELECT FROM t WHERE id = 3 FOR UPDATE");
            Heard heard = new Heard();
            Running<Report> upgrade = upgrade(project, heard);
            project.await("SELECT FROM headway_progress WHERE cursor = '2'");
            Optional<RevisionId> one = Optional.of(new RevisionId("a"));
            assertEquals(0, project.migrations().pauseBackfills(Optional.of(new RevisionId("b")), true));
            assertEquals(1, project.migrations().pauseBackfills(one, true));
            gate.commit();
            String news = "batch t by id: paused after 2 rows, until somebody says headway backfill resume";
            while (!heard.lines().contains(news)) {
                assertFalse(upgrade.isDone(), "it did not rest: " + heard.lines());
                Thread.sleep(10);
            }
            assertTrue(
                    project.migrations().readOnly().backfills().batches().get(0).paused());
            assertEquals(List.of("2"), project.query("SELECT sum(n) FROM t"));
            assertEquals(1, project.migrations().pauseBackfills(one, false));
            upgrade.result();
            assertEquals(List.of("10"), project.query("SELECT sum(n) FROM t"));
        }
    }

    @EveryMajor
    void who_waits_for_a_slice_makes_the_next_one_smaller(Major major) throws Exception {
        try (Project project = project(major, 200, "size 100 target 1h")) {
            project.execute(
                    "CREATE TABLE sizes (rows bigint)",
                    "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO sizes SELECT"
                            + " count(*) FROM changed; WHILE (SELECT count(*) FROM sizes) = 1 AND NOT EXISTS (SELECT FROM"
                            + " pg_locks WHERE NOT granted AND locktype = 'transactionid') LOOP PERFORM pg_sleep(0.01);"
                            + " END LOOP; RETURN NULL; END $$",
                    "CREATE TRIGGER see AFTER UPDATE ON t REFERENCING NEW TABLE AS changed FOR EACH STATEMENT"
                            + " WHEN (pg_trigger_depth() = 0 AND current_setting('application_name') LIKE 'headway%')"
                            + " EXECUTE FUNCTION see()");
            Running<Report> upgrade = upgrade(project, new Heard());
            project.awaitRunning("UPDATE t SET n%");
            project.execute("UPDATE t SET n = n WHERE id = 1");
            upgrade.result();
            assertEquals(List.of("100", "50", "50"), project.query("SELECT rows FROM sizes"));
        }
    }

    /** Each slice lasts until somebody else has written; the first has none before it whose transactions it could count. */
    @EveryMajor
    void who_writes_elsewhere_keeps_the_slices_from_doubling(Major major) throws Exception {
        try (Project project = project(major, 200, "size 20 target 1h")) {
            project.execute(
                    "CREATE TABLE elsewhere (n int)",
                    "INSERT INTO elsewhere VALUES (0)",
                    "CREATE TABLE sizes (rows bigint)",
                    "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE was int := n FROM elsewhere; BEGIN"
                            + " INSERT INTO sizes SELECT count(*) FROM changed; WHILE was = (SELECT n FROM elsewhere) LOOP"
                            + " PERFORM pg_sleep(0.01); END LOOP; RETURN NULL; END $$",
                    "CREATE TRIGGER see AFTER UPDATE ON t REFERENCING NEW TABLE AS changed FOR EACH STATEMENT"
                            + " EXECUTE FUNCTION see()");
            Running<Report> upgrade = upgrade(project, new Heard());
            while (!upgrade.isDone()) {
                project.execute("UPDATE elsewhere SET n = n + 1");
                Thread.sleep(5);
            }
            upgrade.result();
            assertEquals(
                    List.of("20", "40", "50", "63", "27"),
                    project.query("SELECT rows FROM sizes"),
                    "grew by a quarter");
        }
    }

    @EveryMajor
    void a_lock_in_its_way_is_tried_for_and_makes_the_slice_smaller(Major major) throws Exception {
        try (Project project = project(major, 40, "size 40 target 1h");
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            gate.setAutoCommit(false);
            keeper.execute("SELECT FROM t WHERE id = 25 FOR UPDATE");
            Running<Report> upgrade = upgrade(project, new Heard());
            project.await("SELECT FROM headway_progress WHERE cursor = '20'");
            gate.commit();
            assertTrue(upgrade.result().steps().get(0).attempts() > 1);
            assertEquals(List.of("1|40"), project.query("SELECT n, count(*) FROM t GROUP BY n"));
        }
    }

    /** A standby that says it has replayed nothing since it came, and then all. */
    @EveryMajor
    void a_standby_that_does_not_keep_up_is_waited_for(Major major) throws Exception {
        try (Project project = project(major, 100, "size 10 target 1h");
                Connection standby = standby(project)) {
            // The slot keeps the WAL that the standby has not read.
            LogSequenceNumber start = LogSequenceNumber.valueOf(
                    Project.query(standby, "SELECT lsn FROM pg_create_physical_replication_slot('behind', true, true)")
                            .get(0));
            PGReplicationStream stream = standby.unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .physical()
                    .withSlotName("behind")
                    .withStartPosition(start)
                    .withStatusInterval(100, TimeUnit.MILLISECONDS)
                    .start();
            stream.setFlushedLSN(start);
            stream.setAppliedLSN(start);
            AtomicBoolean seen = new AtomicBoolean();
            Running<LogSequenceNumber> replay = Concurrently.start(() -> {
                // The first answers come while WAL is read; the lag is seen, and told, before all of it is replayed.
                LogSequenceNumber read = start;
                while (!seen.get()) {
                    if (stream.readPending() != null) {
                        read = stream.getLastReceiveLSN();
                    } else {
                        Thread.sleep(10);
                    }
                }
                return read;
            });
            Heard heard = new Heard();
            project.execute("SELECT pg_logical_emit_message(false, 'test', repeat('x', 1000000))"
                    + " FROM generate_series(1, 80)");
            project.await("SELECT 1 FROM pg_stat_replication WHERE state IN ('streaming', 'catchup')"
                    + " AND pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) > 67108864");
            Running<Report> upgrade = upgrade(project, heard);
            while (heard.lines().stream().noneMatch(line -> line.contains("waits for it after 0 rows"))) {
                assertFalse(upgrade.isDone(), "it did not wait: " + heard.lines());
                Thread.sleep(10);
            }
            assertEquals(List.of("0"), project.query("SELECT sum(n) FROM t"));
            seen.set(true);
            replay.result();
            stream.close();
            upgrade.result();
            assertEquals(List.of("100"), project.query("SELECT sum(n) FROM t"));
        }
    }

    private static Connection standby(Project project) throws Exception {
        Properties login = new Properties();
        PGProperty.USER.set(login, "postgres");
        PGProperty.REPLICATION.set(login, "database");
        PGProperty.PREFER_QUERY_MODE.set(login, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(login, "14");
        String url = project.database().url().replaceFirst("^postgresql://[^@]*@", "jdbc:postgresql://");
        return DriverManager.getConnection(url, login);
    }
}
