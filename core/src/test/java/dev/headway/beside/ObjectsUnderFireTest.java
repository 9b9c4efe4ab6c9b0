package dev.headway.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.Concurrently;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.fault.UpgradeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Objects whose run is killed in the middle, and those that eight begin at once: each is made once, as its file says. */
final class ObjectsUnderFireTest {

    private static final int VIEWS = 5;

    /** Each stands on the one before, so that the third is made in the middle of all. */
    private static void write(Project project, int value) throws Exception {
        Path objects = Files.createDirectories(project.directory().resolve("objects"));
        for (int i = 1; i <= VIEWS; i++) {
            String from = i == 1 ? "t" : "v" + (i - 1);
            Files.writeString(
                    objects.resolve("v" + i + ".sql"),
                    "CREATE OR REPLACE VIEW v" + i + " AS SELECT id, " + value + " AS n FROM " + from + ";\n");
        }
    }

    private static Project project(Major major) throws Exception {
        Project project = Project.on(major).revision("a", "", "CREATE TABLE t AS SELECT 1 AS id;", "DROP TABLE t;");
        write(project, 1);
        return project;
    }

    private static List<String> values(Project project) throws Exception {
        String all = String.join(
                " UNION ALL ",
                IntStream.rangeClosed(1, VIEWS)
                        .mapToObj(i -> "SELECT " + i + " AS v, n FROM v" + i)
                        .toList());
        return project.query("SELECT string_agg(n::text, ',' ORDER BY v) FROM (" + all + ") s");
    }

    private static List<String> told(Project project) throws Exception {
        return project.query("SELECT file, outcome, count(*) FROM headway_journal"
                + " WHERE file LIKE 'objects/_%' GROUP BY 1, 2 ORDER BY 1, 2");
    }

    @EveryMajor
    void killed_in_the_middle_they_are_as_they_were_and_made_by_the_next_run(Major major) throws Exception {
        Path story = Files.createTempFile("headway-killed", ".log");
        try (Project project = project(major)) {
            project.upgrade();
            write(project, 2);
            project.execute(
                    "CREATE TABLE nap (seconds int)",
                    "INSERT INTO nap VALUES (300)",
                    "CREATE FUNCTION nap() RETURNS event_trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN IF current_query() ~ ''VIEW v3'' THEN PERFORM pg_sleep(seconds) FROM nap; END IF; END'",
                    "CREATE EVENT TRIGGER nap ON ddl_command_end WHEN TAG IN ('CREATE VIEW') EXECUTE FUNCTION nap()");
            try (UpgradeProcess killed =
                    UpgradeProcess.start(project.directory(), project.database().url(), story)) {
                project.awaitRunning("CREATE OR REPLACE VIEW v3%");
                killed.kill();
                assertEquals(137, killed.await(Duration.ofMinutes(2)));
            }
            assertEquals(List.of("1,1,1,1,1"), values(project), "nothing is half done");
            project.execute("UPDATE nap SET seconds = 0");
            project.upgrade();
            assertEquals(List.of("2,2,2,2,2"), values(project));
            assertEquals(each(2), told(project));
        } finally {
            Files.delete(story);
        }
    }

    @EveryMajor
    void of_eight_that_begin_at_once_one_makes_them(Major major) throws Exception {
        try (Project project = project(major)) {
            Concurrently.each(Collections.nCopies(8, project), Project::upgrade);
            assertEquals(List.of("1,1,1,1,1"), values(project));
            assertEquals(each(1), told(project));
            write(project, 2);
            Concurrently.each(Collections.nCopies(8, project), Project::upgrade);
            assertEquals(List.of("2,2,2,2,2"), values(project));
            assertEquals(each(2), told(project));
        }
    }

    /** What the journal tells of objects that were applied so often. */
    private static List<String> each(int times) {
        return IntStream.rangeClosed(1, VIEWS)
                .mapToObj(i -> "objects/v" + i + ".sql|done|" + times)
                .toList();
    }
}
