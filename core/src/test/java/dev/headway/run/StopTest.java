package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sleeps here last longer than anybody waits for the outcome: what ends, ends because it was asked to. */
final class StopTest {

    @EveryMajor
    void a_statement_in_a_transaction_is_cancelled_and_rolled_back(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .revision("b", "a", "CREATE TABLE two (id int); SELECT pg_sleep(300);", "");
            RunFailure failure = stopAt(project, "SELECT pg_sleep%");
            assertEquals(
                    "upgrade b was interrupted and rolled back",
                    Project.only(failure).what());
            assertEquals(
                    "run headway upgrade again: it goes on after a",
                    Project.only(failure).remedy());
            assertEquals(1, failure.applied().steps().size());
            assertEquals(List.of("one"), project.tables());
            assertEquals(
                    List.of("a|done|null", "b|interrupted|asked to stop"),
                    project.query(
                            "SELECT revision, outcome, detail FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
            assertLockIsFree(project);
        }
    }

    @EveryMajor
    void a_hook_that_hangs_is_cancelled_and_rolled_back(Major major) throws Exception {
        for (String hook : List.of("before-all", "before-each", "after-each", "after-all")) {
            try (Project project = Project.on(major)) {
                project.revision("a", "", "CREATE TABLE one (id int);", "");
                Path hooks = Files.createDirectories(project.directory().resolve("hooks"));
                Files.writeString(hooks.resolve(hook + ".sql"), "CREATE TABLE hooked (id int); SELECT pg_sleep(300);");
                stopAt(project, "SELECT pg_sleep%");
                assertEquals(hook.equals("after-all") ? List.of("one") : List.of(), project.tables(), hook);
                assertEquals(
                        List.of("asked to stop"),
                        project.query("SELECT detail FROM headway_journal WHERE outcome = 'interrupted'"));
                assertLockIsFree(project);
            }
        }
    }

    @EveryMajor
    void a_copy_is_cancelled_and_rolled_back(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE slow (id int)");
            project.execute("CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN PERFORM pg_sleep(300); RETURN new; END'");
            project.execute("CREATE TRIGGER nap BEFORE INSERT ON slow FOR EACH ROW EXECUTE FUNCTION nap()");
            project.revision("a", "", "CREATE TABLE two (id int);\nCOPY slow FROM STDIN;\n1\n2\n\\.\n", "");
            assertEquals(
                    "upgrade a was interrupted and rolled back",
                    Project.only(stopAt(project, "COPY slow%")).what());
            assertEquals(List.of("slow"), project.tables());
            assertEquals(List.of("a|interrupted"), project.journal());
            assertLockIsFree(project);
        }
    }

