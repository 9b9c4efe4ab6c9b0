package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import java.util.List;

/** A batch that has done some slices, and a file that was edited since: nothing may begin from the beginning. */
final class EditedBatchTest {

    private static final String BATCH = "--- batch t by id size 10 target 1h\nUPDATE t SET n = n + %s WHERE :batch;";

    /** What anybody might write in its place, in the belief that it is all the same. */
    private static final List<String> EDITED = List.of(
            "UPDATE t SET n = n + 1;",
            "SELECT 1;\n" + BATCH.formatted("1 / (id - 30)"),
            "--- batch t by m\nUPDATE t SET n = n + 1 WHERE :batch;",
            BATCH.formatted("2"),
            "");

    @EveryMajor
    void it_is_refused_before_anything_runs(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute(
                    "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0, m int UNIQUE)",
                    "INSERT INTO t SELECT g, 0, g FROM generate_series(1, 100) g");
            project.autocommit("a", "", BATCH.formatted("1 / (id - 30)").replace("1 /", "100 /"), "");
            project.failedUpgrade();
            List<String> half = project.query("SELECT id, n FROM t ORDER BY id");
            for (String edited : EDITED) {
                project.autocommit("a", "", edited, "");
                assertEquals(
                        "upgrade a has not come to its end: 0 of 1 statement have taken effect, and its statement 1,"
                                + " batch t by id, which has come to key 10, was edited since: it would do all its rows"
                                + " again\n  where   " + project.directory()
                                + "/a.sql:1\n  remedy  put back the batch and"
                                + " its statement as they were; it goes on from there. Then run headway upgrade again  "
                                + " or finish or undo by hand what it began, then say where the schema stands: headway"
                                + " stamp a   if the upgrade is complete, headway stamp base   if it is undone",
                        project.refusedUpgrade().toString());
                assertEquals(half, project.query("SELECT id, n FROM t ORDER BY id"));
            }
            project.autocommit("a", "", BATCH.formatted("1 / (id - 30)").replace("1 /", "100 /"), "");
            project.execute("DELETE FROM t WHERE id = 30");
            project.upgrade();
            assertEquals(List.of("99"), project.query("SELECT count(*) FROM t WHERE n = 100 / (id - 30)"));
        }
    }
}
