package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.fault.LockHolder;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LockRetryTest {

    private static final List<String> SECTIONS = List.of("upgrade", "upgrade autocommit");

    @EveryMajor
    void a_lock_that_is_given_back_is_waited_for_and_the_statement_runs_once(Major major) throws Exception {
        Concurrently.each(SECTIONS, section -> {
            try (Project project = Waits.project(major);
                    LockHolder holder = new LockHolder(project, "LOCK TABLE one IN ACCESS SHARE MODE")) {
                project.file("a.sql", "--- revision a\n--- " + section + "\n" + Waits.ALTER + "\n--- downgrade\n");
                Waits heard = new Waits();
                Running<Report> upgrade = Waits.upgrade(project.migrations().with(heard));
                project.await("SELECT pid FROM pg_stat_activity WHERE application_name = 'headway watcher'"
                        + " AND datname = current_database()");
                heard.await(3);
                holder.release();
                Report report = upgrade.result();
                int attempts = report.steps().get(0).attempts();
                assertTrue(attempts > 3, "attempts: " + attempts);
                assertEquals(
                        List.of("a|done|" + attempts),
                        project.query(
                                "SELECT revision, outcome, attempts FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
                assertEquals(List.of("1"), project.query("SELECT count(*) FROM log"));
                LockWait last = heard.get(2);
                assertEquals(3, last.attempt());
                assertEquals("one", last.object().orElse(""));
                assertEquals(holder.pid(), last.blockers().get(0).pid());
                assertTrue(
                        last.toString()
                                .startsWith("waits for a lock on one, held by pid " + holder.pid()
                                        + " (beside from 127.0.0.1), AccessShareLock, in a transaction for 00:00:0"),
                        last.toString());
                assertTrue(last.toString().contains(", last ran: LOCK TABLE one IN ACCESS"), last.toString());
                assertTrue(last.next().isPresent());
                assertEquals(List.of(), Waits.watchers(project));
            }
        });
    }

    @EveryMajor
    void a_budget_that_is_used_up_names_who_holds_the_lock(Major major) throws Exception {
        Concurrently.each(SECTIONS, section -> {
            try (Project project = Waits.project(major);
                    LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
                project.file("a.sql", "--- revision a\n--- " + section + "\n" + Waits.ALTER + "\n--- downgrade\n");
                RunFailure failure = assertThrows(
                        RunFailure.class,
                        () -> project.migrations()
                                .with(Waits.options(Duration.ofMillis(300), Duration.ofSeconds(1)))
                                .upgrade(Target.parse("heads")));
                Problem problem = Project.only(failure);
                assertTrue(problem.what().startsWith("upgrade a failed: no lock on one within "), problem.what());
                assertTrue(problem.what().contains("statement: ALTER TABLE one ADD two int"), problem.what());
                assertTrue(
                        problem.what().contains("\nheld by: pid " + holder.pid() + " (beside from "), problem.what());
                assertTrue(problem.where().endsWith("a.sql:4"), problem.where());
                assertTrue(
                        problem.remedy().contains("SELECT pg_terminate_backend(" + holder.pid() + ")"),
                        problem.remedy());
                assertFalse(failure.interrupted());
                assertEquals(
                        List.of("a|failed|t"),
                        project.query(
                                "SELECT revision, outcome, attempts > 1 FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
                assertEquals(
                        section.endsWith("autocommit") ? List.of("1") : List.of("0"),
                        project.query("SELECT count(*) FROM log"));
            }
        });
    }

    @EveryMajor
    void without_privileges_the_number_is_told_and_what_would_show_more(Major major) throws Exception {
        try (Project project = Waits.project(major);
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            String login = "watch_" + project.database().name();
            project.execute("CREATE ROLE " + login + " LOGIN", "GRANT ALL ON SCHEMA public TO " + login);
            try {
                project.execute("ALTER TABLE log OWNER TO " + login);
                holder.execute("ALTER TABLE one OWNER TO " + login);
                project.revision("a", "", "ALTER TABLE log ADD x int;\nLOCK TABLE log;\nSELECT 1 FROM two;", "");
                holder.execute("CREATE TABLE IF NOT EXISTS never (id int)", "LOCK TABLE two");
                Waits heard = new Waits();
                Stop stop = new Stop();
                Running<Report> upgrade = Waits.upgrade(project.migrations(Project.connector(project.urlAs(login)))
                        .with(heard)
                        .with(stop));
                heard.await(3);
                stop.request();
                upgrade.outcome().failure(RunFailure.class);
                LockWait last = heard.get(2);
                assertEquals(holder.pid(), last.blockers().get(0).pid());
                assertEquals(
                        "AccessExclusiveLock", last.blockers().get(0).held().orElse(""));
                assertTrue(last.blockers().get(0).query().isEmpty());
                assertEquals("GRANT pg_read_all_stats TO " + login, last.grant().orElse(""));
                assertTrue(last.toString().contains("(to see what it does: GRANT pg_read"), last.toString());
            } finally {
                holder.release();
                project.execute("DROP OWNED BY " + login, "DROP ROLE " + login);
            }
        }
    }

    @EveryMajor
    void a_stop_ends_the_wait(Major major) throws Exception {
        Concurrently.each(SECTIONS, section -> {
            try (Project project = Waits.project(major);
                    LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
                project.file(
                        "a.sql", "--- revision a\n--- " + section + "\nALTER TABLE one ADD two int;\n--- downgrade\n");
                Waits heard = new Waits();
                Stop stop = new Stop();
                Running<Report> upgrade =
                        Waits.upgrade(project.migrations().with(heard).with(stop));
                heard.await(2);
                stop.request();
                RunFailure failure = upgrade.outcome().failure(RunFailure.class);
                assertTrue(failure.interrupted(), failure.getMessage());
                assertEquals(
                        "upgrade a was interrupted and rolled back",
                        Project.only(failure).what());
                assertEquals(
                        List.of("a|interrupted|asked to stop"),
                        project.query(
                                "SELECT revision, outcome, detail FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
                holder.release();
                project.upgrade();
            }
        });
    }

    @EveryMajor
    void a_deadlock_is_tried_again(Major major) throws Exception {
        try (Project project = Waits.project(major);
                LockHolder holder = new LockHolder(project, "SET deadlock_timeout = '1h'", "LOCK TABLE two")) {
            project.execute("ALTER DATABASE " + project.database().name() + " SET deadlock_timeout = '100ms'");
            project.revision("a", "", "--- timeout lock 1min", "LOCK TABLE one;\nLOCK TABLE two;", "");
            Waits heard = new Waits();
            Running<Report> upgrade = Waits.upgrade(project.migrations().with(heard));
            project.awaitRunning("LOCK TABLE two%");
            holder.execute("LOCK TABLE one");
            heard.await(1);
            holder.release();
            assertEquals(2, upgrade.result().steps().get(0).attempts());
        }
    }

    @EveryMajor
    void nothing_else_is_tried_again(Major major) throws Exception {
        try (Project project = Waits.project(major)) {
            for (String sql : List.of(
                    "INSERT INTO log VALUES (1), (1);",
                    "--- timeout statement 50ms\nSELECT pg_sleep(60);",
                    "DO 'BEGIN RAISE SQLSTATE ''40001''; END';",
                    "SELECT 1/0;")) {
                project.revision("a", "", sql, "");
                Waits heard = new Waits();
                assertThrows(
                        RunFailure.class, () -> project.migrations().with(heard).upgrade(Target.parse("heads")), sql);
                assertEquals(List.of(), heard.all(), sql);
            }
            assertEquals(
                    List.of("1"),
                    project.query(
                            "SELECT DISTINCT attempts FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
        }
    }
}
