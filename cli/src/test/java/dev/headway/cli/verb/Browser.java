package dev.headway.cli.verb;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Chromium without a window, spoken to by its DevTools protocol. Not thread-safe. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<Map<String, Object>> received = new LinkedBlockingQueue<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private String session = "";
    private int sent;

    /** The one that {@code CHROMIUM} names, else the first on the search path. */
    static Optional<Path> find() {
        Stream<String> path =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1));
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        path.flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser(Path program, Path profile) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox", // root, as in containers, gets none; what is shown is ours
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        process = builder.redirectErrorStream(true).start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Listener())
                .join();
        String target = String.valueOf(
                ask("Target.createTarget", Map.of("url", "about:blank")).get("targetId"));
        session = String.valueOf(ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId"));
        for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
            ask(domain + ".enable", Map.of());
        }
    }

    private URI address() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                Thread rest = new Thread(() -> said.lines().forEach(any -> {}));
                rest.setDaemon(true);
                rest.start();
                return URI.create(
                        line.substring("DevTools listening on ".length()).strip());
            }
        }
        throw new IOException(
                "Chromium ended before it listened: " + process.info().command().orElse(""));
    }

    /** Shows a page as a window of that width would, and forgets what was heard before. */
    void open(Path page, int width, String scheme) throws InterruptedException {
        events.clear();
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        ask("Page.navigate", Map.of("url", page.toUri().toString()));
        while (heard("Page.loadEventFired").isEmpty()) {
            events.add(next());
        }
    }

    /** What an expression comes to, as text. */
    String evaluate(String expression) throws InterruptedException {
        Map<String, Object> answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(answer.toString());
        }
        return String.valueOf(object(answer, "result").get("value"));
    }

    /** Addresses that it asked for something. */
    List<String> requests() {
        return heard("Network.requestWillBeSent").stream()
                .map(event ->
                        (String) object(object(event, "params"), "request").get("url"))
                .toList();
    }

    /** What it complained of: exceptions, what the page's own policy forbids, what is written to the console. */
    List<String> complaints() {
        return Stream.of("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
                .flatMap(name -> heard(name).stream())
                .map(Map::toString)
                .toList();
    }

    private List<Map<String, Object>> heard(String method) {
        return events.stream()
                .filter(event -> method.equals(event.get("method")))
                .toList();
    }

    private Map<String, Object> ask(String method, Map<String, Object> parameters) throws InterruptedException {
        int id = ++sent;
        Map<String, Object> message = Json.object("id", id, "method", method, "params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(Json.write(message), true).join();
        while (true) {
            Map<String, Object> answer = next();
            if (String.valueOf(id).equals(String.valueOf(answer.get("id")))) {
                return Optional.of(object(answer, "result"))
                        .filter(any -> !answer.containsKey("error"))
                        .orElseThrow(() -> new AssertionError(method + ": " + answer));
            }
            events.add(answer);
        }
    }

    private Map<String, Object> next() throws InterruptedException {
        Map<String, Object> message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("Chromium has said nothing for " + PATIENCE_SECONDS + " s");
        }
        return message;
    }

    @SuppressWarnings("unchecked") // of the protocol's own shapes
    private static Map<String, Object> object(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.getOrDefault(name, Map.of());
    }

    @Override
    public void close() {
        try {
            session = "";
            ask("Browser.close", Map.of());
            socket.abort();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                received.add(JsonText.object(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
