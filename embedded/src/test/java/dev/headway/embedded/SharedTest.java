package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedTest {

    private final EmbeddedPostgres server = EmbeddedPostgres.shared(Prepared.NEWEST);

    @Test
    void oneServerServesTheWholeJvm() {
        assertSame(server, EmbeddedPostgres.shared(Prepared.NEWEST));
        server.close();
        assertTrue(Psql.ask(server.jdbcUrl("postgres"), "SHOW server_version").startsWith(Prepared.NEWEST + "."));
    }

    @Test
    void speaksUtf8InUtcAndKeepsNothing() {
        String url = server.jdbcUrl("postgres");
        assertEquals("UTF8", Psql.ask(url, "SHOW server_encoding"));
        assertEquals("UTC", Psql.ask(url, "SELECT setting FROM pg_settings WHERE name = 'log_timezone'"));
        assertEquals("off", Psql.ask(url, "SHOW fsync"));
        assertEquals("ÄÖ", Psql.ask(url, "SELECT upper('äö')"));
        assertEquals("B,a,ä", Psql.ask(url, "SELECT string_agg(x, ',' ORDER BY x) FROM unnest('{a,ä,B}'::text[]) x"));
    }

    @Test
    void databasesAreSeparateAndVanishWhenClosed() throws SQLException {
        Database first = server.createDatabase();
        try (Database second = server.createDatabase()) {
            assertNotEquals(first.name(), second.name());
            Psql.run(first.jdbcUrl(), "CREATE TABLE t AS SELECT 1 AS a");
            assertEquals("f", Psql.ask(second.jdbcUrl(), "SELECT to_regclass('t') IS NOT NULL"));
        }
        try (var connection = first.connect()) {
            first.close();
            assertThrows(SQLException.class, () -> connection.createStatement().execute("SELECT 1"));
        }
        assertEquals(
                "0",
                Psql.ask(server.jdbcUrl("postgres"), "SELECT count(*) FROM pg_database WHERE datname LIKE 'test%'"));
    }

    @Test
    void aDatabaseCanBeTheTemplateOfOthers() throws SQLException {
        try (Database template = server.createDatabase()) {
            Psql.run(template.jdbcUrl(), "CREATE TABLE t AS SELECT 7 AS a");
            try (Database copy = server.createDatabase(template.name())) {
                assertEquals("7", Psql.ask(copy.jdbcUrl(), "SELECT a FROM t"));
            }
        }
    }

    @Test
    void aRoleThatRequiresAPasswordIsNotTrusted() throws SQLException {
        try (Database database = server.createDatabase()) {
            Psql.run(database.jdbcUrl(), "CREATE ROLE password_required");
            Psql.run(database.jdbcUrl(), "CREATE ROLE ann LOGIN PASSWORD 'right' IN ROLE password_required");
            String url = database.jdbcUrl().replace("user=postgres", "user=ann");
            assertEquals("ann", Psql.ask(url + "&password=right", "SELECT current_user"));
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> Psql.connect(url + "&password=wrong").close());
            assertEquals("28P01", refused.getSQLState());
            Psql.run(server.jdbcUrl("postgres"), "DROP ROLE ann, password_required");
        }
    }

    @Test
    void anyNameIsADatabase() throws SQLException {
        String name = "a b+c\"%/?é";
        server.ensureDatabase(name);
        server.ensureDatabase(name);
        assertEquals(name, Psql.ask(server.jdbcUrl(name), "SELECT current_database()"));
    }
}
