package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.problem.Problem;
import java.util.List;

final class LostConnectionTest {

    @EveryMajor
    void in_a_transaction_it_takes_three_lines_and_the_next_run_goes_on(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .revision("b", "a", "CREATE TABLE two (id int); SELECT pg_sleep(300);", "");
            Problem problem = terminateAt(project, "SELECT pg_sleep%");
            assertTrue(
                    problem.what().startsWith("upgrade b failed: terminating connection due to administrator command"),
                    problem.what());
            assertTrue(problem.what().contains("statement: SELECT pg_sleep(300)"), problem.what());
            assertTrue(problem.where().endsWith("b.sql:6:28"), problem.where());
            assertEquals(
                    "the connection was lost; run headway upgrade again: it goes on from what the database says",
                    problem.remedy());
            assertEquals(List.of("a"), project.versions());

            project.revision("b", "a", "CREATE TABLE two (id int);", "");
            assertEquals(1, project.upgrade().steps().size());
            assertEquals(List.of("one", "two"), project.tables());
        }
    }

    @EveryMajor
    void in_a_copy(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE slow (id int)");
            project.execute("CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN PERFORM pg_sleep(300); RETURN new; END'");
            project.execute("CREATE TRIGGER nap BEFORE INSERT ON slow FOR EACH ROW EXECUTE FUNCTION nap()");
            project.revision("a", "", "COPY slow FROM STDIN;\n1\n\\.\n", "");
            Problem problem = terminateAt(project, "COPY slow%");
            assertTrue(problem.remedy().startsWith("the connection was lost"), problem.toString());
        }
    }

    @EveryMajor
    void in_a_section_without_a_transaction_the_progress_stays_and_the_next_run_goes_on(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "CREATE TABLE one (id int);\nSELECT pg_sleep(300);", "");
            Problem problem = terminateAt(project, "SELECT pg_sleep%");
            assertEquals(
                    "the connection was lost; run headway upgrade again: it goes on from what the database says",
                    problem.remedy());
            assertEquals(
                    List.of("1|2|null"),
                    project.query("SELECT statements_done, statements_total, intended FROM headway_progress"));
            project.autocommit("a", "", "CREATE TABLE one (id int);\nCREATE TABLE two (id int);", "");
            project.upgrade();
            assertEquals(List.of("one", "two"), project.tables());
        }
    }

    private static Problem terminateAt(Project project, String pattern) throws Exception {
        Running<Report> upgrade = Concurrently.start(project::upgrade);
        int backend = project.awaitRunning(pattern);
        project.query("SELECT pg_terminate_backend(" + backend + ")");
        RunFailure failure = upgrade.outcome().failure(RunFailure.class);
        assertFalse(failure.interrupted());
        return Project.only(failure);
    }
}
