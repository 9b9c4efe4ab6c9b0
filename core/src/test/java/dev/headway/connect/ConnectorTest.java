package dev.headway.connect;

import static dev.headway.connect.Servers.ask;
import static dev.headway.connect.Servers.connector;
import static dev.headway.connect.Servers.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.pg.ServerVersion;
import dev.headway.sql.Identifier;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorTest {

    @ParameterizedTest
    @MethodSource("dev.headway.connect.Servers#majors")
    void a_session_is_set_up_whatever_role_and_database_say(Major major) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.shared(major);
        try (Database database = server.createDatabase();
                Connection admin = database.connect()) {
            String role = "hostile_" + database.name();
            run(
                    admin,
                    "CREATE ROLE " + role + " LOGIN",
                    "ALTER ROLE " + role + " SET statement_timeout = '1s'",
                    "ALTER ROLE " + role + " SET lock_timeout = '1s'",
                    "ALTER ROLE " + role + " SET idle_session_timeout = '1s'",
                    "ALTER ROLE " + role + " SET idle_in_transaction_session_timeout = '1s'",
                    "ALTER ROLE " + role + " SET default_transaction_isolation = 'serializable'",
                    "ALTER ROLE " + role + " SET default_transaction_deferrable = on",
                    "ALTER ROLE " + role + " SET default_transaction_read_only = on",
                    "ALTER ROLE " + role + " SET standard_conforming_strings = off",
                    "ALTER ROLE " + role + " SET client_min_messages = error",
                    "ALTER ROLE " + role + " SET search_path = elsewhere",
                    "ALTER DATABASE " + database.name() + " SET timezone = 'Asia/Tokyo'");
            if (major.number() >= 17) {
                run(admin, "ALTER ROLE " + role + " SET transaction_timeout = '1s'");
            }
            String url = database.url().replace("postgres@", role + "@");
            try (Session session = connector(url).open(new Stop())) {
                Connection connection = session.connection();
                assertEquals("2s", ask(connection, "SHOW client_connection_check_interval"));
                assertEquals("10", ask(connection, "SHOW tcp_keepalives_idle"));
                assertEquals("0", ask(connection, "SHOW statement_timeout"));
                assertEquals("0", ask(connection, "SHOW lock_timeout"));
                assertEquals("0", ask(connection, "SHOW idle_session_timeout"));
                assertEquals("0", ask(connection, "SHOW idle_in_transaction_session_timeout"));
                assertEquals("read committed", ask(connection, "SHOW transaction_isolation"));
                assertEquals("off", ask(connection, "SHOW transaction_deferrable"));
                assertEquals("off", ask(connection, "SHOW transaction_read_only"));
                assertEquals("on", ask(connection, "SHOW standard_conforming_strings"));
                assertEquals("notice", ask(connection, "SHOW client_min_messages"));
                assertEquals("UTC", ask(connection, "SHOW timezone"));
                assertEquals("elsewhere", ask(connection, "SHOW search_path"));
                if (major.number() >= 17) {
                    assertEquals("0", ask(connection, "SHOW transaction_timeout"));
                }
                assertEquals(Set.of(), session.setup().leftOut());
                assertEquals(0, connection.getNetworkTimeout());
                assertTrue(connection.getAutoCommit());
            }
            run(admin, "DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.connect.Servers#majors")
    void a_session_knows_where_it_is(Major major) throws Exception {
        try (Database database = EmbeddedPostgres.shared(major).createDatabase();
                Session session = connector(database).open(new Stop())) {
            ServerFacts facts = session.facts();
            assertEquals(major.number(), facts.version().major());
            assertEquals(database.name(), facts.database());
            assertEquals("postgres", facts.role());
            assertEquals("postgres", facts.login());
            assertEquals(Optional.of("public"), facts.schema());
            assertEquals(ask(session.connection(), "SELECT pg_backend_pid()"), Integer.toString(facts.pid()));
            assertEquals("headway", ask(session.connection(), "SHOW application_name"));
            assertEquals(
                    "PostgreSQL " + facts.version() + " at " + session.host() + "/" + database.name() + " as postgres",
                    session.toString());
        }
    }

    @Test
    void set_up_and_facts_cost_one_round_trip_after_the_login() throws Exception {
        try (Flights flights = new Flights(Servers.newest().port());
                Session session = connector(
                                "postgresql://postgres@127.0.0.1:" + flights.port() + "/postgres?sslmode=disable")
                        .open(new Stop())) {
            assertEquals(2, flights.count(), "one login without a password, one set-up");
            ask(session.connection(), "SELECT 1");
            assertEquals(3, flights.count(), "or the proxy does not count");
        }
    }

    @Test
    void the_role_is_set_and_set_again_whatever_a_revision_became() throws Exception {
        try (Database database = Servers.newest().createDatabase();
                Connection admin = database.connect()) {
            String role = "Owner of \"" + database.name() + "\"";
            String quoted = new Identifier(role).quoted();
            run(admin, "CREATE ROLE " + quoted);
            SessionOptions options = new SessionOptions(
                    Optional.of(new Identifier(role)), Optional.of("Shop"), SessionOptions.DEFAULT.timeout());
            Connector connector = new Connector(DatabaseUrl.parse(database.url(), "test"), options);
            try (Session session = connector.open(new Stop())) {
                Connection connection = session.connection();
                assertEquals(role, session.facts().role());
                assertEquals("postgres", session.facts().login());
                assertEquals("headway Shop", ask(connection, "SHOW application_name"));
                run(connection, "RESET ROLE", "CREATE ROLE other_" + database.name());
                run(connection, "SET SESSION AUTHORIZATION other_" + database.name());
                run(connection, "SET search_path = nowhere", "SET statement_timeout = '1h'", "SET lock_timeout = 7");
                run(connection, session.setup().again().toArray(String[]::new));
                assertEquals(role, ask(connection, "SELECT current_user"));
                assertEquals("postgres", ask(connection, "SELECT session_user"));
                assertEquals("\"$user\", public", ask(connection, "SHOW search_path"));
                assertEquals("0", ask(connection, "SHOW statement_timeout"));
                assertEquals("0", ask(connection, "SHOW lock_timeout"));
                assertEquals("headway Shop", ask(connection, "SHOW application_name"));
            }
            run(admin, "DROP ROLE " + quoted, "DROP ROLE other_" + database.name());
        }
    }

    @Test
    void the_set_up_may_be_repeated_inside_a_transaction_and_keeps_advisory_locks() throws Exception {
        try (Database database = Servers.newest().createDatabase();
                Session session = connector(database).open(new Stop())) {
            Connection connection = session.connection();
            run(connection, "SELECT pg_advisory_lock(7)", "BEGIN");
            run(connection, session.setup().again().toArray(String[]::new));
            run(connection, "ROLLBACK");
            assertEquals(
                    "1",
                    ask(
                            connection,
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                                    + " AND pid = pg_backend_pid()"));
            assertEquals("2s", ask(connection, "SHOW client_connection_check_interval"));
        }
    }

    @Test
    void an_optional_setting_that_a_server_does_not_take_is_left_out_from_then_on() throws Exception {
        EmbeddedPostgres oldest = EmbeddedPostgres.shared(Servers.majors().get(0));
        assumeTrue(oldest.major().number() < 17, "PostgreSQL 17 has all of them");
        try (Database database = oldest.createDatabase();
                Connection connection = database.connect()) {
            DatabaseUrl url = DatabaseUrl.parse(database.url(), "test");
            SessionSetup tooMuch = new SessionSetup(ServerVersion.of(17, 0), Optional.empty());
            Session session = new Opening(url, url.hosts().get(0), SessionOptions.DEFAULT, Duration.ofSeconds(10))
                    .setUp(connection, tooMuch);
            assertEquals(Set.of("transaction_timeout"), session.setup().leftOut());
            assertEquals("2s", ask(connection, "SHOW client_connection_check_interval"));
            assertEquals(database.name(), session.facts().database());
            run(connection, session.setup().again().toArray(String[]::new));
        }
    }

    @Test
    void of_several_hosts_the_one_that_answers_is_taken() throws Exception {
        EmbeddedPostgres server = Servers.newest();
        try (FakeServer closing = FakeServer.closing();
                Session session = connector("postgresql://postgres@127.0.0.1:1,127.0.0.1:" + closing.port()
                                + ",127.0.0.1:" + server.port() + "/postgres")
                        .open(new Stop())) {
            assertEquals(server.port(), session.host().port());
            assertEquals(1, closing.accepted());
        }
    }

    @Test
    void a_stop_or_an_interrupt_ends_a_try_that_hangs() throws Exception {
        try (FakeServer silent = FakeServer.silent()) {
            Connector connector = connector(silent.url() + "?connect_timeout=0");
            Stop stop = new Stop();
            Thread waits = new Thread(() -> assertThrows(InterruptedException.class, () -> connector.open(stop)));
            waits.start();
            while (silent.accepted() == 0) {
                Thread.sleep(5);
            }
            stop.request();
            waits.join(30_000);
            assertFalse(waits.isAlive());

            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> connector.open(new Stop()));
            assertFalse(Thread.interrupted(), "told once, by the exception");
        }
    }
}
