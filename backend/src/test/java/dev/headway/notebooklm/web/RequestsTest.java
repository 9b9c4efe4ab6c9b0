package dev.headway.notebooklm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.notebooklm.Reply;
import dev.headway.notebooklm.RunningBackend;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that never get as far as the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {

    private static final String LOGIN = "/api/auth/login";

    private RunningBackend backend;

    @BeforeAll
    void start() {
        backend = new RunningBackend("postgresql://nobody@127.0.0.1:1/nothing");
    }

    @AfterAll
    void stop() {
        backend.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "7", "\"text\"", "{\"email\":", "{\"email\":{}}", "not json", "{} {}"})
    void what_is_not_the_expected_json_is_400(String body) {
        assertProblem(400, backend.post(LOGIN, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1.5", "true", "[\"a\"]", "{}"})
    void what_is_not_text_is_not_taken_for_text_and_the_field_is_named(String value) {
        Reply reply = backend.post(LOGIN, "{\"email\":\"a@b.org\",\"password\":" + value + "}");
        assertProblem(400, reply);
        assertTrue(reply.text("detail").endsWith(": see password"), reply::body);
    }

    @Test
    void deeply_nested_json_is_400() {
        assertProblem(400, backend.post(LOGIN, "[".repeat(60_000)));
        assertProblem(400, backend.post(LOGIN, "{\"x\":" + "[".repeat(60_000)));
    }

    @Test
    void bytes_that_are_not_utf8_are_400() {
        byte[] body = "{\"email\":\"a\u00ff\",\"password\":\"12345678\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(400, backend.post(LOGIN, "application/json", BodyPublishers.ofByteArray(body)));
    }

    @Test
    void a_huge_body_is_413_whether_it_was_announced_or_not() {
        byte[] body = " ".repeat(BodyLimit.BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        assertProblem(413, backend.post(LOGIN, "application/json", BodyPublishers.ofByteArray(body)));
        assertProblem(
                413,
                backend.post(
                        LOGIN, "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @Test
    void a_body_of_just_the_limit_is_read() {
        String json = "{}";
        assertProblem(422, backend.post(LOGIN, json + " ".repeat(BodyLimit.BYTES - json.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/yaml", "multipart/form-data", "?"
            })
    void another_content_type_is_415(String type) {
        assertProblem(415, backend.post(LOGIN, type, BodyPublishers.ofString("email: a")));
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/auth/login,405", "DELETE,/ready,405", "GET,/nowhere,404", "POST,/nowhere,404", "GET,/,404"})
    void what_is_not_there_is_a_problem_too(String method, String path, int status) {
        assertProblem(
                status,
                backend.send(HttpRequest.newBuilder(URI.create(backend.url() + path))
                        .method(method, BodyPublishers.noBody())));
    }

    @Test
    void the_api_describes_itself() {
        Reply description = backend.get("/openapi.json");
        assertEquals(200, description.status());
        assertEquals(
                Set.of("/live", "/health", "/ready", "/api/auth/signup", "/api/auth/login"),
                Set.copyOf(description.json().path("paths").propertyNames()));
        assertEquals("/", description.json().at("/servers/0/url").asString());
        assertTrue(description
                .json()
                .at("/paths/~1api~1auth~1signup/post/responses/201")
                .isObject());
    }

    @Test
    void docs_leads_to_a_page_that_reads_the_description() {
        assertEquals(302, backend.get("/docs").status());
        Reply page = backend.get("/swagger-ui/index.html");
        assertEquals(200, page.status());
        assertEquals("text/html", page.type());
        assertTrue(backend.get("/swagger-ui/swagger-initializer.js").body().contains("/openapi.json/swagger-config"));
        assertEquals(
                "/openapi.json", backend.get("/openapi.json/swagger-config").text("url"));
    }

    private static void assertProblem(int status, Reply reply) {
        assertEquals(status, reply.status(), reply::body);
        assertEquals("application/problem+json", reply.type());
        assertEquals(status, reply.json().path("status").asInt());
    }
}
