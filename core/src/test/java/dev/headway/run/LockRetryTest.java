package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.connect.Connector;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.fault.LockHolder;
import dev.headway.graph.Target;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.walk.MigrationOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LockRetryTest {

    private static final List<String> SECTIONS = List.of("upgrade", "upgrade autocommit");

    private static final String ALTER = "INSERT INTO log DEFAULT VALUES;\nALTER TABLE one ADD two int;";

    /** What a listener heard. */
    private static final class Heard implements RunListener {

        private final List<LockWait> waits = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void waiting(Step step, LockWait wait) {
            waits.add(wait);
        }
    }

    @EveryMajor
    void a_lock_that_is_given_back_is_waited_for_and_the_statement_runs_once(Major major) throws Exception {
        Concurrently.each(SECTIONS, section -> {
            try (Project project = locked(major);
                    LockHolder holder = new LockHolder(project, "LOCK TABLE one IN ACCESS SHARE MODE")) {
                project.file("a.sql", "--- revision a\n--- " + section + "\n" + ALTER + "\n--- downgrade\n");
                Heard heard = new Heard();
                Running<Report> upgrade = upgrade(project.migrations().with(heard));
                project.await("SELECT pid FROM pg_stat_activity WHERE application_name = 'headway watcher'"
                        + " AND datname = current_database()");
                awaitWaits(heard, 3);
                holder.release();
                Report report = upgrade.result();
                int attempts = report.steps().get(0).attempts();
                assertTrue(attempts > 3, "attempts: " + attempts);
                assertEquals(
                        List.of("a|done|" + attempts),
                        project.query(
                                "SELECT revision, outcome, attempts FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
                assertEquals(List.of("1"), project.query("SELECT count(*) FROM log"));
                LockWait last = heard.waits.get(2);
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
                assertEquals(List.of(), watchers(project));
            }
        });
    }

    @EveryMajor
    void a_budget_that_is_used_up_names_who_holds_the_lock(Major major) throws Exception {
        Concurrently.each(SECTIONS, section -> {
            try (Project project = locked(major);
                    LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
                project.file("a.sql", "--- revision a\n--- " + section + "\n" + ALTER + "\n--- downgrade\n");
                RunFailure failure = assertThrows(
                        RunFailure.class,
                        () -> project.migrations()
                                .with(options(Duration.ofMillis(300), Duration.ofSeconds(1)))
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
        try (Project project = locked(major);
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            String login = "watch_" + project.database().name();
            project.execute("CREATE ROLE " + login + " LOGIN", "GRANT ALL ON SCHEMA public TO " + login);
            try {
                project.execute("ALTER TABLE log OWNER TO " + login);
                holder.execute("ALTER TABLE one OWNER TO " + login);
                project.revision("a", "", "ALTER TABLE log ADD x int;\nLOCK TABLE log;\nSELECT 1 FROM two;", "");
                holder.execute("CREATE TABLE IF NOT EXISTS never (id int)", "LOCK TABLE two");
                Heard heard = new Heard();
                Stop stop = new Stop();
                Running<Report> upgrade = upgrade(project.migrations(Project.connector(project.urlAs(login)))
                        .with(heard)
                        .with(stop));
                awaitWaits(heard, 3);
                stop.request();
                upgrade.outcome().failure(RunFailure.class);
                LockWait last = heard.waits.get(2);
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
            try (Project project = locked(major);
                    LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
                project.file(
                        "a.sql", "--- revision a\n--- " + section + "\nALTER TABLE one ADD two int;\n--- downgrade\n");
                Heard heard = new Heard();
                Stop stop = new Stop();
                Running<Report> upgrade =
                        upgrade(project.migrations().with(heard).with(stop));
                awaitWaits(heard, 2);
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
        try (Project project = locked(major);
                LockHolder holder = new LockHolder(project, "SET deadlock_timeout = '1h'", "LOCK TABLE two")) {
            project.execute("ALTER DATABASE " + project.database().name() + " SET deadlock_timeout = '100ms'");
            project.revision("a", "", "--- timeout lock 1min", "LOCK TABLE one;\nLOCK TABLE two;", "");
            Heard heard = new Heard();
            Running<Report> upgrade = upgrade(project.migrations().with(heard));
            project.awaitRunning("LOCK TABLE two%");
            holder.execute("LOCK TABLE one");
            awaitWaits(heard, 1);
            holder.release();
            assertEquals(2, upgrade.result().steps().get(0).attempts());
        }
    }

    @EveryMajor
    void nothing_else_is_tried_again(Major major) throws Exception {
        try (Project project = locked(major)) {
            for (String sql : List.of(
                    "INSERT INTO log VALUES (1), (1);",
                    "--- timeout statement 50ms\nSELECT pg_sleep(60);",
                    "DO 'BEGIN RAISE SQLSTATE ''40001''; END';",
                    "SELECT 1/0;")) {
                project.revision("a", "", sql, "");
                Heard heard = new Heard();
                assertThrows(
                        RunFailure.class, () -> project.migrations().with(heard).upgrade(Target.parse("heads")), sql);
                assertEquals(List.of(), heard.waits, sql);
            }
            assertEquals(
                    List.of("1"),
                    project.query(
                            "SELECT DISTINCT attempts FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
        }
    }

    @Test
    void without_a_limit_it_waits_in_one_try_and_tells_while_it_does() throws Exception {
        try (Project project = locked(newest());
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            project.revision("a", "", ALTER, "");
            Heard heard = new Heard();
            Running<Report> upgrade =
                    upgrade(project.migrations().with(heard).with(options(Duration.ZERO, Duration.ofMillis(1))));
            awaitWaits(heard, 1);
            holder.release();
            assertEquals(1, upgrade.result().steps().get(0).attempts());
            assertTrue(heard.waits.get(0).next().isEmpty());
            assertTrue(heard.waits.get(0).toString().endsWith(" ms now"), heard.waits.get(0)::toString);
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
            try (Project project = locked(major)) {
                project.execute("ALTER TABLE one ADD CONSTRAINT positive CHECK (id > 0) NOT VALID");
                if (!sql.startsWith("CREATE")) {
                    project.execute("CREATE INDEX one_id ON one (id)");
                }
                LockHolder holder = new LockHolder(project, "LOCK TABLE one IN SHARE UPDATE EXCLUSIVE MODE");
                project.autocommit("a", "", sql, "");
                Heard heard = new Heard();
                Running<Report> upgrade = upgrade(
                        project.migrations().with(heard).with(options(Duration.ofMillis(100), Duration.ofMinutes(5))));
                awaitWaits(heard, 1);
                holder.release();
                assertEquals(1, upgrade.result().steps().get(0).attempts(), sql);
                assertEquals(holder.pid(), heard.waits.get(0).blockers().get(0).pid(), sql);
                assertEquals(List.of(), project.query("SELECT * FROM pg_index WHERE NOT indisvalid"), sql);
            }
        });
    }

    @EveryMajor
    void a_budget_ends_what_runs_concurrently_as_well(Major major) throws Exception {
        try (Project project = locked(major);
                LockHolder holder = new LockHolder(project, "INSERT INTO one VALUES (1)")) {
            project.autocommit("a", "", "CREATE INDEX CONCURRENTLY one_id ON one (id);", "");
            RunFailure failure = assertThrows(
                    RunFailure.class,
                    () -> project.migrations()
                            .with(options(Duration.ofMillis(100), Duration.ofMillis(500)))
                            .upgrade(Target.parse("heads")));
            Problem problem = Project.only(failure);
            assertTrue(
                    problem.what().startsWith("upgrade a failed: no end of older transactions within "),
                    problem.what());
            assertTrue(problem.what().contains("\nheld by: pid " + holder.pid()), problem.what());
        }
    }

    @Test
    void patience_ends_where_a_strong_lock_is_held() throws Exception {
        try (Project project = locked(newest())) {
            project.execute("ALTER TABLE one ADD CONSTRAINT positive CHECK (id > 0) NOT VALID");
            project.revision("a", "", "ALTER TABLE two ADD x int;\nALTER TABLE one VALIDATE CONSTRAINT positive;", "");
            LockHolder holder = new LockHolder(project, "LOCK TABLE one IN SHARE UPDATE EXCLUSIVE MODE");
            Heard heard = new Heard();
            Running<Report> upgrade = upgrade(project.migrations().with(heard));
            awaitWaits(heard, 2);
            assertTrue(heard.waits.get(0).next().isPresent());
            holder.release();
            upgrade.result();
        }
    }

    @Test
    void one_second_connection_looks_at_what_takes_long_and_is_gone_after_it() throws Exception {
        try (Project project = locked(newest())) {
            project.revision("a", "", "SELECT pg_sleep(1);", "");
            Connector connector = project.connector();
            AtomicInteger opened = new AtomicInteger();
            Migrations.of(project.source(), stop -> {
                        opened.incrementAndGet();
                        return connector.open(stop);
                    })
                    .upgrade(Target.parse("heads"));
            assertEquals(2, opened.get());
            assertEquals(List.of(), watchers(project));
        }
    }

    @Test
    void whoever_cannot_look_still_waits() throws Exception {
        try (Project project = locked(newest());
                LockHolder holder = new LockHolder(project, "LOCK TABLE one")) {
            project.revision("a", "", ALTER, "");
            Connector connector = project.connector();
            AtomicInteger opened = new AtomicInteger();
            Heard heard = new Heard();
            Running<Report> upgrade = upgrade(Migrations.of(
                            project.source(),
                            stop -> opened.incrementAndGet() == 1
                                    ? connector.open(stop)
                                    : Project.connector("postgresql://localhost:1/nowhere")
                                            .open(stop))
                    .with(heard));
            awaitWaits(heard, 2);
            holder.release();
            upgrade.result();
            assertEquals(List.of(), heard.waits.get(1).blockers());
        }
    }

    private static Project locked(Major major) throws Exception {
        Project project = Project.on(major);
        project.execute(
                "CREATE TABLE one (id int)",
                "CREATE TABLE two (id int)",
                "CREATE TABLE log (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY)");
        return project;
    }

    private static Major newest() {
        return Project.majors().get(Project.majors().size() - 1);
    }

    private static List<String> watchers(Project project) throws SQLException {
        return project.query("SELECT pid FROM pg_stat_activity WHERE application_name = 'headway watcher'"
                + " AND datname = current_database()");
    }

    private static MigrationOptions options(Duration cap, Duration budget) {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        return new MigrationOptions(
                defaults.versionTable(),
                defaults.lockSilence(),
                cap,
                budget,
                defaults.statementTimeout(),
                defaults.author());
    }

    private static Running<Report> upgrade(Migrations migrations) {
        return Concurrently.start(() -> migrations.upgrade(Target.parse("heads")));
    }

    private static void awaitWaits(Heard heard, int number) throws InterruptedException {
        for (int i = 0; i < 2_000 && heard.waits.size() < number; i++) {
            Thread.sleep(10);
        }
        assertTrue(heard.waits.size() >= number, () -> "heard only " + heard.waits);
    }
}
