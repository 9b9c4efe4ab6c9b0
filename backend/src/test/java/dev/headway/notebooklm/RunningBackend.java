package dev.headway.notebooklm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The backend on a free port of this machine, and a client of it. Thread-safe. */
public final class RunningBackend implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;

    /** @param databaseUrl as {@code DATABASE_URL} has it */
    public RunningBackend(String databaseUrl) {
        application = SpringApplication.run(
                Backend.class, "--BACKEND_HOST=127.0.0.1", "--BACKEND_PORT=0", "--DATABASE_URL=" + databaseUrl);
    }

    public String url() {
        var server = ((WebServerApplicationContext) application).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        return "http://127.0.0.1:" + server.getPort();
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).GET());
    }

    /** What a probe answers once the database has been heard, which on a busy machine may take more than one. */
    public Reply probe(String path, String db) {
        Instant end = Instant.now().plusSeconds(60);
        Reply reply = get(path);
        while (!reply.text("db").equals(db) && Instant.now().isBefore(end)) {
            reply = get(path);
        }
        return reply;
    }

    /** Sends JSON. */
    public Reply post(String path, String json) {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    public Reply post(String path, String contentType, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", contentType)
                .POST(body));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
