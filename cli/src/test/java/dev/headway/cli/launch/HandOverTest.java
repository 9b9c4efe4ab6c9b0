package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final int CLIENTS = 8;

    @Test
    void clientsSeeNotYetThenPerhapsNobodyThenTheServerAndNeverHalfAnAnswer() throws Exception {
        int port = Ports.free();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Responder responder = Responder.open("127.0.0.1", port, Progress.WaitingForDatabase.NOT_TRIED);
        CountDownLatch answered = new CountDownLatch(CLIENTS * 20);
        List<Future<List<Integer>>> seen = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            seen.add(clients.submit(askUntilReady(port, answered)));
        }
        answered.await();
        responder.close();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("ready".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        try {
            for (Future<List<Integer>> one : seen) {
                List<Integer> phases = one.get();
                assertEquals(503, phases.get(0), "first");
                assertEquals(200, phases.get(phases.size() - 1), "last");
                assertTrue(List.of(List.of(503, 200), List.of(503, 0, 200)).contains(phases), phases.toString());
            }
        } finally {
            server.stop(0);
            clients.shutdownNow();
        }
    }

    /** The statuses in order, each once for as long as it lasted; 0 where there was no answer at all. */
    private static Callable<List<Integer>> askUntilReady(int port, CountDownLatch answered) {
        return () -> {
            List<Integer> phases = new ArrayList<>();
            while (phases.isEmpty() || phases.get(phases.size() - 1) != 200) {
                int status = ask(port);
                if (phases.isEmpty() || phases.get(phases.size() - 1) != status) {
                    phases.add(status);
                }
                answered.countDown();
            }
            return phases;
        };
    }

    private static int ask(int port) {
        Http.Answer answer;
        try {
            answer = Http.request(port, "GET /ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        } catch (IOException e) {
            return 0;
        }
        if (answer.text().isEmpty()) {
            return 0;
        }
        assertTrue(answer.whole(), "half an answer: " + answer.text());
        return answer.status();
    }
}
