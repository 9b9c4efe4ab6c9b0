package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently.Running;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.run.RunFailure;
import dev.headway.walk.StampReport;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

final class StampTest {

    @EveryMajor
    void it_moves_the_rows_and_runs_nothing(Major major) throws Exception {
        try (Project project = forked(major)) {
            assertEquals("[l]", stamp(project, "l").to().toString());
            assertEquals(List.of("l"), project.versions());
            assertEquals("[l, r]", stamp(project, "r").to().toString(), "another lineage stays");
            assertEquals(List.of("l", "r"), project.versions());
            assertEquals("[m]", stamp(project, "m").to().toString());
            assertEquals("[l, r]", stamp(project, "l", "r").to().toString());
            assertEquals("[a]", stamp(project, "a").to().toString());
            assertEquals("[]", stamp(project, "base").to().toString());
            assertEquals(List.of(), project.versions());
            assertEquals(List.of(), project.tables());
            assertEquals(
                    List.of("l", "r", "m", "l", "r", "a", "null"),
                    project.query("SELECT revision FROM headway_journal WHERE direction = 'stamp' AND outcome = 'done'"
                            + " ORDER BY id"));
        }
    }

    @EveryMajor
    void where_it_stands_already_nothing_happens(Major major) throws Exception {
        try (Project project = forked(major)) {
            stamp(project, "m");
            StampReport again = stamp(project, "m");
            assertEquals(List.of(), again.moves());
            assertEquals(
                    1,
                    project.query("SELECT * FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')")
                            .size());
        }
    }

    @EveryMajor
    void rows_that_nobody_knows_give_way_only_to_purge(Major major) throws Exception {
        try (Project project = forked(major)) {
            stamp(project, "a");
            project.execute("INSERT INTO headway_version VALUES ('gone')");
            assertThrows(MigrationException.class, () -> stamp(project, "l"));
            assertEquals(List.of("a", "gone"), project.versions());
            project.migrations().stamp(List.of(Target.parse("l")), true);
            assertEquals(List.of("l"), project.versions());
        }
    }

    @EveryMajor
    void somebody_who_moves_the_rows_meanwhile_is_noticed(Major major) throws Exception {
        try (Project project = forked(major);
                Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            stamp(project, "a");
            other.setAutoCommit(false);
            statement.execute("UPDATE headway_version SET version_num = 'l'");
            Running<StampReport> stamp = Concurrently.start(() -> stamp(project, "m"));
            project.awaitRunning("DO %");
            other.commit();
            var problem = Project.only(stamp.outcome().failure(MigrationException.class));
            assertEquals(
                    "stamp failed: someone else moved the version table: it no longer holds a [HW001]", problem.what());
            assertTrue(problem.remedy().startsWith("another migrator worked on this database"), problem.remedy());
            assertEquals(List.of("l"), project.versions());
        }
    }

    @EveryMajor
    void it_waits_for_a_migrator_and_settles_only_its_lineage(Major major) throws Exception {
        try (Project project = forked(major)) {
            project.autocommit("x", "", "CREATE TABLE x (id int);\nSELECT 1/0;", "");
            assertThrows(RunFailure.class, () -> project.migrations().upgrade(Target.parse("x")));
            stamp(project, "a");
            assertEquals(List.of("x"), project.query("SELECT revision FROM headway_progress"));
            stamp(project, "x");
            assertEquals(List.of(), project.query("SELECT revision FROM headway_progress"));
        }
    }

    private static StampReport stamp(Project project, String... targets) {
        return project.migrations()
                .stamp(List.of(targets).stream().map(Target::parse).toList(), false);
    }

    /** a, then l and r, then m; each would fail if it ran. */
    private static Project forked(Major major) throws Exception {
        return Project.on(major)
                .revision("a", "", "SELECT 1/0;", "")
                .revision("l", "a", "SELECT 1/0;", "")
                .revision("r", "a", "SELECT 1/0;", "")
                .revision("m", "l, r", "SELECT 1/0;", "");
    }
}
