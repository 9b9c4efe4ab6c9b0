package dev.headway.notebooklm.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.Database;
import dev.headway.notebooklm.Postgres;
import dev.headway.notebooklm.Reply;
import dev.headway.notebooklm.Revision;
import dev.headway.notebooklm.RunningBackend;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

    private static final String PROBLEM = "application/problem+json";

    private Database database;
    private RunningBackend backend;

    @BeforeAll
    void start() throws SQLException {
        database = Postgres.createDatabase();
        Revision.upgrade(database.url());
        backend = new RunningBackend(database.url());
    }

    @AfterAll
    void stop() throws SQLException {
        backend.close();
        database.close();
    }

    @Test
    void who_signs_up_can_log_in_and_is_the_same_user() {
        Reply created = signup("ada@example.org", "correct horse", "Ada Lovelace");
        assertEquals(201, created.status());
        assertEquals("ada@example.org", created.text("email"));
        assertEquals("Ada Lovelace", created.text("full_name"));

        Reply login = login("ada@example.org", "correct horse");
        assertEquals(200, login.status());
        assertEquals(created.json(), login.json());
    }

    @Test
    void no_answer_holds_the_password_or_its_hash() throws SQLException {
        Reply created = signup("secret@example.org", "open sesame 1", "");
        Reply login = login("secret@example.org", "open sesame 1");
        for (Reply reply : List.of(created, login)) {
            assertEquals(
                    Set.of("id", "email", "full_name", "created_at"),
                    Set.copyOf(reply.json().propertyNames()));
            assertFalse(reply.body().contains("sesame"), reply.body());
            assertFalse(reply.body().contains(hash("secret@example.org")), reply.body());
        }
    }

    @Test
    void the_database_holds_a_hash_and_no_password() throws SQLException {
        signup("hash@example.org", "open sesame 2", "");
        String hash = hash("hash@example.org");
        assertTrue(hash.startsWith("{pbkdf2-sha256-600000}"), hash);
        assertFalse(hash.contains("sesame"), hash);
    }

    @Test
    void an_address_is_one_user_in_any_case() {
        assertEquals(201, signup("Grace@Example.org", "correct horse", "").status());
        Reply again = signup("gRACE@example.ORG", "another horse", "");
        assertEquals(409, again.status());
        assertEquals(PROBLEM, again.type());
        assertEquals(200, login("GRACE@EXAMPLE.ORG", "correct horse").status());
    }

    @Test
    void of_many_who_sign_up_with_one_address_at_once_one_succeeds() {
        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> signup("race@example.org", "password " + i, "").status())
                .sorted()
                .toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertEquals(15, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
    }

    @Test
    void a_refused_login_does_not_tell_why() throws SQLException {
        signup("known@example.org", "correct horse", "");
        signup("inactive@example.org", "correct horse", "");
        signup("deleted@example.org", "correct horse", "");
        execute("UPDATE users SET is_active = false WHERE email = 'inactive@example.org'");
        execute("UPDATE users SET deleted_at = now() WHERE email = 'deleted@example.org'");

        Reply wrong = login("known@example.org", "wrong horse");
        assertEquals(401, wrong.status());
        assertEquals(PROBLEM, wrong.type());
        assertEquals(wrong, login("unknown@example.org", "correct horse"));
        assertEquals(wrong, login("inactive@example.org", "correct horse"));
        assertEquals(wrong, login("deleted@example.org", "correct horse"));
        assertEquals(wrong, login("", ""));
    }

    @Test
    void all_wrong_fields_are_named_at_once_as_they_were_sent() {
        Reply reply = signup("nobody", "short", "x".repeat(256));
        assertEquals(422, reply.status());
        assertEquals(PROBLEM, reply.type());
        assertEquals(List.of("email", "full_name", "password"), fields(reply));
        assertFalse(reply.body().contains("short"), "a rejected password is not repeated: " + reply.body());
    }

    @Test
    void missing_fields_are_named() {
        assertEquals(List.of("email", "password"), fields(backend.post("/api/auth/signup", "{}")));
        assertEquals(List.of("email", "password"), fields(backend.post("/api/auth/login", "{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b",
                "a b@example.org",
                "a@exa mple.org",
                "a@b@c",
                "ä@example.org",
                "\\u212a@example.org",
                "a@example.org\\n",
                "a@example.org\\u0000",
                "\\ud800@example.org"
            })
    void what_is_no_address_is_refused(String email) {
        Reply reply = signup(email, "correct horse", "");
        assertEquals(422, reply.status(), reply::body);
        assertEquals(List.of("email"), fields(reply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "line\\nbreak", "\\ud800", "\\udc00x"})
    void text_that_postgresql_cannot_hold_is_refused(String text) {
        assertEquals(List.of("full_name"), fields(signup("text@example.org", "correct horse", text)));
        assertEquals(List.of("password"), fields(signup("text@example.org", "correct horse" + text, "")));
        assertEquals(List.of("email"), fields(login(text, "correct horse")));
        assertEquals(List.of("password"), fields(login("text@example.org", text)));
    }

    @Test
    void names_of_all_scripts_are_kept() {
        Reply reply = signup("script@example.org", "correct horse", "Łukasz 李 \\ud83d\\ude80 O'Neil");
        assertEquals(201, reply.status(), reply::body);
        assertEquals("Łukasz 李 \uD83D\uDE80 O'Neil", reply.text("full_name"));
    }

    @Test
    void a_blank_name_is_no_name() {
        Reply reply = signup("blank@example.org", "correct horse", "   ");
        assertEquals(201, reply.status());
        assertTrue(reply.json().path("full_name").isNull(), reply::body);
    }

    @Test
    void the_longest_address_and_password_fit() {
        String email = "a".repeat(64) + "@" + ("b".repeat(62) + ".").repeat(2) + "b".repeat(59) + ".ab";
        assertEquals(253, email.length());
        String password = "p".repeat(256);
        assertEquals(201, signup(email, password, "n".repeat(255)).status());
        assertEquals(200, login(email, password).status());
        assertEquals(422, signup(email, password + "p", "").status());
    }

    @Test
    void under_a_flood_of_logins_each_gets_an_answer_and_so_do_the_probes() throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        assertEquals(200, backend.probe("/ready", "up").status());
        ExecutorService flood = Executors.newFixedThreadPool(80);
        try {
            List<Future<Integer>> logins = IntStream.range(0, 80)
                    .mapToObj(i -> flood.submit(
                            () -> login("flood@example.org", "password " + i).status()))
                    .toList();
            while (!logins.stream().allMatch(Future::isDone)) {
                assertEquals(200, backend.get("/live").status());
                assertEquals(200, backend.get("/ready").status());
            }
            for (Future<Integer> login : logins) {
                statuses.add(login.get());
            }
        } finally {
            flood.shutdown();
        }
        statuses.remove(503);
        assertEquals(Set.of(401), statuses, "401, or 503 where too many wait");
    }

    private Reply signup(String email, String password, String fullName) {
        return backend.post("/api/auth/signup", """
                {"email": "%s", "password": "%s", "full_name": "%s"}""".formatted(email, password, fullName));
    }

    private Reply login(String email, String password) {
        return backend.post("/api/auth/login", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    private static List<String> fields(Reply reply) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asString())
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private String hash(String email) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.prepareStatement("SELECT password_hash FROM users WHERE email = ?")) {
            statement.setString(1, email);
            var row = statement.executeQuery();
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
