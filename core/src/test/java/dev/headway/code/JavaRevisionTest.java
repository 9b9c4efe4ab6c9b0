package dev.headway.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.offline.Offline;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.run.RunFailure;
import dev.headway.walk.MigrationOptions;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Revisions that are classes, on a real server. */
final class JavaRevisionTest {

    static final String KEYS = "CREATE TABLE keys (id int PRIMARY KEY, secret text);\n"
            + "INSERT INTO keys SELECT n, 'old ' || n FROM generate_series(1, 50) n;";

    /** Between two files. */
    static Project mixed(Project project, Class<?> type) throws Exception {
        return project.revision("a", "", KEYS, "DROP TABLE keys;")
                .code(type)
                .revision("c", "b", "CREATE TABLE last (id int);", "DROP TABLE last;");
    }

    @EveryMajor
    void a_class_between_two_files_runs_up_and_down(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            mixed(project, Reverse.class).upgrade();
            assertEquals(List.of("c"), project.versions());
            assertEquals(List.of("05 dlo"), project.query("SELECT secret FROM keys WHERE id = 50"));
            assertEquals(
                    List.of("--- revision  b\n--- revises   a\n--- message   reverse secrets\n--- java      "
                            + Reverse.class.getName() + "\n|contract"),
                    project.query("SELECT source, phase FROM headway_journal WHERE revision = 'b'"));
            assertTrue(project.upgrade().steps().isEmpty(), "a second run finds nothing to do");
            project.migrations().downgrade(Target.parse("a"));
            assertEquals(List.of("old 50"), project.query("SELECT secret FROM keys WHERE id = 50"));
            project.migrations().downgrade(Target.parse("base"));
            assertEquals(List.of(), project.tables());
        }
    }

    @Header(revision = "b", revises = "a", message = "reverse secrets")
    static final class Reverse implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("SELECT id, secret FROM keys ORDER BY id");
                    PreparedStatement update = connection.prepareStatement("UPDATE keys SET secret = ? WHERE id = ?")) {
                select.setFetchSize(10);
                ResultSet row = select.executeQuery();
                assertEquals(1, cursors(connection), "the rows are fetched as they are asked for");
                while (row.next()) {
                    update.setString(
                            1, new StringBuilder(row.getString(2)).reverse().toString());
                    update.setInt(2, row.getInt(1));
                    update.addBatch();
                }
                update.executeBatch();
            }
        }

        private static int cursors(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_cursors WHERE name LIKE 'C\\_%'")) {
                row.next();
                return row.getInt(1);
            }
        }

        @Override
        public void downgrade(Connection connection) throws SQLException {
            upgrade(connection);
        }
    }

    @Test
    void the_connection_is_lent_and_all_that_comes_of_it_leads_back_to_it() throws Exception {
        try (Project project = Project.onNewest()) {
            Nosy.seen.clear();
            mixed(project, Nosy.class).upgrade();
            assertEquals(
                    List.of(
                            "commit: the connection is lent for the revision's transaction, which Headway begins and ends",
                            "rollback: the connection is lent for the revision's transaction, which Headway begins and"
                                    + " ends",
                            "close: the connection is lent for the revision's transaction, which Headway begins and ends",
                            "setAutoCommit: the connection is lent for the revision's transaction, which Headway begins"
                                    + " and ends",
                            "setNetworkTimeout: the connection is lent for the revision's transaction, which Headway"
                                    + " begins and ends",
                            "COMMIT in a revision: Headway begins and ends its transaction; savepoints may be set",
                            "ROLLBACK in a revision: Headway begins and ends its transaction; savepoints may be set",
                            "what is lent to a revision cannot be unwrapped to org.postgresql.jdbc.PgConnection"),
                    Nosy.seen);
            assertEquals(List.of("c"), project.versions());
            assertEquals(List.of("kept"), project.query("SELECT secret FROM keys WHERE id = 100"));
            SQLException late = assertThrows(SQLException.class, () -> execute(Nosy.kept.orElseThrow(), "SELECT 1"));
            assertEquals("the revision has ended, and with it the loan of its connection", late.getMessage());
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Nosy implements JavaRevision {
        static final List<String> seen = new ArrayList<>();
        static Optional<Connection> kept = Optional.empty();

        @Override
        public void upgrade(Connection connection) throws Exception {
            kept = Optional.of(connection);
            connection.setAutoCommit(false);
            Savepoint savepoint = connection.setSavepoint();
            assertThrows(SQLException.class, () -> execute(connection, "DELETE FROM nothing"));
            connection.rollback(savepoint);
            execute(connection, "INSERT INTO keys VALUES (100, 'kept')");
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT 1")) {
                Connection back = row.getStatement().getConnection();
                assertEquals(connection, back);
                assertEquals(connection, connection.getMetaData().getConnection());
                refused(back::commit);
                refused(back::rollback);
                refused(back::close);
                refused(() -> back.setAutoCommit(true));
                refused(() -> back.setNetworkTimeout(Runnable::run, 1));
                refused(() -> statement.execute("SELECT 1; COMMIT; BEGIN"));
                refused(() -> back.prepareStatement("/* well */ ROLLBACK").execute());
                refused(() -> back.unwrap(org.postgresql.jdbc.PgConnection.class));
                back.unwrap(org.postgresql.PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY keys FROM STDIN", new java.io.StringReader("101\tcopied\n"));
            }
        }

        private interface Try {
            void it() throws Exception;
        }

        private static void refused(Try doing) {
            seen.add(String.valueOf(assertThrows(SQLException.class, doing::it).getMessage()));
        }
    }

    @Test
    void an_image_without_the_class_cannot_take_it_back() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", KEYS, "DROP TABLE keys;")
                    .code(Reverse.class)
                    .upgrade();
            project.code();
            MigrationException refused = assertThrows(
                    MigrationException.class, () -> project.migrations().downgrade(Target.parse("a")));
            assertEquals(
                    "no file in " + project.directory()
                            + "/ has b, and it cannot be taken back from the journal: it is the" + " Java class "
                            + Reverse.class.getName() + ", and a journal keeps no classes",
                    Project.only(refused).what());
            assertEquals(List.of("b"), project.versions());
        }
    }

    @Test
    void another_version_of_an_applied_class_is_an_edit() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", KEYS, "DROP TABLE keys;")
                    .code(Reverse.class)
                    .upgrade();
            project.code(Other.class);
            assertEquals(
                    "revision b was applied, and it is another one now:\n- --- java      " + Reverse.class.getName()
                            + "\n+ --- java      " + Other.class.getName() + ", version 2",
                    project.refusedUpgrade().what());
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "", version = 2)
    static final class Other implements JavaRevision {
        @Override
        public void upgrade(Connection connection) {}
    }

    @Test
    void a_guarded_downgrade_sees_what_a_class_would_lose() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "SELECT 1;", "").code(Making.class).upgrade();
            MigrationException refused = assertThrows(
                    MigrationException.class, () -> project.migrations().downgradeKeepingData(Target.parse("a")));
            assertEquals(
                    "downgrade b would lose data: the rows of public.made",
                    Project.only(refused).what());
            project.execute("DELETE FROM made");
            project.migrations().downgradeKeepingData(Target.parse("a"));
            assertEquals(List.of(), project.tables());
        }
    }

    @Header(revision = "b", revises = "a", phase = "expand", timeout = "lock 5s")
    static final class Making implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "CREATE TABLE made AS SELECT 1 AS id");
        }

        @Override
        public void downgrade(Connection connection) throws SQLException {
            execute(connection, "DROP TABLE made");
        }
    }

    @Test
    void in_a_single_transaction_all_of_it_is_undone() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", KEYS, "").code(Reverse.class).revision("c", "b", "SELECT 1 / 0;", "");
            assertThrows(
                    RunFailure.class,
                    () -> project.migrations().inOneTransaction().upgrade(Target.parse("heads")));
            assertEquals(List.of(), project.tables());
            assertEquals(List.of("c|failed"), project.journal());
            project.revision("c", "b", "SELECT 1;", "")
                    .migrations()
                    .inOneTransaction()
                    .upgrade(Target.parse("heads"));
            assertEquals(List.of("05 dlo"), project.query("SELECT secret FROM keys WHERE id = 50"));
        }
    }

    @Test
    void a_script_refuses_it_by_name() throws Exception {
        try (Project project = Project.onNewest()) {
            mixed(project, Reverse.class);
            Offline offline = new Offline(project.migrations().graph(), MigrationOptions.DEFAULTS, Optional.empty());
            Problem problem = Project.only(assertThrows(MigrationException.class, () -> offline.upgrade("base:heads")));
            assertEquals(
                    "b is the Java class " + Reverse.class.getName() + ", which no script can run", problem.what());
            assertEquals(1, offline.upgrade("b:c").steps().size());
        }
    }

    @Test
    void a_view_of_objects_is_set_aside_for_it() throws Exception {
        try (Project project = Project.onNewest()) {
            Files.createDirectory(project.directory().resolve("objects"));
            project.file("objects/v.sql", "CREATE VIEW v AS SELECT id, secret FROM keys;")
                    .revision("a", "", KEYS, "")
                    .upgrade();
            project.code(Retyping.class).upgrade();
            assertEquals(
                    List.of("varchar"),
                    project.query("SELECT udt_name FROM information_schema.columns WHERE table_name = 'v'"
                            + " AND column_name = 'secret'"));
        }
    }

    @Header(revision = "b", revises = "a", irreversible = "")
    static final class Retyping implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            execute(connection, "ALTER TABLE keys ALTER secret TYPE varchar(80)");
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
