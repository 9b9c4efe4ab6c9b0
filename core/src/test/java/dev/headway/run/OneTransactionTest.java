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
import dev.headway.fault.LockHolder;
import dev.headway.graph.Target;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All or nothing, whatever ends it. */
final class OneTransactionTest {

    private static final Target HEADS = Target.parse("heads");

    /** What a listener heard. */
    private static final class Heard implements RunListener {

        private final List<LockWait> waits = Collections.synchronizedList(new ArrayList<>());
        private final List<String> finished = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void waiting(Step step, LockWait wait) {
            waits.add(wait);
        }

        @Override
        public void finished(Step step, Duration duration) {
            finished.add(step.revision().id().value());
        }
    }

    @EveryMajor
    void a_lock_that_is_given_back_lets_the_whole_run_be_tried_again(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE one (id int)", "CREATE TABLE log (id int)");
            project.revision("a", "", "CREATE TABLE two (id int); INSERT INTO log VALUES (1);", "")
                    .revision("b", "a", "ALTER TABLE one ADD two int;", "");
            try (LockHolder holder = new LockHolder(project, "LOCK TABLE one IN ACCESS SHARE MODE")) {
                Heard heard = new Heard();
                Running<Report> upgrade = Concurrently.start(() ->
                        project.migrations().with(heard).inOneTransaction().upgrade(HEADS));
                while (heard.waits.size() < 2 && !upgrade.isDone()) {
                    Thread.sleep(10);
                }
                assertEquals(List.of(), heard.finished);
                assertEquals(List.of(), project.query("SELECT * FROM log"));
                holder.release();
                Report report = upgrade.result();
                assertEquals(List.of("a", "b"), heard.finished);
                int attempts = report.steps().get(0).attempts();
                assertTrue(attempts > 2, "attempts: " + attempts);
                assertEquals(
                        List.of("a|done|" + attempts, "b|done|" + attempts),
                        project.query(
                                "SELECT revision, outcome, attempts FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
                assertEquals(List.of("1"), project.query("SELECT id FROM log"));
            }
        }
    }

    @EveryMajor
    void what_was_asked_to_stop_has_done_nothing(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "").revision("b", "a", "SELECT pg_sleep(300);", "");
            Stop stop = new Stop();
            Running<Report> upgrade = Concurrently.start(
                    () -> project.migrations().with(stop).inOneTransaction().upgrade(HEADS));
            project.awaitRunning("SELECT pg_sleep%");
            stop.request();
            RunFailure failure = upgrade.outcome().failure(RunFailure.class);
            assertTrue(failure.interrupted());
            assertEquals(
                    "upgrade b was interrupted and rolled back",
                    Project.only(failure).what());
            assertEquals(
                    "run headway upgrade again: it goes on after base",
                    Project.only(failure).remedy());
            assertNothing(project, List.of("b|interrupted"));
        }
    }

    @EveryMajor
    void what_was_killed_has_done_nothing_and_can_be_run_again(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE gate (id int)");
            project.revision("a", "", "CREATE TABLE one (id int);", "").revision("b", "a", "LOCK TABLE gate;", "");
            try (LockHolder holder = new LockHolder(project, "LOCK TABLE gate")) {
                Running<Report> upgrade = Concurrently.start(
                        () -> project.migrations().inOneTransaction().upgrade(HEADS));
                int pid = project.awaitRunning("LOCK TABLE gate");
                project.execute("SELECT pg_terminate_backend(" + pid + ")");
                RunFailure failure = upgrade.outcome().failure(RunFailure.class);
                assertTrue(failure.lostConnection());
                String what = Project.only(failure).what();
                assertTrue(what.endsWith("nothing was applied: all of the run was one transaction"), what);
                assertEquals(List.of("gate"), project.tables());
                holder.release();
            }
            project.migrations().inOneTransaction().upgrade(HEADS);
            assertEquals(List.of("gate", "one"), project.tables());
            assertEquals(List.of("b"), project.versions());
        }
    }

    @EveryMajor
    void every_step_has_its_fence(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int); DELETE FROM headway_version;", "")
                    .revision("b", "a", "", "");
            Problem moved = refusal(project);
            assertTrue(
                    moved.what().startsWith("upgrade a failed: the version table was changed on the way"),
                    moved.what());
            assertNothing(project, List.of("a|failed"));
            project.revision("a", "", "CREATE TABLE one (id int); SELECT pg_advisory_unlock_all();", "");
            Problem unlocked = refusal(project);
            assertTrue(unlocked.what().contains("[HW002]"), unlocked.what());
            assertNothing(project, List.of("a|failed", "b|failed"));
        }
    }

    @EveryMajor
    void a_constraint_that_is_checked_at_the_end_fails_it_all(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision(
                            "a",
                            "",
                            "CREATE TABLE one (id int PRIMARY KEY, up int REFERENCES one DEFERRABLE INITIALLY DEFERRED);"
                                    + " INSERT INTO one VALUES (1, 2);",
                            "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "");
            Problem problem = refusal(project);
            assertTrue(problem.what().startsWith("upgrade b failed at its COMMIT: insert or update"), problem.what());
            assertNothing(project, List.of("b|failed"));
            project.revision("b", "a", "ALTER TABLE one ADD two int;", "");
            Problem pending = refusal(project);
            assertTrue(pending.what().contains("pending trigger events [55006]"), pending.what());
            assertTrue(pending.remedy().startsWith("leave --single-transaction out"), pending.remedy());
        }
    }

    private static Problem refusal(Project project) {
        return Project.only(assertThrows(
                RunFailure.class, () -> project.migrations().inOneTransaction().upgrade(HEADS)));
    }

    private static void assertNothing(Project project, List<String> journal) throws Exception {
        assertEquals(List.of(), project.tables());
        assertEquals(List.of(), project.versions());
        assertEquals(journal, project.journal());
    }
}
