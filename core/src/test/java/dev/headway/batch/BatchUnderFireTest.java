package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.run.Report;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Backends that are ended in the midst of a batch, beside others who write into the same table. */
final class BatchUnderFireTest {

    private static final int ROWS = 20_000;

    @EveryMajor
    void no_row_is_left_out_or_done_twice_whenever_its_backend_is_ended(Major major) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Project project = Project.on(major)) {
            project.migrations().ensureVersion();
            project.execute(
                    "CREATE TABLE t (id int PRIMARY KEY, done int NOT NULL DEFAULT 0, touched int NOT NULL DEFAULT 0)",
                    "INSERT INTO t SELECT generate_series(1, " + ROWS + ")",
                    // Whoever ends it twice must have something left to end. Well below what a careful slice may
                    // take: else slices would shrink for ever.
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN PERFORM pg_sleep(0.02); RETURN NULL; END $$",
                    "CREATE TRIGGER slow AFTER UPDATE OF done ON t EXECUTE FUNCTION slow()");
            project.autocommit(
                    "a", "", "--- batch t by id size 500 target 6s\nUPDATE t SET done = done + 1 WHERE :batch;", "");
            AtomicBoolean stop = new AtomicBoolean();
            List<Running<Integer>> writers = Concurrently.start(4, writer(project, stop, random.nextLong()));
            for (int ended = 0; ended < 2; ended++) {
                Running<Report> upgrade = Concurrently.start(project::upgrade);
                int pid = project.awaitRunning("UPDATE t SET done%");
                Thread.sleep(random.nextInt(40));
                project.execute("SELECT pg_terminate_backend(" + pid + ")");
                assertTrue(upgrade.outcome().thrown().isPresent(), "it was ended before its end, seed " + seed);
            }
            project.upgrade();
            stop.set(true);
            int inserted = 0;
            for (Running<Integer> writer : writers) {
                inserted += writer.result();
            }
            assertEquals(
                    List.of("1|" + ROWS),
                    project.query("SELECT done, count(*) FROM t WHERE id <= " + ROWS + " GROUP BY done"),
                    "seed " + seed);
            assertEquals(
                    List.of((ROWS + inserted) + "|t"),
                    project.query("SELECT count(*), max(done) = 1 FROM t"),
                    "what was inserted meanwhile was done at most once, seed " + seed);
            assertEquals(List.of("a"), project.versions());
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    /** Touches rows at random, and inserts behind the end; how many it inserted. */
    private static Callable<Integer> writer(Project project, AtomicBoolean stop, long seed) {
        Random seeds = new Random(seed);
        return () -> {
            Random random = new Random(seeds.nextLong());
            List<Integer> inserted = new ArrayList<>();
            try (Connection connection = project.database().connect();
                    PreparedStatement touch =
                            connection.prepareStatement("UPDATE t SET touched = touched + 1 WHERE id = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO t (id) SELECT max(id) + 1 + ? FROM t ON CONFLICT DO NOTHING")) {
                while (!stop.get()) {
                    touch.setInt(1, 1 + random.nextInt(ROWS));
                    touch.executeUpdate();
                    insert.setInt(1, random.nextInt(3));
                    inserted.add(insert.executeUpdate());
                    Thread.sleep(random.nextInt(10));
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return inserted.stream().mapToInt(Integer::intValue).sum();
        };
    }
}
