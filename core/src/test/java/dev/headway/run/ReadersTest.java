package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.fault.LockHolder;
import dev.headway.fault.Traffic;
import dev.headway.fault.Waiting;
import dev.headway.graph.Target;
import dev.headway.plan.Step;
import dev.headway.walk.MigrationOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What an upgrade costs those who only want to read. */
final class ReadersTest {

    private static final Duration LOCK_TIMEOUT = Duration.ofMillis(150);

    /** Times the limit: a reader that is let through still has to be let onto a processor. */
    private static final int SLACK = 4;

    private static final String READ = "SELECT count(*) FROM one";

    @EveryMajor
    void while_one_of_them_takes_long_the_others_wait_no_longer_than_a_try_lasts(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE one (id int)");
            project.revision("a", "", "ALTER TABLE one ADD two int;", "");
            Traffic.Waits calm = calm(project);
            try (LockHolder slow = new LockHolder(project, READ);
                    Traffic others = new Traffic(project, 4, READ)) {
                AtomicInteger tries = new AtomicInteger();
                Running<Report> upgrade = upgrade(project, tries);
                long begun = System.nanoTime();
                Waiting.until("five tries", () -> tries.get() >= 5);
                Duration blocked = Duration.ofNanos(System.nanoTime() - begun);
                slow.release();
                upgrade.result();
                Traffic.Waits waits = others.end();
                System.out.printf(
                        "PostgreSQL %s, lock_timeout %d ms, %d tries in %d ms; readers: %s; without an upgrade: %s%n",
                        major, LOCK_TIMEOUT.toMillis(), tries.get(), blocked.toMillis(), waits, calm);
                Duration limit = LOCK_TIMEOUT.multipliedBy(SLACK).plus(calm.longest());
                assertTrue(waits.longest().compareTo(limit) < 0, waits + " with " + LOCK_TIMEOUT + ", else " + calm);
                assertTrue(waits.longest().compareTo(LOCK_TIMEOUT.dividedBy(4)) > 0, () -> "nobody waited: " + waits);
                assertTrue(waits.percentile(0.5).compareTo(LOCK_TIMEOUT) < 0, () -> "most wait: " + waits);
            }
        }
    }

    /** What they wait for on this machine anyway. */
    private static Traffic.Waits calm(Project project) throws Exception {
        try (Traffic traffic = new Traffic(project, 4, READ)) {
            Thread.sleep(1_000);
            return traffic.end();
        }
    }

    private static Running<Report> upgrade(Project project, AtomicInteger tries) {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        MigrationOptions options = new MigrationOptions(
                defaults.versionTable(),
                defaults.lockSilence(),
                LOCK_TIMEOUT,
                defaults.lockBudget(),
                defaults.statementTimeout(),
                defaults.author());
        RunListener counting = new RunListener() {
            @Override
            public void waiting(Step step, LockWait wait) {
                tries.incrementAndGet();
            }
        };
        return Concurrently.start(
                () -> project.migrations().with(options).with(counting).upgrade(Target.parse("heads")));
    }
}
