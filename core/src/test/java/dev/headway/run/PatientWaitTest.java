package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.connect.Connector;
import dev.headway.embedded.Major;
import dev.headway.fault.LockHolder;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits without a limit of its own, because of what it is or because nobody set one; and who looks meanwhile. */
@Timeout(120)
final class PatientWaitTest {

    @Test
    void without_a_limit_it_waits_in_one_try_and_tells_while_it_does() throws Exception {
        try (Project project =
                        Waits.project(Project.majors().get(Project.majors().size() - 1));
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            project.revision("a", "", Waits.ALTER, "");
            Waits heard = new Waits();
            Running<Report> upgrade = Waits.upgrade(
                    project.migrations().with(heard).with(Waits.options(Duration.ZERO, Duration.ofMillis(1))));
            heard.await(1);
            holder.release();
            assertEquals(1, upgrade.result().steps().get(0).attempts());
            assertTrue(heard.get(0).next().isEmpty());
            assertTrue(heard.get(0).toString().endsWith(" ms now"), heard.get(0)::toString);
        }
    }

    @EveryMajor
    void what_runs_concurrently_waits_without_a_limit(Major major) throws Exception {
        List<String> patient = List.of(
                "CREATE INDEX CONCURRENTLY one_id ON one (id);",
                "REINDEX TABLE CONCURRENTLY one;",
                "DROP INDEX CONCURRENTLY one_id;",
                "VACUUM one;",
                "ALTER TABLE one VALIDATE CONSTRAINT positive;");
        Concurrently.each(patient, sql -> {
            try (Project project = Waits.project(major)) {
                project.execute("ALTER TABLE one ADD CONSTRAINT positive CHECK (id > 0) NOT VALID");
                if (!sql.startsWith("CREATE")) {
                    project.execute("CREATE INDEX one_id ON one (id)");
                }
                LockHolder holder = new LockHolder(project, "LOCK TABLE one IN SHARE UPDATE EXCLUSIVE MODE");
                project.autocommit("a", "", sql, "");
                Waits heard = new Waits();
                Running<Report> upgrade = Waits.upgrade(project.migrations()
                        .with(heard)
                        .with(Waits.options(Duration.ofMillis(100), Duration.ofMinutes(5))));
                heard.await(1);
                holder.release();
                assertEquals(1, upgrade.result().steps().get(0).attempts(), sql);
                assertEquals(holder.pid(), heard.get(0).blockers().get(0).pid(), sql);
                assertEquals(List.of(), project.query("SELECT * FROM pg_index WHERE NOT indisvalid"), sql);
            }
        });
    }

    @EveryMajor
    void a_budget_ends_what_runs_concurrently_as_well(Major major) throws Exception {
        try (Project project = Waits.project(major);
                LockHolder holder = new LockHolder(project, "INSERT INTO one VALUES (1)")) {
            project.autocommit("a", "", "CREATE INDEX CONCURRENTLY one_id ON one (id);", "");
            RunFailure failure = assertThrows(
                    RunFailure.class,
                    () -> project.migrations()
                            .with(Waits.options(Duration.ofMillis(100), Duration.ofMillis(500)))
                            .upgrade(Target.parse("heads")));
            Problem problem = Project.only(failure);
            assertTrue(
                    problem.what().startsWith("upgrade a failed: no end of older transactions within "),
                    problem.what());
            assertTrue(problem.what().contains("\nheld by: pid " + holder.pid()), problem.what());
        }
    }

