package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import java.util.List;

/** What happens again and again is told, and does not flood the journal. */
final class OftenTest {

    private static final Target HEADS = Target.parse("heads");

    private static final String BY_OUTCOME =
            "SELECT outcome, count(*), count(source), count(*) FILTER (WHERE detail LIKE '%more of the same%')"
                    + " FROM headway_journal WHERE outcome NOT IN ('begun', 'done') GROUP BY 1 ORDER BY 1";

    @EveryMajor
    void a_launch_that_is_refused_in_a_loop_is_told_ten_times_an_hour(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            project.migrations().launch(HEADS);
            project.revision("a", "", "CREATE TABLE one (id bigint);", "");
            for (int i = 0; i < 12; i++) {
                assertThrows(
                        MigrationException.class, () -> project.migrations().launch(HEADS));
            }
            assertEquals(List.of("failed|10|0|1", "started|1|0|0"), project.query(BY_OUTCOME));
            project.execute("UPDATE headway_journal SET finished_at = finished_at - interval '2 hours'");
            assertThrows(MigrationException.class, () -> project.migrations().launch(HEADS));
            assertEquals(List.of("failed|11|0|1", "started|1|0|0"), project.query(BY_OUTCOME));
        }
    }

    @EveryMajor
    void a_revision_that_fails_in_a_loop_is_told_ten_times_with_its_file_once(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT 1 / 0;", "");
            for (int i = 0; i < 11; i++) {
                assertThrows(
                        MigrationException.class, () -> project.migrations().launch(HEADS));
            }
            assertEquals(List.of("failed|10|1|1"), project.query(BY_OUTCOME));
            project.revision("a", "", "SELECT 2 / 0;", "");
            assertThrows(MigrationException.class, () -> project.migrations().launch(HEADS));
            assertEquals(List.of("failed|11|2|1"), project.query(BY_OUTCOME));
        }
    }

    @EveryMajor
    void another_image_in_between_is_a_start_of_its_own(Major major) throws Exception {
        try (Project older = Project.on(major);
                Project newer = Project.on(major)) {
            older.revision("a", "", "", "");
            newer.revision("a", "", "", "").revision("b", "a", "--- phase expand", "", "");
            for (int i = 0; i < 102; i++) {
                older.migrations().launch(HEADS);
            }
            newer.migrations(older.connector()).launch(HEADS);
            older.migrations().launch(HEADS);
            assertEquals(
                    List.of("{a}", "{b}", "{a}"),
                    older.query(
                            "SELECT heads FROM headway_journal WHERE outcome = 'started' ORDER BY id DESC LIMIT 3"));
            assertEquals(
                    List.of("101|1"),
                    older.query("SELECT count(*), count(*) FILTER (WHERE detail LIKE '%more of the same%')"
                            + " FROM headway_journal WHERE heads = '{a}' AND outcome = 'started'"));
        }
    }
}
