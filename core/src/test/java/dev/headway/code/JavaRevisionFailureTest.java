package dev.headway.code;

import static dev.headway.code.JavaRevisionTest.KEYS;
import static dev.headway.code.JavaRevisionTest.execute;
import static dev.headway.code.JavaRevisionTest.mixed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.fault.UpgradeProcess;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Revisions that are classes and fail, are kept waiting or are asked to stop, on a real server. */
final class JavaRevisionFailureTest {

    @Test
    void one_that_throws_tells_its_class_its_words_and_its_line() throws Exception {
        try (Project project = Project.onNewest()) {
            RunFailure failure = assertThrows(
                    RunFailure.class, () -> mixed(project, Throwing.class).upgrade());
            Problem problem = Project.only(failure);
            assertEquals(
                    "upgrade b failed: java.lang.IllegalStateException: no key at"
                            + " jdbc:postgresql://me:(hidden)@vault/keys?password=(hidden)",
                    problem.what());
            assertTrue(
                    problem.where()
                            .matches("dev\\.headway\\.code\\.JavaRevisionFailureTest\\$Throwing"
                                    + " \\(JavaRevisionFailureTest\\.java:\\d+\\)"),
                    problem::where);
            assertEquals(
                    "mend the class, then run headway upgrade again; nothing of this revision was kept",
                    problem.remedy());
            assertEquals(List.of("old 1"), project.query("SELECT secret FROM keys WHERE id = 1"));
            assertEquals(List.of("a|done", "b|failed"), project.journal());
        }
    }

