package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.fault.UpgradeProcess;
import dev.headway.graph.Target;
import dev.headway.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** {@code kill -9}, when no word can be said any more. */
final class KilledTest {

    /** Within ten seconds; twice that for a machine that has other things to do. The statement takes sixty. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @EveryMajor
    void the_next_run_has_the_lock_long_before_the_statement_would_have_ended(Major major) throws Exception {
        Path story = Files.createTempFile("headway-killed", ".log");
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);\nSELECT pg_sleep(60);", "");
            try (UpgradeProcess killed =
                    UpgradeProcess.start(project.directory(), project.database().url(), story)) {
                project.awaitRunning("SELECT pg_sleep%");
                killed.kill();
                long begun = System.nanoTime();
                assertEquals(137, killed.await(Duration.ofMinutes(1)));
                project.revision("a", "", "CREATE TABLE one (id int);", "");
                AtomicLong locked = new AtomicLong();
                project.migrations()
                        .with(new RunListener() {
                            @Override
                            public void planned(Plan plan) {
                                locked.set(System.nanoTime() - begun);
                            }
                        })
                        .upgrade(Target.parse("heads"));
                Duration took = Duration.ofNanos(locked.get());
                System.out.printf("PostgreSQL %s: killed, and locked again after %d ms%n", major, took.toMillis());
                assertTrue(took.compareTo(LIMIT) < 0, took::toString);
                assertEquals(List.of("null|interrupted", "a|done"), project.journal(), "what was killed is told too");
            }
        } finally {
            Files.delete(story);
        }
    }
}