    @EveryMajor
    void what_runs_concurrently_says_for_which_older_transactions_it_waits(Major major) throws Exception {
        List<String> patient = List.of(
                "CREATE INDEX CONCURRENTLY one_two ON one (id);",
                "REINDEX INDEX CONCURRENTLY one_id;",
                "DROP INDEX CONCURRENTLY one_id;");
        Concurrently.each(patient, sql -> {
            try (Project project = Waits.project(major)) {
                project.execute("CREATE INDEX one_id ON one (id)");
                LockHolder holder = new LockHolder(project, "INSERT INTO one VALUES (1)");
                project.autocommit("a", "", sql, "");
                Waits heard = new Waits();
                Running<Report> upgrade = Waits.upgrade(project.migrations()
                        .with(heard)
                        .with(Waits.options(Duration.ofMillis(100), Duration.ofMinutes(5))));
                heard.await(1);
                String told = heard.get(0).toString();
                String start = "waits for older transactions: pid " + holder.pid()
                        + " (beside from 127.0.0.1), in a transaction for 00:0";
                assertTrue(told.startsWith(start), told);
                assertTrue(told.contains(", last ran: INSERT INTO one VALUES (1); attempt 1, for "), told);
                holder.release();
                assertEquals(1, upgrade.result().steps().get(0).attempts(), sql);
            }
        });
    }

    @Test
    void patience_ends_where_a_strong_lock_is_held() throws Exception {
        try (Project project =
                Waits.project(Project.majors().get(Project.majors().size() - 1))) {
            project.execute("ALTER TABLE one ADD CONSTRAINT positive CHECK (id > 0) NOT VALID");
            project.revision("a", "", "ALTER TABLE two ADD x int;\nALTER TABLE one VALIDATE CONSTRAINT positive;", "");
            LockHolder holder = new LockHolder(project, "LOCK TABLE one IN SHARE UPDATE EXCLUSIVE MODE");
            Waits heard = new Waits();
            Running<Report> upgrade = Waits.upgrade(project.migrations().with(heard));
            heard.await(2);
            assertTrue(heard.get(0).next().isPresent());
            holder.release();
            upgrade.result();
        }
    }

    @Test
    void one_second_connection_looks_at_what_takes_long_and_is_gone_after_it() throws Exception {
        try (Project project =
                Waits.project(Project.majors().get(Project.majors().size() - 1))) {
            project.revision("a", "", "SELECT pg_sleep(1);", "");
            Connector connector = project.connector();
            AtomicInteger opened = new AtomicInteger();
            Migrations.of(project.source(), stop -> {
                        opened.incrementAndGet();
                        return connector.open(stop);
                    })
                    .upgrade(Target.parse("heads"));
            assertEquals(2, opened.get());
            assertEquals(List.of(), Waits.watchers(project));
        }
    }

    @Test
    void whoever_cannot_look_still_waits() throws Exception {
        try (Project project =
                        Waits.project(Project.majors().get(Project.majors().size() - 1));
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            project.revision("a", "", Waits.ALTER, "");
            Connector connector = project.connector();
            AtomicInteger opened = new AtomicInteger();
            Waits heard = new Waits();
            Running<Report> upgrade = Waits.upgrade(Migrations.of(
                            project.source(),
                            stop -> opened.incrementAndGet() == 1
                                    ? connector.open(stop)
                                    : Project.connector("postgresql://localhost:1/nowhere")
                                            .open(stop))
                    .with(heard));
            heard.await(2);
            holder.release();
            upgrade.result();
            assertEquals(List.of(), heard.get(1).blockers());
        }
    }

    @Test
    void a_second_connection_that_hangs_is_not_left_behind() throws Exception {
        try (Project project =
                        Waits.project(Project.majors().get(Project.majors().size() - 1));
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            project.revision("a", "", Waits.ALTER, "");
            Running<Report> upgrade = Waits.upgrade(project.migrations());
            String watcher = project.await("SELECT pid FROM pg_stat_activity WHERE application_name = 'headway watcher'"
                            + " AND datname = current_database()")
                    .get(0);
            signal("STOP", watcher);
            try {
                holder.release();
                upgrade.result();
            } finally {
                signal("CONT", watcher);
            }
            project.await("SELECT 1 WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = " + watcher + ")");
        }
    }

    private static void signal(String name, String pid) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
    }
}
