package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** What {@link SectionStoriesTest} cannot tell of sections that no transaction holds together. */
final class AutocommitTest {

    @EveryMajor
    void the_version_row_moves_last_and_meanwhile_progress_is_told(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            project.revision("a", "", "CREATE TABLE gate (id int);", "")
                    .autocommit(
                            "b",
                            "a",
                            "CREATE TABLE one (id int);\nINSERT INTO one SELECT id FROM gate;\nSELECT 1;",
                            "");
            project.migrations().upgrade(Target.parse("a"));
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE gate");
            Running<Report> upgrade = Concurrently.start(project::upgrade);
            project.awaitRunning("INSERT INTO one%");
            assertEquals(List.of("a"), project.versions());
            assertEquals(
                    List.of("\"public\".\"headway_version\"|b|upgrade|1|3|null"),
                    project.query(
                            "SELECT version_table, revision, direction, statements_done, statements_total, intended"
                                    + " FROM headway_progress"));
            gate.commit();
            upgrade.result();
            assertEquals(List.of("b"), project.versions());
        }
    }

    @EveryMajor
    void the_duration_in_the_journal_is_the_whole_sections(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "SELECT pg_sleep(0.3);\nSELECT 1;", "");
            project.upgrade();
            assertEquals(
                    List.of("t"),
                    project.query(
                            "SELECT finished_at - started_at >= interval '0.3 s' FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
        }
    }

    @EveryMajor
    void what_is_half_done_is_told_without_a_run(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "CREATE TABLE one (id int);\nSELECT 1/0;", "");
            project.failedUpgrade();
            assertEquals(1, project.migrations().status().underWay().size());
            assertThrows(MigrationException.class, () -> project.migrations().launch(Target.parse("heads")));
        }
    }
}
