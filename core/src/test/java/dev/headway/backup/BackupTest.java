package dev.headway.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Stop;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import dev.headway.walk.MigrationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BackupTest {

    private static final Target HEADS = Target.parse("heads");

    /** Notes its own process and leaves another one behind a pipe, as {@code pg_dump | gzip} would. */
    private static final String LONG = "echo $$ > started; sleep 300 | cat";

    @Test
    void of_many_replicas_one_backs_up_and_the_others_have_patience_with_it() throws Exception {
        try (Project project = project()) {
            MigrationOptions impatient = MigrationOptions.DEFAULTS;
            Migrations migrations = backing(project, "echo ran >> log; until test -e go; do sleep 0.1; done")
                    .with(new MigrationOptions(
                            Optional.empty(),
                            // The pulse is a second: a holder that shows no life for this long is given up.
                            Duration.ofSeconds(20),
                            impatient.lockTimeout(),
                            impatient.statementTimeout(),
                            impatient.author()));
            List<Running<Report>> replicas = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                replicas.add(Concurrently.start(() -> migrations.upgrade(HEADS)));
            }
            String told = "SELECT query FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND query LIKE '%the backup has been running for %' AND query NOT LIKE '%pg_stat_activity%'";
            List<String> first = project.await(told);
            project.await(told + " AND query <> '" + first.get(0).replace("'", "''") + "'");
            Files.createFile(project.directory().resolve("go"));
            int steps = 0;
            for (Running<Report> replica : replicas) {
                steps += replica.result().steps().size();
            }
            assertEquals(1, steps);
            assertEquals("ran\n", Files.readString(project.directory().resolve("log")));
            assertEquals(
                    List.of("backup|done", "upgrade|done"),
                    project.query(
                            "SELECT direction, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
        }
    }

    @Test
    void who_is_asked_to_stop_ends_the_backup_with_all_that_it_started() throws Exception {
        try (Project project = project()) {
            project.upgrade();
            project.revision("b", "a", "CREATE TABLE two (id int);", "");
            Stop stop = new Stop();
            Migrations migrations = backing(project, LONG).with(stop);
            Running<Report> upgrade = Concurrently.start(() -> migrations.upgrade(HEADS));
            ProcessHandle shell = started(project);
            List<ProcessHandle> all = new ArrayList<>(shell.descendants().toList());
            all.add(shell);
            stop.request();
            RunFailure failure = upgrade.outcome().failure(RunFailure.class);
            assertTrue(failure.interrupted());
            assertEquals(
                    "headway upgrade was interrupted while the backup ran, and ended it",
                    Project.only(failure).what());
            for (ProcessHandle one : all) {
                one.onExit().get();
            }
            assertEquals(List.of("one"), project.tables());
            assertEquals(
                    List.of("upgrade|done", "backup|interrupted"),
                    project.query(
                            "SELECT direction, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
        }
    }

    @Test
    void with_its_session_goes_the_lock_and_so_the_backup() throws Exception {
        try (Project project = project()) {
            Migrations migrations = backing(project, LONG);
            Running<Report> upgrade = Concurrently.start(() -> migrations.upgrade(HEADS));
            ProcessHandle shell = started(project);
            project.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND application_name = 'headway'");
            MigrationException failure = upgrade.outcome().failure(MigrationException.class);
            assertTrue(Project.only(failure).remedy().startsWith("the connection was lost"), failure.getMessage());
            shell.onExit().get();
            assertEquals(List.of(), project.tables());
        }
    }

    @Test
    void nobody_reads_the_password() throws Exception {
        try (Project project = project()) {
            String url = project.database().url().replace("//postgres@", "//postgres:s%40fe%20ty@");
            BackupCommand command = new BackupCommand(
                    "echo \"$PGPASSWORD $DATABASE_URL\"; exit 1 # s@fe ty",
                    DatabaseUrl.parse(url, "test"),
                    Map.of("PGSERVICE", "elsewhere", "PGPASSWORD", "other"),
                    project.directory());
            project.migrations().ensureVersion();
            MigrationException failure = assertThrows(
                    MigrationException.class,
                    () -> project.migrations().with(command).upgrade(HEADS));
            String told = failure.getMessage()
                    + command
                    + project.query("SELECT detail FROM headway_journal WHERE direction = 'backup'")
                            .get(0);
            assertTrue(told.contains("(hidden) postgresql://postgres:(hidden)@"), told);
            assertFalse(told.contains("s@fe") || told.contains("s%40fe") || told.contains("other"), told);
        }
    }

    private static Project project() throws Exception {
        return Project.onNewest().revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;");
    }

    private static Migrations backing(Project project, String command) {
        return project.migrations()
                .with(new BackupCommand(
                        command,
                        DatabaseUrl.parse(project.database().url(), "test"),
                        System.getenv(),
                        project.directory()));
    }

    /** The shell, once it runs. */
    private static ProcessHandle started(Project project) throws IOException, InterruptedException {
        Path note = project.directory().resolve("started");
        for (int i = 0; i < 3_000; i++) {
            String pid = Files.exists(note) ? Files.readString(note).strip() : "";
            if (!pid.isEmpty()) {
                return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the backup never started");
    }
}
