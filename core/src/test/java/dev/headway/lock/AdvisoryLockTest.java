package dev.headway.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class AdvisoryLockTest {

    private static final LockKey KEY = LockKey.of("\"public\".\"headway_version\"");
    private static final String TAKE = "SELECT pg_advisory_lock(" + KEY.arguments() + ")";
    private static final String GIVE = "SELECT pg_advisory_unlock(" + KEY.arguments() + ")";

    @EveryMajor
    void a_silent_holder_fails_within_its_budget_and_is_named(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection holder = project.database().connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SET application_name = 'hangs'");
            statement.execute(TAKE);
            int pid = Integer.parseInt(
                    Project.query(holder, "SELECT pg_backend_pid()").get(0));
            Running<List<Holder>> waiter = wait(project, "postgres", Duration.ofMillis(700));
            Problem problem = Project.only(waiter.outcome().failure(MigrationException.class));
            assertEquals("another migrator holds the lock and has done nothing for 700 ms", problem.what());
            assertTrue(
                    problem.where()
                            .matches("pid " + pid + ", hangs from 127.0.0.1, connected for 00:00:\\d\\d, last ran: .*"),
                    problem.where());
            assertEquals(
                    "look whether that process still works; if it hangs, end it there, or here: SELECT"
                            + " pg_terminate_backend(" + pid + ")   to wait longer: --lock-wait 10min",
                    problem.remedy());
            Matcher cure =
                    Pattern.compile("SELECT pg_terminate_backend\\(\\d+\\)").matcher(problem.remedy());
            assertTrue(cure.find(), problem.remedy());
            Running<List<Holder>> next = wait(project, "postgres", Duration.ofSeconds(30));
            project.query(cure.group());
            next.result();
        }
    }

    @EveryMajor
    void who_idles_in_a_transaction_is_silent(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection holder = project.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(TAKE);
            assertSilent("500 ms", wait(project, "postgres", Duration.ofMillis(500)));
        }
    }

    @EveryMajor
    void who_works_is_waited_for_longer_than_the_budget(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection holder = project.database().connect();
                Statement statement = holder.createStatement()) {
            project.execute("CREATE TABLE work (id int)");
            statement.execute(TAKE);
            Running<List<Holder>> waiter = wait(project, "postgres", Duration.ofSeconds(1));
            statement.execute("SELECT pg_sleep(1.6)");
            for (int i = 0; i < 10; i++) {
                statement.execute("INSERT INTO work VALUES (1)");
                Thread.sleep(150);
            }
            assertFalse(waiter.isDone());
            statement.execute(GIVE);
            assertEquals(1, waiter.result().size());
        }
    }

    @EveryMajor
    void who_works_is_waited_for_even_if_our_role_may_not_see_at_what(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection holder = project.database().connect();
                Statement statement = holder.createStatement()) {
            project.execute("DO $$BEGIN CREATE ROLE blind_migrator LOGIN; EXCEPTION WHEN duplicate_object THEN END$$");
            statement.execute(TAKE);
            Running<List<Holder>> waiter = wait(project, "blind_migrator", Duration.ofSeconds(1));
            statement.execute("SELECT pg_sleep(2.5)");
            assertFalse(waiter.isDone());
            assertSilent("1 s", waiter);
        }
    }

    @EveryMajor
    void a_killed_holder_lets_the_next_one_on(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection holder = project.database().connect();
                Statement statement = holder.createStatement()) {
            statement.execute(TAKE);
            Running<List<Holder>> waiter = wait(project, "postgres", Duration.ofSeconds(30));
            int pid = Integer.parseInt(
                    Project.query(holder, "SELECT pg_backend_pid()").get(0));
            awaitPoll(project);
            project.query("SELECT pg_terminate_backend(" + pid + ")");
            assertEquals(List.of(pid), waiter.result().stream().map(Holder::pid).toList());
        }
    }

    @EveryMajor
    void the_poll_holds_no_transaction_open(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection holder = project.database().connect();
                Statement statement = holder.createStatement();
                Connection observer = project.database().connect()) {
            statement.execute(TAKE);
            Stop stop = new Stop();
            Running<List<Holder>> waiter = wait(project, "postgres", Duration.ofSeconds(30), stop);
            awaitPoll(project);
            int idle = 0;
            for (int i = 0; i < 50; i++) {
                List<String> seen = Project.query(
                        observer,
                        "SELECT state, backend_xmin IS NULL AND backend_xid IS NULL AND xact_start IS NULL"
                                + " FROM pg_stat_activity WHERE datname = current_database() AND application_name ="
                                + " 'headway'");
                assertEquals(1, seen.size());
                assertTrue(seen.get(0).equals("idle|t") || seen.get(0).startsWith("active|"), seen.toString());
                idle += seen.get(0).equals("idle|t") ? 1 : 0;
                Thread.sleep(7);
            }
            assertTrue(idle > 25, "idle " + idle + " times of 50");
            stop.request();
            waiter.outcome().failure(InterruptedException.class);
        }
    }

    @Test
    void two_version_tables_have_two_locks_and_a_database_one_of_its_own() throws Exception {
        try (Project project = Project.onNewest();
                Project other = Project.onNewest();
                Session mine = project.session();
                Session yours = project.session();
                Session elsewhere = other.session()) {
            AdvisoryLock lock = new AdvisoryLock(mine.connection(), KEY);
            assertTrue(lock.tryAcquire());
            assertFalse(new AdvisoryLock(yours.connection(), KEY).tryAcquire());
            assertTrue(new AdvisoryLock(yours.connection(), LockKey.of("\"public\".\"billing_version\"")).tryAcquire());
            AdvisoryLock there = new AdvisoryLock(elsewhere.connection(), KEY);
            assertTrue(there.holder().isEmpty());
            assertTrue(there.tryAcquire());
            lock.release();
            assertTrue(new AdvisoryLock(yours.connection(), KEY).tryAcquire());
        }
    }

    private static void assertSilent(String budget, Running<List<Holder>> waiter) throws Exception {
        assertEquals(
                "another migrator holds the lock and has done nothing for " + budget,
                Project.only(waiter.outcome().failure(MigrationException.class)).what());
    }

    /** Takes the lock in a session of its own; the holders that were told of. */
    private static Running<List<Holder>> wait(Project project, String role, Duration silence) {
        return wait(project, role, silence, new Stop());
    }

    private static Running<List<Holder>> wait(Project project, String role, Duration silence, Stop stop) {
        return Concurrently.start(() -> {
            List<Holder> told = Collections.synchronizedList(new ArrayList<>());
            try (Session session = Project.connector(project.urlAs(role)).open(stop)) {
                new AdvisoryLock(session.connection(), KEY).acquire(silence, stop, told::add);
            }
            return told;
        });
    }

    private static void awaitPoll(Project project) throws Exception {
        project.await(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'headway'"
                        + " AND query LIKE '%pg_locks%'");
    }
}
