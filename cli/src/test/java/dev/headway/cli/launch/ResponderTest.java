package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.connect.Budget;
import dev.headway.connect.Waiting;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResponderTest {

    private static Responder open() {
        return Responder.open("127.0.0.1", 0, Progress.WaitingForDatabase.NOT_TRIED);
    }

    private static int port(Responder responder) {
        return responder.address().getPort();
    }

    @Test
    void liveIsWellAndEverythingElseIsNotYet() throws IOException {
        try (Responder responder = open()) {
            for (String path : List.of("/live", "/live?verbose=1")) {
                assertEquals(200, Http.get(port(responder), path).status(), path);
            }
            for (String path : List.of("/", "/health", "/ready", "/live/", "/livelier", "/api/users/1?a=b")) {
                assertEquals(503, Http.get(port(responder), path).status(), path);
            }
            Http.Answer answer = Http.get(port(responder), "/health");
            assertEquals("2", answer.header("Retry-After"));
            assertEquals("application/json", answer.header("Content-Type"));
            assertEquals("no-store", answer.header("Cache-Control"));
            assertEquals("", Http.get(port(responder), "/live").header("Retry-After"));
        }
    }

    @Test
    void everyMethodIsAnsweredAndHeadWithoutABody() throws IOException {
        try (Responder responder = open()) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND")) {
                Http.Answer answer = Http.request(port(responder), method + " /x HTTP/1.1\r\nHost: x\r\n\r\n");
                assertEquals(503, answer.status(), method);
                assertTrue(answer.whole(), answer.text());
            }
            Http.Answer head = Http.request(port(responder), "HEAD /health HTTP/1.1\r\nHost: x\r\n\r\n");
            assertEquals(503, head.status());
            assertEquals("", head.body());
            Http.Answer get = Http.get(port(responder), "/health");
            assertEquals(get.header("Content-length"), head.header("Content-length"));
        }
    }

    @Test
    void anUploadIsAnsweredWithoutBeingRead() throws IOException {
        try (Responder responder = open()) {
            String body = "x".repeat(50_000);
            Http.Answer answer = Http.request(
                    port(responder), "POST /files HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n\r\n" + body);
            assertEquals(503, answer.status());
            assertTrue(answer.whole(), answer.text());
        }
    }

    @Test
    void theBodyTellsHowFarItHasCome() throws IOException {
        try (Responder responder = open()) {
            assertBody(responder, """
                    {"status":"waiting","message":"waiting for the database",\
                    "tries":0}
                    """);
            responder.show(new Progress.WaitingForDatabase(Optional.of(new Waiting.Unavailable(
                    3,
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(2),
                    Budget.of(Duration.ofSeconds(60)),
                    "db:5432 connection\nrefused"))));
            assertBody(responder, """
                    {"status":"waiting","message":"waiting for the database (try 3, 4 s of 60 s): \
                    db:5432 connection refused","tries":3,"elapsedSeconds":4,"budgetSeconds":60,\
                    "reason":"db:5432 connection refused"}
                    """);
            responder.show(new Progress.WaitingForMigrator("pid 4711, headway from 10.0.0.7"));
            assertBody(responder, """
                    {"status":"waiting","message":"waiting for another migrator: pid 4711, headway from 10.0.0.7",\
                    "holder":"pid 4711, headway from 10.0.0.7"}
                    """);
            responder.show(new Progress.Migrating(
                    1,
                    3,
                    Optional.of(new Progress.Migrating.Current(
                            "4f1c", "add \"notebooks\"", Instant.now().minusSeconds(3_600)))));
            String body = Http.get(port(responder), "/ready").body();
            assertTrue(
                    body.matches("\\{\"status\":\"migrating\",\"message\":\"applying 4f1c, add \\\\\"notebooks\\\\\""
                            + " \\(1 of 3 applied\\)\",\"applied\":1,\"planned\":3,\"revision\":\"4f1c\","
                            + "\"seconds\":36\\d\\d}\n"),
                    body);
            responder.show(new Progress.Held(List.of(
                    Problem.of("column \"e\" does not exist\nHINT", "m/1.sql:3", "mend it"),
                    Problem.of("b", "c", "d"))));
            assertBody(responder, """
                    {"status":"held","message":"column \\"e\\" does not exist HINT","errors":[\
                    {"what":"column \\"e\\" does not exist\\nHINT","where":"m/1.sql:3","remedy":"mend it"},\
                    {"what":"b","where":"c","remedy":"d"}]}
                    """);
        }
    }

    private static void assertBody(Responder responder, String expected) throws IOException {
        assertEquals(expected, Http.get(port(responder), "/ready").body());
    }

    @Test
    void thePortIsFreeAsSoonAsItIsClosed() throws IOException {
        int port = Ports.free();
        for (int i = 0; i < 50; i++) {
            Responder responder = Responder.open("127.0.0.1", port, Progress.WaitingForDatabase.NOT_TRIED);
            assertEquals(503, Http.get(port, "/health").status());
            responder.close();
            responder.close();
            Ports.listen(port).close();
        }
    }

    @Test
    void whoSendsRubbishOrNothingKeepsNobodyElseOut() throws IOException {
        try (Responder responder = open()) {
            List<Socket> idle = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                idle.add(Http.connect(port(responder))); // connects and says nothing
            }
            for (int i = 0; i < 20; i++) {
                Socket half = Http.connect(port(responder));
                half.getOutputStream().write("GET /hea".getBytes(StandardCharsets.US_ASCII));
                idle.add(half);
            }
            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                byte[] soup = new byte[random.nextInt(300)];
                random.nextBytes(soup);
                send(port(responder), soup);
            }
            send(port(responder), "\r\n\r\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
            send(port(responder), ("GET /" + "x".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII));
            assertEquals(503, Http.get(port(responder), "/health").status(), "seed " + seed);
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    /** Sends and leaves without reading; that the other side hung up first is as good. */
    private static void send(int port, byte[] bytes) throws IOException {
        try (Socket socket = Http.connect(port)) {
            socket.getOutputStream().write(bytes);
        } catch (SocketException hungUp) {
            assertEquals(SocketException.class, hungUp.getClass());
        }
    }

    @Test
    void moreStalledClientsThanThreadsAreCutOffInTheEnd() throws IOException {
        try (Responder responder = open()) {
            List<Socket> stalled = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Socket socket = Http.connect(port(responder));
                socket.getOutputStream().write("GET /health HTT".getBytes(StandardCharsets.US_ASCII));
                stalled.add(socket);
            }
            while (!answers(port(responder))) {
                assertEquals(50, stalled.size());
            }
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    private static boolean answers(int port) throws IOException {
        try {
            return Http.get(port, "/health").status() == 503;
        } catch (SocketException hungUp) {
            return false;
        }
    }

    @Test
    void aStalledClientDoesNotKeepThePort() throws IOException {
        Responder responder = open();
        int port = port(responder);
        try (Socket half = Http.connect(port)) {
            half.getOutputStream().write("GET /health HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            assertEquals(503, Http.get(port, "/health").status());
            responder.close();
            try (ServerSocket next = Ports.listen(port)) {
                assertEquals(port, next.getLocalPort());
            }
        }
    }
}
