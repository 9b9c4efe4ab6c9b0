package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import java.util.List;
import org.junit.jupiter.api.Assertions;

final class AfterAFailureTest {

    @EveryMajor
    void what_was_applied_before_stays_and_is_told(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "")
                    .revision("c", "b", "CREATE TABLE three (id int); SELECT 1/0;", "")
                    .revision("d", "c", "CREATE TABLE four (id int);", "");
            RunFailure failure = project.failedUpgrade();
            assertFalse(failure.interrupted());
            Report applied = failure.applied();
            assertEquals(List.of(), applied.from());
            assertEquals(List.of(new RevisionId("b")), applied.to());
            assertEquals(2, applied.steps().size());
            assertEquals(List.of("b"), project.versions());
            assertEquals(List.of("one", "two"), project.tables());
        }
    }

    @EveryMajor
    void the_journal_has_a_row_of_its_own_for_the_failure(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);\nSELECT 1/0;", "");
            Problem problem = Project.only(project.failedUpgrade());
            assertEquals(
                    List.of("a|upgrade|upgrade|failed|t|t|t"),
                    project.query(
                            "SELECT revision, command, direction, outcome, finished_at >= started_at,"
                                    + " finished_at > now() - interval '1 min', checksum ~ '^[0-9a-f]{64}$' FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
            assertEquals(
                    List.of(problem.what()),
                    project.query("SELECT detail FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
        }
    }

    @EveryMajor
    void the_mended_revision_runs(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int); SELECT 1/0;", "");
            project.failedUpgrade();
            project.revision("a", "", "CREATE TABLE one (id int); SELECT 1/1;", "");
            project.upgrade();
            assertEquals(List.of("a|failed", "a|done"), project.journal());
            assertEquals(List.of("one"), project.tables());
        }
    }

    @EveryMajor
    void a_failed_downgrade_leaves_all_as_it_was(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("b", "a", "CREATE TABLE two (id int);", "DROP TABLE two;\nDROP TABLE three;");
            project.upgrade();
            RunFailure failure = Assertions.assertThrows(
                    RunFailure.class, () -> project.migrations().downgrade(Target.parse("base")));
            Problem problem = Project.only(failure);
            assertTrue(problem.what().startsWith("downgrade b failed: table \"three\" does not exist"), problem.what());
            assertTrue(problem.where().endsWith("b.sql:10"), problem.where());
            assertTrue(problem.remedy().contains("run headway downgrade again"), problem.remedy());
            assertEquals(List.of("b"), project.versions());
            assertEquals(List.of("one", "two"), project.tables());
            assertEquals(
                    List.of("b|downgrade|failed"),
                    project.query(
                            "SELECT revision, direction, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended', 'done')"));
        }
    }

    @EveryMajor
    void the_cause_of_a_limit_is_told_with_the_limit_that_helps(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "--- timeout statement 50ms\nSELECT pg_sleep(30);", "");
            RunFailure failure = project.failedUpgrade();
            assertFalse(failure.interrupted());
            Problem problem = Project.only(failure);
            assertTrue(problem.what().contains("[57014]"), problem.what());
            assertTrue(problem.remedy().contains("--- timeout statement 10min"), problem.remedy());
        }
    }

    @EveryMajor
    void a_token_as_long_as_a_file_is_not_repeated(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT 1 " + "🐘".repeat(100_000) + " 2;", "");
            Problem problem = Project.only(project.failedUpgrade());
            assertTrue(problem.what().contains("[42601]"), problem.what());
            assertTrue(problem.what().length() < 10_000, () -> problem.what().substring(0, 10_000));
        }
    }

    @EveryMajor
    void whoever_throws_in_the_midst_of_a_step_commits_nothing_of_it(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String flushed = "SELECT 1;\n".repeat(600);
            project.revision(
                    "a", "", "CREATE TABLE one (id int);\nDO 'BEGIN RAISE NOTICE ''x''; END';\n" + flushed, "");
            MigrationException thrown = new MigrationException(Problem.of("no room", "the log", "make some"));
            RunListener listener = new RunListener() {
                @Override
                public void notice(Step step, String message) {
                    throw thrown;
                }
            };
            assertSame(
                    thrown,
                    assertThrows(
                            MigrationException.class,
                            () -> project.migrations().with(listener).launch(Target.parse("heads"))));
            assertEquals(List.of(), project.versions());
            assertEquals(List.of(), project.tables());
        }
    }

    @EveryMajor
    void a_trial_that_cannot_be_rolled_back_says_why(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String end = "SELECT pg_terminate_backend(pg_backend_pid());";
            project.revision("a", "", "CREATE TABLE one (id int);", end + "\nDROP TABLE one;")
                    .upgrade();
            MigrationException tried = assertThrows(
                    MigrationException.class, () -> project.migrations().downgradeKeepingData(Target.parse("base")));
            assertTrue(Project.only(tried).what().contains("[57P01]"), tried.getMessage());
        }
    }
}
