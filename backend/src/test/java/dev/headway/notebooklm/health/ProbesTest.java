package dev.headway.notebooklm.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.notebooklm.Postgres;
import dev.headway.notebooklm.Reply;
import dev.headway.notebooklm.Revision;
import dev.headway.notebooklm.RunningBackend;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbesTest {

    @Test
    void ready_follows_the_schema() throws SQLException {
        try (Database database = Postgres.createDatabase();
                RunningBackend backend = new RunningBackend(database.url())) {
            assertEquals(503, backend.probe("/ready", "up").status());

            Revision.upgrade(database.url());
            Reply ready = backend.probe("/ready", "up");
            assertEquals(200, ready.status(), ready::body);
            assertEquals("[\"abc123\"]", ready.json().path("current").toString());
            assertEquals(0, ready.json().path("pending").asInt(-1));

            Revision.downgrade(database.url());
            assertEquals(503, backend.probe("/ready", "up").status());
        }
    }

    @Test
    void the_version_table_of_alembic_counts() throws SQLException {
        try (Database database = Postgres.createDatabase();
                Connection connection = database.connect();
                RunningBackend backend = new RunningBackend(database.url())) {
            Revision.upgrade(database.url());
            connection.createStatement().execute("ALTER TABLE headway_version RENAME TO alembic_version");
            assertEquals(200, backend.probe("/ready", "up").status());
        }
    }

    @Test
    void a_server_that_was_ready_stays_so_when_a_newer_image_migrates_on() throws SQLException {
        try (Database database = Postgres.createDatabase();
                Connection connection = database.connect();
                RunningBackend backend = new RunningBackend(database.url())) {
            Revision.upgrade(database.url());
            assertEquals(200, backend.probe("/ready", "up").status());
            connection.createStatement().execute("UPDATE headway_version SET version_num = 'ffffdead'");
            Reply ready = backend.probe("/ready", "up");
            assertEquals(200, ready.status(), ready::body);
            assertEquals("[\"ffffdead\"]", ready.json().path("current").toString());
            assertEquals("[\"abc123\"]", ready.json().path("head").toString());
        }
    }

    @Test
    void without_a_database_the_server_is_alive_but_not_ready() {
        try (RunningBackend backend = new RunningBackend("postgresql://nobody@127.0.0.1:1/nothing")) {
            assertEquals(new Reply(200, "application/json", "{\"status\":\"ok\"}"), backend.get("/live"));
            assertEquals(
                    new Reply(200, "application/json", "{\"status\":\"ok\",\"db\":\"down\"}"), backend.get("/health"));
            Reply ready = backend.get("/ready");
            assertEquals(503, ready.status());
            assertEquals("{\"db\":\"down\",\"current\":[],\"head\":[],\"pending\":null}", ready.body());
        }
    }

    @Test
    void when_the_database_goes_away_a_ready_server_stays_ready_and_says_so_and_requests_get_503() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.temporary(Postgres.NEWEST);
        try (RunningBackend backend = new RunningBackend(postgres.url())) {
            Revision.upgrade(postgres.url());
            assertEquals("up", backend.probe("/health", "up").text("db"));
            assertEquals(200, backend.probe("/ready", "up").status());
            postgres.close();

            Reply ready = backend.probe("/ready", "down");
            assertEquals(200, ready.status());
            assertEquals("down", ready.text("db"));
            assertEquals("[\"abc123\"]", ready.json().path("current").toString());
            assertEquals("down", backend.probe("/health", "down").text("db"));
            Reply login = backend.post("/api/auth/login", "{\"email\":\"a@b.org\",\"password\":\"12345678\"}");
            assertEquals(503, login.status());
            assertEquals("application/problem+json", login.type());
        } finally {
            postgres.close();
        }
    }

    @Test
    void a_probe_is_answered_whatever_it_accepts() throws SQLException {
        try (Database database = Postgres.createDatabase();
                RunningBackend backend = new RunningBackend(database.url())) {
            for (String accept : List.of("*/*", "text/html", "application/yaml", "rubbish")) {
                Reply reply = backend.send(HttpRequest.newBuilder(URI.create(backend.url() + "/live"))
                        .header("Accept", accept));
                assertEquals(new Reply(200, "application/json", "{\"status\":\"ok\"}"), reply);
            }
        }
    }
}
