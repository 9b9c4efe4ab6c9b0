package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.fault.LockHolder;
import dev.headway.fault.Waiting;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.walk.MigrationOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;

/** Somebody has the version table, the journal or the progress locked, and a command asks what stands there. */
@Timeout(120)
final class OwnTablesTest {

    private static final Target HEADS = Target.parse("heads");

    private static final Map<String, Function<Migrations, ?>> COMMANDS = Map.of(
            "upgrade", migrations -> migrations.upgrade(HEADS),
            "launch", migrations -> migrations.launch(HEADS),
            "downgrade", migrations -> migrations.downgrade(Target.parse("base")),
            "stamp", migrations -> migrations.stamp(List.of(HEADS), false),
            "current", Migrations::status,
            "backfill status", migrations -> migrations.readOnly().backfills());

    private static Function<Migrations, ?> command(String name) {
        return Objects.requireNonNull(COMMANDS.get(name));
    }

    private static final List<String> LOCKS =
            List.of("LOCK TABLE headway_version", "LOCK TABLE headway_journal", "LOCK TABLE headway_progress");

    @EveryMajor
    void every_command_says_whom_it_waits_for_and_then_goes_on(Major major) throws Exception {
        Concurrently.each(List.copyOf(COMMANDS.keySet()), command -> {
            try (Project project = project(major);
                    LockHolder holder = new LockHolder(project, LOCKS.toArray(String[]::new))) {
                List<String> heard = new CopyOnWriteArrayList<>();
                Migrations migrations =
                        migrations(project, Duration.ofMinutes(10)).with(listener(heard));
                Running<Object> running =
                        Concurrently.start(() -> command(command).apply(migrations));
                Waiting.until(command + " waits", () -> !heard.isEmpty());
                holder.release();
                running.result();
                String start = command + " waits for a lock on headway_";
                assertTrue(heard.get(0).startsWith(start), heard::toString);
                assertTrue(
                        heard.get(0).contains(", held by pid " + holder.pid() + " (beside from 127.0.0.1), Access"),
                        heard::toString);
            }
        });
    }

    @EveryMajor
    void a_budget_that_is_used_up_names_the_holder_whichever_table_it_has(Major major) throws Exception {
        Concurrently.each(LOCKS, lock -> {
            try (Project project = project(major);
                    LockHolder holder = new LockHolder(project, lock)) {
                String table = lock.replace("LOCK TABLE ", "");
                for (String command : List.of("upgrade", "launch")) {
                    MigrationException failure = assertThrows(
                            MigrationException.class,
                            () -> command(command).apply(migrations(project, Duration.ofMillis(300))));
                    Problem problem = Project.only(failure);
                    assertTrue(
                            problem.what().startsWith(command + " failed: no lock on " + table + " within "),
                            problem::what);
                    assertTrue(
                            problem.what().contains("\nheld by: pid " + holder.pid() + " (beside from "),
                            problem::what);
                    assertEquals(
                            "let what holds the lock come to its end, or end it: SELECT pg_terminate_backend("
                                    + holder.pid() + "), then run headway " + command
                                    + " again; nothing was changed",
                            problem.remedy());
                }
            }
        });
    }

    @EveryMajor
    void a_stop_ends_the_wait(Major major) throws Exception {
        try (Project project = project(major);
                LockHolder holder = new LockHolder(project, "LOCK TABLE headway_version")) {
            Stop stop = new Stop();
            Running<Report> upgrade =
                    Concurrently.start(() -> project.migrations().with(stop).upgrade(HEADS));
            project.await("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'headway_version'::regclass");
            stop.request();
            RunFailure failure = upgrade.outcome().failure(RunFailure.class);
            assertTrue(failure.interrupted());
            assertEquals(
                    "headway upgrade was interrupted", Project.only(failure).what());
            holder.release();
            project.upgrade();
        }
    }

    /** With one revision applied and one that is not. */
    private static Project project(Major major) throws Exception {
        Project project = Project.on(major);
        project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                .upgrade();
        return project.revision("b", "a", "CREATE TABLE two (id int);", "DROP TABLE two;");
    }

    private static Migrations migrations(Project project, Duration budget) {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        return project.migrations()
                .with(new MigrationOptions(
                        defaults.versionTable(),
                        defaults.lockSilence(),
                        Duration.ofMillis(100),
                        budget,
                        defaults.statementTimeout(),
                        defaults.author()));
    }

    private static RunListener listener(List<String> heard) {
        return new RunListener() {
            @Override
            public void waiting(String what, LockWait wait) {
                heard.add(what + " " + wait);
            }
        };
    }
}
