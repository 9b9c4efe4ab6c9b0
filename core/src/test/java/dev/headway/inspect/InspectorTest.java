package dev.headway.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogText;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.catalog.Unhandled;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.fault.CountingProxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the schema is read, whatever is in it. */
final class InspectorTest {

    private static final int MOST_QUERIES = 20;

    @EveryMajor
    void the_number_of_queries_is_bounded_whatever_there_is(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            int port = project.connector().url().hosts().get(0).port();
            try (CountingProxy proxy = new CountingProxy(port);
                    Session session = Project.connector(
                                    project.database().url().replace(":" + port, ":" + proxy.port()))
                            .open(new Stop())) {
                int none = roundTrips(proxy, session.connection());
                for (int i = 0; i < 30; i++) {
                    project.execute(
                            "CREATE TABLE t" + i + " (id serial PRIMARY KEY, a int CHECK (a > 0))",
                            "CREATE VIEW v" + i + " AS SELECT * FROM t" + i);
                }
                assertEquals(none, roundTrips(proxy, session.connection()));
                assertTrue(none <= MOST_QUERIES, none + " queries");
            }
        }
    }

    private static int roundTrips(CountingProxy proxy, Connection connection) throws SQLException {
        int before = proxy.roundTrips();
        new Inspector().inspect(connection);
        return proxy.roundTrips() - before;
    }

    @Test
    void the_order_in_which_things_were_made_does_not_matter() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> statements = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> i % 3 == 0
                        ? "CREATE TABLE t%d (id int PRIMARY KEY, a int DEFAULT %d, CHECK (a > 1))".formatted(i, i)
                        : i % 3 == 1
                                ? "CREATE TYPE e%d AS ENUM ('a', 'b')".formatted(i)
                                : "CREATE FUNCTION f%d(int) RETURNS int LANGUAGE sql AS 'SELECT %d'".formatted(i, i))
                .toList());
        List<Catalog> catalogs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Project project = Project.onNewest()) {
                project.execute(statements.toArray(String[]::new));
                project.execute("COMMENT ON TABLE t0 IS 'x'");
                catalogs.add(inspect(project));
            }
            Collections.shuffle(statements, random);
        }
        assertEquals(CatalogText.of(catalogs.get(0)), CatalogText.of(catalogs.get(1)), "seed " + seed);
        assertEquals(catalogs.get(0), catalogs.get(1), "seed " + seed);
        assertEquals(catalogs.get(0).dependencies(), catalogs.get(1).dependencies(), "seed " + seed);
    }

    @EveryMajor
    void who_may_do_nothing_may_inspect(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute(
                    "DO $$ BEGIN CREATE ROLE hw_nobody LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                    "CREATE SCHEMA closed",
                    "CREATE TYPE closed.color AS ENUM ('red')",
                    "CREATE TABLE closed.t (id int PRIMARY KEY, c closed.color DEFAULT 'red', CHECK (id > 0))",
                    "CREATE VIEW closed.v AS SELECT * FROM closed.t WHERE c = 'red'",
                    "CREATE FUNCTION closed.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    "CREATE FOREIGN DATA WRAPPER w",
                    "CREATE SERVER s FOREIGN DATA WRAPPER w",
                    "CREATE USER MAPPING FOR hw_nobody SERVER s OPTIONS (password 'secret')",
                    "REVOKE ALL ON SCHEMA closed FROM PUBLIC");
            Catalog all = inspect(project);
            try (Session session = Project.connector(project.urlAs("hw_nobody")).open(new Stop())) {
                assertEquals(CatalogText.of(all), CatalogText.of(new Inspector().inspect(session.connection())));
            }
        }
    }

    @Test
    void the_session_is_left_as_it_was() throws Exception {
        try (Project project = Project.onNewest();
                Session session = project.session()) {
            Connection connection = session.connection();
            String settings =
                    "SELECT current_setting('search_path'), current_setting('TimeZone'), current_setting('jit'),"
                            + " current_setting('transaction_read_only')";
            List<String> before = Project.query(connection, settings);
            new Inspector().inspect(connection);
            assertEquals(before, Project.query(connection, settings));
            assertTrue(connection.getAutoCommit());
            Project.query(connection, "SELECT set_config('search_path', 'nowhere', false)");
            project.execute("CREATE TYPE color AS ENUM ('red')", "CREATE TABLE t (c color DEFAULT 'red')");
            assertEquals(inspect(project), new Inspector().inspect(connection), "whatever the session's search path");
        }
    }

    @Test
    void the_session_can_be_used_after_a_query_that_failed() throws Exception {
        try (Project project = Project.onNewest();
                Session session = project.session()) {
            Connection connection = session.connection();
            // a server that takes its time
            Project.query(connection, "SELECT set_config('statement_timeout', '1ms', false)");
            project.execute("CREATE TABLE t (a int)");
            boolean failed = false;
            for (int i = 0; i < 100 && !failed; i++) {
                try {
                    new Inspector().inspect(connection);
                } catch (SQLException e) {
                    failed = true;
                }
            }
            assertTrue(failed, "a millisecond was enough a hundred times");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET statement_timeout = 0");
            }
            assertEquals(inspect(project), new Inspector().inspect(connection));
        }
    }

    @Test
    void a_version_table_of_another_name_is_left_out_where_it_is_named() throws Exception {
        try (Project project = Project.onNewest()) {
            project.execute("CREATE SCHEMA ops", "CREATE TABLE ops.marks (version_num varchar(32) PRIMARY KEY)");
            ObjectId marks = ObjectId.of(Kind.TABLE, "ops", "marks");
            assertTrue(inspect(project).find(marks, Table.class).isPresent());
            try (Session session = project.session()) {
                Catalog without =
                        new Inspector().withoutVersionTable("ops", "marks").inspect(session.connection());
                assertTrue(without.find(marks).isEmpty());
                assertEquals(Collections.emptySortedSet(), without.unhandled());
            }
        }
    }

    @Test
    void an_extension_answers_for_its_members() throws Exception {
        try (Project project = Project.onNewest()) {
            assumeFalse(
                    project.query("SELECT 1 FROM pg_available_extensions WHERE name = 'hstore'")
                            .isEmpty(),
                    "this server comes without hstore");
            project.execute("CREATE EXTENSION hstore", "CREATE TABLE t (a hstore, b hstore[])");
            Catalog catalog = inspect(project);
            assertEquals(Collections.emptySortedSet(), catalog.unhandled());
            assertTrue(CatalogText.of(catalog).contains("NEEDS COLUMN public.t.b -> EXTENSION hstore"));
        }
    }

    @Test
    void equal_is_what_has_no_difference_and_only_that() throws Exception {
        try (Project project = Project.onNewest()) {
            project.execute("CREATE TABLE t (a int, b text)");
            Catalog before = inspect(project);
            project.execute("ALTER TABLE t DROP a", "ALTER TABLE t ADD a int", "ALTER TABLE t OWNER TO pg_monitor");
            assertEquals(before, inspect(project), "neither order nor owner is a difference");
            project.execute("CREATE CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1");
            assertNotEquals(before, inspect(project));
            assertEquals(
                    List.of(new Unhandled("CONVERSION", "public.c", "not compared")),
                    List.copyOf(inspect(project).unhandled()));
        }
    }

    private static Catalog inspect(Project project) throws SQLException {
        try (Connection connection = project.database().connect()) {
            return new Inspector().inspect(connection);
        }
    }
}
