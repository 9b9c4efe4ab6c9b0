package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.BackfillStatus;
import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import dev.headway.walk.Background;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Data work that a launch leaves to be done beside the server. */
final class BackgroundTest {

    private static final String BATCH = "--- batch t by id size 10 target 1h background\n";

    /** A row for whoever waits for a lease. */
    private static final String WAITS = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
            + " AND application_name LIKE 'headway%' AND query LIKE '-- Who holds the advisory lock%'";

    /** Revision {@code a} makes a table of 100 rows; {@code b} fills a column in the background. */
    private static Project project(Major major) throws Exception {
        return Project.on(major)
                .revision(
                        "a",
                        "",
                        "CREATE TABLE t (id int PRIMARY KEY, n int);"
                                + " INSERT INTO t SELECT generate_series(1, 100);",
                        "DROP TABLE t;")
                .autocommit("b", "a", BATCH + "UPDATE t SET n = COALESCE(n, 0) + 1 WHERE :batch;", "");
    }

    private static Report launch(Project project) {
        return project.migrations().launch(Target.parse("head"));
    }

    private static List<String> filled(Project project) throws Exception {
        return project.query("SELECT n, count(*) FROM t GROUP BY n ORDER BY n");
    }

    @EveryMajor
    void a_launch_leaves_it_and_a_worker_does_it_once(Major major) throws Exception {
        try (Project project = project(major)) {
            launch(project);
            assertEquals(List.of("b"), project.versions());
            assertEquals(List.of("null|100"), filled(project));
            BackfillStatus status = project.migrations().readOnly().backfills();
            assertEquals("t by id", status.batches().get(0).task().batch());
            assertTrue(status.worker().isEmpty());
            assertEquals(Background.DONE, project.migrations().backfillUnlessTaken());
            assertEquals(Background.NOTHING, project.migrations().backfillUnlessTaken());
            assertEquals(List.of("1|100"), filled(project));
            assertEquals(
                    List.of("backfill|backfill|b|done|t by id: 100 rows walked, 100 changed"),
                    project.query("SELECT command, direction, revision, outcome, detail FROM headway_journal"
                            + " WHERE command = 'backfill'"));
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    @EveryMajor
    void whoever_types_upgrade_does_it_unless_it_is_to_be_left(Major major) throws Exception {
        try (Project project = project(major)) {
            project.migrations().leavingBackground().upgrade(Target.parse("head"));
            assertEquals(List.of("null|100"), filled(project));
            project.migrations().leavingBackground().upgrade(Target.parse("head"));
            assertEquals(List.of("null|100"), filled(project));
            project.upgrade();
            assertEquals(List.of("1|100"), filled(project));
        }
        try (Project project = project(major)) {
            project.upgrade();
            assertEquals(List.of("1|100"), filled(project));
        }
    }

    @EveryMajor
    void a_revision_that_depends_on_it_and_one_of_phase_contract_wait_for_it(Major major) throws Exception {
        for (String later : List.of(
                "--- depends b\n\n--- upgrade\nALTER TABLE t ADD CHECK (n IS NOT NULL);",
                "\n--- upgrade\nALTER TABLE t ALTER COLUMN n SET NOT NULL;")) {
            String c = "--- revision c\n--- revises b\n" + later + "\n--- downgrade\n";
            try (Project project = project(major)) {
                launch(project);
                project.file("c.sql", c);
                launch(project);
                assertEquals(List.of("1|100"), filled(project));
                assertEquals(List.of("c"), project.versions());
            }
            try (Project project = project(major).file("c.sql", c)) {
                launch(project);
                assertEquals(List.of("1|100"), filled(project), "both in one launch");
            }
        }
        try (Project project = project(major)) {
            project.revision("c", "b", "ALTER TABLE t ADD COLUMN m int;", "");
            launch(project);
            assertEquals(List.of("null|100"), filled(project), "nothing needs it");
            assertEquals(List.of("c"), project.versions());
        }
    }

    @EveryMajor
    void of_several_workers_one_works_and_another_takes_over_when_it_dies(Major major) throws Exception {
        try (Project project = project(major);
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            launch(project);
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE t IN SHARE MODE");
            Running<Background> first =
                    Concurrently.start(() -> project.migrations().backfillUnlessTaken());
            int pid = project.awaitRunning("UPDATE t SET n%");
            assertEquals(Background.TAKEN, project.migrations().backfillUnlessTaken());
            assertEquals(
                    pid,
                    project.migrations()
                            .readOnly()
                            .backfills()
                            .worker()
                            .orElseThrow()
                            .pid());
            project.execute("SELECT pg_terminate_backend(" + pid + ")");
            RunFailure failure = first.outcome().failure(RunFailure.class);
            assertTrue(failure.lostConnection(), failure.getMessage());
            gate.commit();
            assertEquals(Background.DONE, project.migrations().backfillUnlessTaken());
            assertEquals(List.of("1|100"), filled(project));
        }
    }

    @EveryMajor
    void an_upgrade_that_waits_for_a_worker_can_be_stopped(Major major) throws Exception {
        try (Project project = project(major);
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            launch(project);
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE t IN SHARE MODE");
            Running<Background> worker =
                    Concurrently.start(() -> project.migrations().backfillUnlessTaken());
            project.awaitRunning("UPDATE t SET n%");
            Stop stop = new Stop();
            Running<Report> upgrade =
                    Concurrently.start(() -> project.migrations().with(stop).upgrade(Target.parse("head")));
            project.await(WAITS);
            stop.request();
            RunFailure failure = upgrade.outcome().failure(RunFailure.class);
            assertTrue(failure.interrupted());
            assertEquals("""
                    asked to stop while waiting for a backfill that somebody else works on
                      where   DATABASE
                      remedy  run headway upgrade again: nothing was changed""", Project.only(failure).toString().replaceAll("PostgreSQL .*", "DATABASE"));
            gate.commit();
            assertEquals(Background.DONE, worker.result());
        }
    }

    @EveryMajor
    void an_upgrade_waits_for_the_worker_that_is_at_it(Major major) throws Exception {
        try (Project project = project(major);
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            launch(project);
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE t IN SHARE MODE");
            Running<Background> worker =
                    Concurrently.start(() -> project.migrations().backfillUnlessTaken());
            project.awaitRunning("UPDATE t SET n%");
            Running<Report> upgrade = Concurrently.start(project::upgrade);
            project.await(WAITS);
            gate.commit();
            assertEquals(Background.DONE, worker.result());
            upgrade.result();
            assertEquals(List.of("1|100"), filled(project));
        }
    }

    @EveryMajor
    void a_downgrade_ends_it(Major major) throws Exception {
        try (Project project = project(major)) {
            launch(project);
            project.migrations().downgrade(Target.parse("a"));
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
            assertEquals(Background.NOTHING, project.migrations().backfillUnlessTaken());
            launch(project);
            assertEquals(Background.DONE, project.migrations().backfillUnlessTaken());
            assertEquals(List.of("1|100"), filled(project));
        }
    }

    @EveryMajor
    void a_downgrade_that_runs_statement_by_statement_ends_it_too(Major major) throws Exception {
        for (String down : List.of("", "--- batch t by id\nUPDATE t SET n = NULL WHERE :batch;")) {
            try (Project project = project(major)) {
                project.file(
                        "b.sql",
                        "--- revision b\n--- revises a\n--- upgrade autocommit\n" + BATCH
                                + "UPDATE t SET n = 1 WHERE :batch;\n--- downgrade autocommit\n" + down + "\n");
                launch(project);
                project.migrations().downgrade(Target.parse("a"));
                assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
                assertEquals(Background.NOTHING, project.migrations().backfillUnlessTaken());
                assertEquals(List.of("null|100"), filled(project));
                launch(project);
                assertEquals(Background.DONE, project.migrations().backfillUnlessTaken());
                assertEquals(List.of("1|100"), filled(project));
            }
        }
    }

    @EveryMajor
    void what_it_fails_with_is_told_and_kept_and_its_slices_stay(Major major) throws Exception {
        try (Project project = project(major)) {
            project.autocommit("b", "a", BATCH + "UPDATE t SET n = 1 / (id - 30) WHERE :batch;", "");
            launch(project);
            Heard heard = new Heard();
            RunFailure failure = assertThrows(
                    RunFailure.class, () -> project.migrations().with(heard).backfill());
            assertEquals(
                    "the backfill of b failed: division by zero [22012]\n"
                            + "  its slices before that stay\n"
                            + "  statement: UPDATE t SET n = 1 / (id - 30) WHERE (id > '10' AND id <= '30')\n"
                            + "  where   " + project.directory() + "/b.sql:7\n"
                            + "  remedy  mend the rows that it met, then run headway backfill run: it goes on from"
                            + " there",
                    failure.getMessage());
            assertTrue(project.migrations()
                    .readOnly()
                    .backfills()
                    .batches()
                    .get(0)
                    .failure()
                    .isPresent());
            project.execute("DELETE FROM t WHERE id = 30");
            project.migrations().backfill();
            assertEquals(List.of("0"), project.query("SELECT count(*) FROM t WHERE n IS NULL"));
            assertEquals(
                    List.of("failed", "done"),
                    project.query("SELECT outcome FROM headway_journal WHERE command = 'backfill' ORDER BY id"));
        }
    }

    @EveryMajor
    void asked_to_stop_it_rolls_back_its_slice_and_gives_the_lease_back(Major major) throws Exception {
        try (Project project = project(major);
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            launch(project);
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE t IN SHARE MODE");
            Stop stop = new Stop();
            Running<Background> worker =
                    Concurrently.start(() -> project.migrations().with(stop).backfillUnlessTaken());
            project.awaitRunning("UPDATE t SET n%");
            stop.request();
            assertTrue(worker.outcome().failure(RunFailure.class).interrupted());
            gate.commit();
            assertEquals(Background.DONE, project.migrations().backfillUnlessTaken());
            assertEquals(List.of("1|100"), filled(project));
        }
    }

    @EveryMajor
    void a_file_that_says_something_else_half_way_is_refused(Major major) throws Exception {
        try (Project project = project(major)) {
            project.autocommit("b", "a", BATCH + "UPDATE t SET n = 1 / (id - 30) WHERE :batch;", "");
            launch(project);
            assertThrows(RunFailure.class, () -> project.migrations().backfill());
            project.autocommit("b", "a", BATCH + "UPDATE t SET n = 2 WHERE :batch;", "");
            assertEquals(
                    "the batch t by id was begun with another key or statement than the file has now; it has come to key 10\n"
                            + "  where   " + project.directory() + "/b.sql:7\n"
                            + "  remedy  put the statement back as it was, or do the rest by hand and say where the"
                            + " schema stands: headway stamp b",
                    assertThrows(
                                    MigrationException.class,
                                    () -> project.migrations().backfill())
                            .getMessage());
        }
    }
}
