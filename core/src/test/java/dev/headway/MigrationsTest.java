package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MigrationsTest {

    static List<Major> majors() {
        return EmbeddedPostgres.majors();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void upgrade_applies_all_and_the_second_time_nothing(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("b", "a", "CREATE TABLE two (id int);\nINSERT INTO two VALUES (1);", "DROP TABLE two;");
            Report first = project.upgrade();
            assertEquals(2, first.steps().size());
            assertEquals(List.of("b"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("a|upgrade|done", "b|upgrade|done"),
                    project.query(
                            "SELECT revision, direction, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
            assertTrue(project.upgrade().steps().isEmpty());

            Report back = project.migrations().downgrade(Target.parse("base"));
            assertEquals(2, back.steps().size());
            assertEquals(List.of(), project.query("SELECT * FROM headway_version"));
            assertEquals(List.of(), project.query("SELECT relname FROM pg_class WHERE relname IN ('one', 'two')"));
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void a_failure_names_the_place_and_keeps_what_was_applied_before(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision(
                            "b",
                            "a",
                            "CREATE TABLE two (id int);\nINSERT INTO two\n  VALUES (nonsense);",
                            "DROP TABLE two;");
            RunFailure failure = assertThrows(RunFailure.class, project::upgrade);
            assertEquals(1, failure.applied().steps().size());
            assertEquals(8, failure.problems().get(0).origin().orElseThrow().line());
            assertEquals(11, failure.problems().get(0).origin().orElseThrow().column());
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("a|done", "b|failed"),
                    project.query(
                            "SELECT revision, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
        }
    }
}
