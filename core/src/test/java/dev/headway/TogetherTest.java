package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.Concurrently.Running;
import dev.headway.connect.Connector;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.run.Report;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

final class TogetherTest {

    private static final int RUNNERS = 50;
    private static final int REVISIONS = 100;

    @EveryMajor
    void fifty_at_once_on_an_empty_database_apply_every_revision_exactly_once(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            for (int i = 0; i < REVISIONS; i++) {
                String parent = i == 0 ? "" : "r" + (i - 1);
                project.revision("r" + i, parent, "CREATE TABLE t" + i + " (id int);", "DROP TABLE t" + i + ";");
            }
            // Fifty logins at once take a busy machine longer than the usual 10 s.
            Connector patient = Project.connector(project.database().url() + "?connect_timeout=60");
            CyclicBarrier start = new CyclicBarrier(RUNNERS);
            List<Running<Report>> running = Concurrently.start(RUNNERS, () -> {
                start.await();
                return project.migrations(patient).launch(Target.parse("head"));
            });
            int steps = 0;
            for (Running<Report> each : running) {
                steps += each.result().steps().size();
            }
            assertEquals(REVISIONS, steps);
            assertEquals(
                    List.of("100|100|50"),
                    project.query("SELECT count(revision), count(DISTINCT revision), count(*) FILTER (WHERE outcome ="
                            + " 'started') FROM headway_journal"));
            assertEquals(List.of("r99"), project.versions());
            assertEquals(REVISIONS, project.tables().size());
        }
    }

    @EveryMajor
    void some_up_and_some_down_end_where_one_of_them_wanted(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            for (int i = 0; i < 10; i++) {
                String parent = i == 0 ? "" : "r" + (i - 1);
                project.revision("r" + i, parent, "CREATE TABLE t" + i + " (id int);", "DROP TABLE t" + i + ";");
            }
            CyclicBarrier start = new CyclicBarrier(6);
            List<Running<Report>> up = Concurrently.start(3, () -> {
                start.await();
                return project.upgrade();
            });
            List<Running<Report>> down = Concurrently.start(3, () -> {
                start.await();
                return project.migrations().downgrade(Target.parse("base"));
            });
            for (Running<Report> each : up) {
                each.result();
            }
            for (Running<Report> each : down) {
                each.result();
            }
            int tables = project.tables().size();
            assertEquals(tables == 0 ? List.of() : List.of("r9"), project.versions());
            assertEquals(tables == 0 ? 0 : 10, tables);
        }
    }
}