    @EveryMajor
    void a_section_without_a_transaction_says_what_it_leaves(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit(
                    "a", "", "CREATE TABLE one (id int);\nSELECT pg_sleep(300);\nCREATE TABLE two (id int);", "");
            Problem problem = Project.only(stopAt(project, "SELECT pg_sleep%"));
            assertEquals("upgrade a was interrupted; 1 of its 3 statements took effect and stays", problem.what());
            assertTrue(
                    problem.remedy().endsWith("run headway upgrade again: it goes on at statement 2 of 3"),
                    problem.remedy());
            assertEquals(List.of("one"), project.tables());
            assertEquals(List.of("a|interrupted"), project.journal());
            assertEquals(
                    List.of("a|1|3|null"),
                    project.query(
                            "SELECT revision, statements_done, statements_total, intended FROM headway_progress"));
            assertLockIsFree(project);
        }
    }

    @EveryMajor
    void a_section_without_a_transaction_that_came_to_nothing_leaves_nothing(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "SELECT pg_sleep(300);\nCREATE TABLE two (id int);", "");
            Problem problem = Project.only(stopAt(project, "SELECT pg_sleep%"));
            assertEquals("upgrade a was interrupted and rolled back", problem.what());
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    @EveryMajor
    void the_fence_can_be_stopped_as_well(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.upgrade();
            project.revision("b", "a", "CREATE TABLE one (id int);", "");
            try (var connection = project.database().connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SELECT * FROM headway_version FOR UPDATE");
                assertEquals(
                        "upgrade b was interrupted and rolled back",
                        Project.only(stopAt(project, "DO %")).what());
            }
        }
    }

    @Test
    void a_stop_between_two_steps_ends_the_run_before_the_next_one_begins() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "");
            Stop stop = new Stop();
            RunListener listener = new RunListener() {
                @Override
                public void finished(Step step, Duration duration) {
                    stop.request();
                }

                @Override
                public void started(Step step) {
                    assertEquals("a", step.revision().id().value());
                }
            };
            RunFailure failure = assertThrows(
                    RunFailure.class,
                    () -> project.migrations().with(stop).with(listener).upgrade(Target.parse("heads")));
            assertTrue(failure.interrupted());
            assertEquals("asked to stop before upgrade b", Project.only(failure).what());
            assertEquals(1, failure.applied().steps().size());
            assertEquals(List.of("one"), project.tables());
            assertEquals(
                    List.of("a|upgrade|done|null", "null|upgrade|interrupted|asked to stop before upgrade b"),
                    project.query(
                            "SELECT revision, direction, outcome, detail FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
            assertLockIsFree(project);
        }
    }

    @Test
    void a_stop_after_the_last_step_finds_nothing_to_stop() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            Stop stop = new Stop();
            RunListener listener = new RunListener() {
                @Override
                public void finished(Step step, Duration duration) {
                    stop.request();
                }
            };
            Report report = project.migrations().with(stop).with(listener).upgrade(Target.parse("heads"));
            assertEquals(1, report.steps().size());
        }
    }

    @EveryMajor
    void whoever_waits_for_the_lock_stops_at_once_and_says_so(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.upgrade();
            project.revision("b", "a", "SELECT pg_sleep(300);", "");
            Stop first = new Stop();
            Stop second = new Stop();
            Running<Report> worker = upgrade(project, first);
            project.awaitRunning("SELECT pg_sleep%");
            Running<Report> waiter = upgrade(project, second);
            project.await("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle'"
                    + " AND query LIKE '%FROM pg_catalog.pg_locks l%' AND application_name = 'headway'");
            second.request();
            RunFailure failure = waiter.outcome().failure(RunFailure.class);
            assertTrue(failure.interrupted());
            assertEquals(
                    "asked to stop while waiting for another migrator",
                    Project.only(failure).what());
            assertEquals(
                    List.of("null|interrupted"),
                    project.query(
                            "SELECT revision, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended', 'done')"));
            assertTrue(!worker.isDone());
            first.request();
            worker.outcome().failure(RunFailure.class);
        }
    }

    @Test
    void a_stop_before_the_beginning_changes_nothing() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            Stop stop = new Stop();
            stop.request();
            RunFailure failure = assertThrows(
                    RunFailure.class, () -> project.migrations().with(stop).upgrade(Target.parse("heads")));
            assertTrue(failure.interrupted());
            assertEquals(List.of(), project.query("SELECT relname FROM pg_class WHERE relname LIKE 'headway%'"));
        }
    }

    private static Running<Report> upgrade(Project project, Stop stop) {
        return Concurrently.start(() -> project.migrations().with(stop).upgrade(Target.parse("heads")));
    }

    /** Asks an upgrade to stop while it executes something that is like {@code pattern}. */
    private static RunFailure stopAt(Project project, String pattern) throws Exception {
        Stop stop = new Stop();
        Running<Report> upgrade = upgrade(project, stop);
        project.awaitRunning(pattern);
        stop.request();
        RunFailure failure = upgrade.outcome().failure(RunFailure.class);
        assertTrue(failure.interrupted(), failure.getMessage());
        return failure;
    }

    private static void assertLockIsFree(Project project) throws Exception {
        assertEquals(
                List.of(),
                project.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }
}