    @Header(revision = "b", revises = "a")
    static final class Throwing implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "UPDATE keys SET secret = 'new'");
            List.of(1).forEach(number -> {
                throw new IllegalStateException("no key at jdbc:postgresql://me:s3cret@vault/keys?password=s3cret");
            });
        }

        @Override
        public void downgrade(Connection connection) {}
    }

    @Test
    void what_the_server_refuses_is_told_in_its_words_without_what_stands_in_quotes() throws Exception {
        try (Project project = Project.onNewest()) {
            Problem problem = Project.only(assertThrows(
                    RunFailure.class, () -> mixed(project, Mistaken.class).upgrade()));
            assertEquals(
                    "upgrade b failed: duplicate key value violates unique constraint \"keys_pkey\" [23505]\n"
                            + "statement: INSERT INTO keys VALUES (2, '…')\n"
                            + "detail: Key (id)=(2) already exists.",
                    problem.what());
            assertTrue(problem.where().contains("(JavaRevisionFailureTest.java:"), problem::where);
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Mistaken implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "INSERT INTO keys VALUES (2, 's3cret')");
        }
    }

    @Test
    void one_that_goes_on_after_an_error_is_told_what_it_passed_over() throws Exception {
        try (Project project = Project.onNewest()) {
            Problem problem = Project.only(assertThrows(
                    RunFailure.class, () -> mixed(project, Careless.class).upgrade()));
            assertEquals(
                    "upgrade b failed: it went on after an error, which PostgreSQL's transactions do not: set a savepoint"
                            + " before what may fail, and roll back to it\n"
                            + "PostgreSQL said: relation \"nothing\" does not exist [42P01]\n"
                            + "statement: DELETE FROM nothing",
                    problem.what());
            assertEquals(List.of("a|done", "b|failed"), project.journal());
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Careless implements JavaRevision {
        @Override
        public void upgrade(Connection connection) {
            try {
                execute(connection, "DELETE FROM nothing");
            } catch (SQLException ignored) {
                // As people do.
            }
        }
    }

    @Test
    void what_a_lock_stood_in_the_way_of_is_tried_again_with_a_new_instance() throws Exception {
        try (Project project = Project.onNewest();
                Connection other = project.database().connect()) {
            project.revision("a", "", KEYS, "").upgrade();
            other.setAutoCommit(false);
            execute(other, "LOCK TABLE keys");
            Waiting.holder = Optional.of(other);
            Waiting.made.set(0);
            mixed(project, Waiting.class).upgrade();
            assertEquals(2, Waiting.made.get());
            assertEquals(List.of("2"), project.query("SELECT attempts FROM headway_journal WHERE revision = 'b'"));
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Waiting implements JavaRevision {
        static final AtomicInteger made = new AtomicInteger();
        static Optional<Connection> holder = Optional.empty();

        Waiting() throws SQLException {
            if (made.incrementAndGet() == 2) {
                holder.orElseThrow().rollback();
            }
        }

        @Override
        public void upgrade(Connection connection) {
            try {
                execute(connection, "UPDATE keys SET secret = ''");
            } catch (SQLException e) {
                throw new IllegalStateException("as frameworks wrap it", e);
            }
        }
    }

    @Test
    void one_that_is_asked_to_stop_is_rolled_back() throws Exception {
        try (Project project = Project.onNewest()) {
            mixed(project, Stopped.class);
            Stopped.stop = new Stop();
            RunFailure failure = assertThrows(
                    RunFailure.class,
                    () -> project.migrations().with(Stopped.stop).upgrade(Target.parse("heads")));
            assertEquals(interrupted(Stopped.class), Project.only(failure).toString());
            assertEquals(List.of("a|done", "b|interrupted"), project.journal());
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Stopped implements JavaRevision {
        static Stop stop = new Stop();

        @Override
        public void upgrade(Connection connection) throws SQLException {
            stop.request();
            execute(connection, "SELECT pg_sleep(300)");
        }
    }

    @Test
    void one_that_hangs_without_a_statement_is_interrupted() throws Exception {
        assertStops(Asleep.class);
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Asleep implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "CREATE TABLE half AS SELECT 1 AS n");
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nothing came", e);
            }
        }
    }

    @Test
    void one_that_does_not_hear_of_it_is_left_behind_and_changes_nothing_any_more() throws Exception {
        assertStops(Deaf.class);
        Deaf.hears.countDown();
        assertEquals("the revision has ended, and with it the loan of its connection", Deaf.met.take());
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Deaf implements JavaRevision {
        static final CountDownLatch hears = new CountDownLatch(1);
        static final BlockingQueue<String> met = new LinkedBlockingQueue<>();

        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "CREATE TABLE half AS SELECT 1 AS n");
            begun.countDown();
            while (hears.getCount() > 0) {
                try {
                    hears.await();
                } catch (InterruptedException passedOver) {
                    // As careless code does.
                }
            }
            try {
                execute(connection, "CREATE TABLE late AS SELECT 1 AS n");
            } catch (SQLException e) {
                met.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private static String interrupted(Class<?> type) {
        return "upgrade b was interrupted and rolled back\n  where   " + type.getName()
                + "\n  remedy  run headway upgrade again: it goes on after a";
    }

    private static CountDownLatch begun = new CountDownLatch(1);

    private static void assertStops(Class<?> type) throws Exception {
        try (Project project = Project.onNewest()) {
            mixed(project, type);
            begun = new CountDownLatch(1);
            Stop stop = new Stop();
            Running<Report> upgrade =
                    Concurrently.start(() -> project.migrations().with(stop).upgrade(Target.parse("heads")));
            begun.await();
            stop.request();
            RunFailure failure = upgrade.outcome().failure(RunFailure.class);
            assertTrue(failure.interrupted(), failure.getMessage());
            assertEquals(interrupted(type), Project.only(failure).toString());
            assertEquals(List.of("a|done", "b|interrupted"), project.journal());
            assertEquals(List.of("keys"), project.tables());
        }
    }

    @EveryMajor
    void killed_in_the_middle_it_leaves_nothing_and_runs_again(Major major) throws Exception {
        Path story = Files.createTempFile("headway-killed", ".log");
        try (Project project = Project.on(major)) {
            mixed(project, Sleeping.class);
            project.execute("CREATE TABLE sleep (seconds int)", "INSERT INTO sleep VALUES (300)");
            try (UpgradeProcess killed =
                    UpgradeProcess.start(project.directory(), project.database().url(), story)) {
                project.awaitRunning("SELECT pg_sleep%");
                killed.kill();
                assertEquals(137, killed.await(Duration.ofMinutes(2)));
            }
            project.execute("UPDATE sleep SET seconds = 0");
            project.upgrade();
            assertEquals(List.of("1"), project.query("SELECT n FROM slept"));
            assertEquals(List.of("a|done", "null|interrupted", "b|done", "c|done"), project.journal());
        } finally {
            Files.delete(story);
        }
    }

    @EveryMajor
    void of_eight_that_begin_at_once_one_runs_it(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            mixed(project, Sleeping.class);
            project.execute("CREATE TABLE sleep (seconds int)", "INSERT INTO sleep VALUES (0)");
            Concurrently.each(java.util.Collections.nCopies(8, project), Project::upgrade);
            assertEquals(List.of("1"), project.query("SELECT n FROM slept"));
            assertEquals(List.of("a|done", "b|done", "c|done"), project.journal());
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Sleeping implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "CREATE TABLE slept AS SELECT 1 AS n");
            execute(connection, "SELECT pg_sleep(seconds) FROM sleep");
        }
    }
}
