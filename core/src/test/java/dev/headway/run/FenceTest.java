package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.Rival;
import dev.headway.embedded.Major;
import dev.headway.lock.LockKey;
import dev.headway.problem.Problem;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

final class FenceTest {

    private static final LockKey MINE = new LockKey(1, 1);
    private static final LockKey YOURS = new LockKey(1, 2);

    /** What the second runner waits at while the first one is inside its step. */
    private static final String SECOND_WAITS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event_type = 'Lock' AND query LIKE 'DO %' AND application_name = 'headway'";

    @EveryMajor
    void of_two_runners_at_one_step_one_wins_and_the_other_says_why_not(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE ran (id text); CREATE TABLE gate (id int);", "");
            project.upgrade();
            project.revision("b", "a", "LOCK TABLE gate; INSERT INTO ran VALUES ('b');", "");
            Problem problem = race(project);
            assertEquals(
                    "upgrade b failed: someone else moved the version table: it no longer holds a [HW001]",
                    problem.what());
            assertTrue(problem.where().endsWith("b.sql:1"), problem.where());
            assertTrue(problem.remedy().startsWith("another migrator worked on this database"), problem.remedy());
            assertEquals(List.of("b"), project.query("SELECT id FROM ran"));
            assertEquals(List.of("b"), project.versions());
            assertEquals(List.of("a|done", "b|done", "b|failed"), project.journal());
        }
    }

    @EveryMajor
    void two_runners_at_a_root_do_not_end_in_a_duplicate_key(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE ran (id text)", "CREATE TABLE gate (id int)");
            project.revision("r", "", "LOCK TABLE gate; INSERT INTO ran VALUES ('r');", "");
            Problem problem = race(project);
            assertTrue(problem.what().endsWith("it holds r already [HW001]"), problem.what());
            assertEquals(List.of("r"), project.query("SELECT id FROM ran"));
        }
    }

    @EveryMajor
    void a_version_table_without_a_key_fences_as_well(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL)");
            project.execute("INSERT INTO alembic_version VALUES ('a')");
            project.execute("CREATE TABLE ran (id text)", "CREATE TABLE gate (id int)");
            project.revision("a", "", "", "").revision("b", "a", "LOCK TABLE gate; INSERT INTO ran VALUES ('b');", "");
            assertTrue(race(project).what().endsWith("[HW001]"));
            assertEquals(List.of("b"), project.query("SELECT id FROM ran"));
            assertEquals(List.of("b"), project.query("SELECT * FROM alembic_version"));
        }
    }

    /** Two runners that planned the same; the first is held inside its step until the second waits at the fence. */
    private static Problem race(Project project) throws Exception {
        try (Connection gate = project.database().connect();
                Statement keeper = gate.createStatement();
                Rival mine = new Rival(project, MINE).patient().locked();
                Rival yours = new Rival(project, YOURS).patient().locked()) {
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE gate");
            Running<Report> first = Concurrently.start(mine::run);
            project.awaitRunning("LOCK TABLE gate");
            Running<Report> second = Concurrently.start(yours::run);
            project.await(SECOND_WAITS);
            gate.commit();
            assertEquals(1, first.result().steps().size());
            return Project.only(second.outcome().failure(RunFailure.class));
        }
    }

    @EveryMajor
    void two_runners_at_one_section_without_a_transaction_run_it_once(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE ran (id text)", "CREATE TABLE gate (id int)");
            project.autocommit("r", "", "INSERT INTO ran SELECT 'r' FROM gate;", "");
            try (Connection gate = project.database().connect();
                    Statement keeper = gate.createStatement();
                    Rival mine = new Rival(project, MINE).locked();
                    Rival yours = new Rival(project, YOURS).locked();
                    Rival late = new Rival(project, new LockKey(1, 3)).locked()) {
                gate.setAutoCommit(false);
                keeper.execute("INSERT INTO gate VALUES (1)");
                keeper.execute("LOCK TABLE gate");
                Running<Report> first = Concurrently.start(mine::run);
                project.awaitRunning("INSERT INTO ran%");
                Problem second = Project.only(assertThrows(RunFailure.class, yours::run));
                assertTrue(second.what().contains("someone else is at revision r already [HW001]"), second.what());
                assertEquals(List.of("r"), project.query("SELECT revision FROM headway_progress"));
                gate.commit();
                assertEquals(1, first.result().steps().size());

                // One that planned before and comes after all is done, when no progress row stands in its way.
                Problem third = Project.only(assertThrows(RunFailure.class, late::run));
                assertTrue(third.what().contains("someone else moved the version table"), third.what());
            }
            assertEquals(List.of("r"), project.query("SELECT id FROM ran"));
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    @EveryMajor
    void a_backend_that_does_not_hold_the_lock_is_behind_a_pooler(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .autocommit("b", "a", "CREATE TABLE two (id int);", "");
            try (Rival unlocked = new Rival(project, MINE)) {
                Problem problem = Project.only(assertThrows(RunFailure.class, unlocked::run));
                assertTrue(
                        problem.what().endsWith("does not hold the lock that this run took [HW002]"), problem.what());
                assertTrue(problem.remedy().contains("PgBouncer"), problem.remedy());
                assertTrue(problem.remedy().contains("HEADWAY_DATABASE_URL"), problem.remedy());
            }
            assertEquals(List.of(), project.tables());
            project.execute("INSERT INTO headway_version VALUES ('a')");
            try (Rival unlocked = new Rival(project, MINE)) {
                Problem problem = Project.only(assertThrows(RunFailure.class, unlocked::run));
                assertTrue(problem.what().endsWith("[HW002]"), problem.what());
            }
            assertEquals(List.of(), project.tables());
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    @EveryMajor
    void a_lock_that_is_lost_between_two_steps_ends_the_run(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT pg_advisory_unlock_all();", "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "");
            RunFailure failure = project.failedUpgrade();
            assertEquals(1, failure.applied().steps().size());
            assertTrue(Project.only(failure).what().endsWith("[HW002]"), failure.getMessage());
            assertEquals(List.of("a"), project.versions());
        }
    }
}
