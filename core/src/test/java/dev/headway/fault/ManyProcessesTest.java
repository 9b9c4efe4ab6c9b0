package dev.headway.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Processes, not threads, that start at once on an empty database; fifty of them with {@code -Pfull}. */
final class ManyProcessesTest {

    private static final int AT_ONCE = Boolean.getBoolean("headway.full") ? 50 : 3;
    private static final int REVISIONS = 100;

    @EveryMajor
    void each_revision_is_applied_exactly_once_and_all_of_them_end_well(Major major, @TempDir Path stories)
            throws Exception {
        try (Project project = Project.on(major)) {
            for (int i = 0; i < REVISIONS; i++) {
                String parent = i == 0 ? "" : "r" + (i - 1);
                project.revision("r" + i, parent, "CREATE TABLE t" + i + " (id int);", "");
            }
            List<UpgradeProcess> processes = new ArrayList<>();
            try {
                for (int i = 0; i < AT_ONCE; i++) {
                    processes.add(UpgradeProcess.start(
                            project.directory(), project.database().url(), stories.resolve(i + ".log")));
                }
                for (UpgradeProcess process : processes) {
                    assertEquals(0, process.await(Duration.ofMinutes(10)), process::story);
                }
            } finally {
                processes.forEach(UpgradeProcess::close);
            }
            assertEquals(
                    List.of(REVISIONS + "|" + REVISIONS),
                    project.query("SELECT count(revision), count(DISTINCT revision) FROM headway_journal"
                            + " WHERE outcome = 'done'"));
            assertEquals(List.of("r" + (REVISIONS - 1)), project.versions());
            assertEquals(REVISIONS, project.tables().size());
        }
    }
}
