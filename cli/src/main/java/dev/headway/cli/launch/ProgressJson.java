package dev.headway.cli.launch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headway.connect.Waiting;
import dev.headway.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/**
 * {@link Progress} as JSON: always {@code status} and {@code message}, then what the phase knows. Stateless.
 * <pre>
 * {"status":"migrating","message":"applying 4f1c, add notebooks (1 of 3 applied)","applied":1,"planned":3,
 *  "revision":"4f1c","seconds":12}
 * </pre>
 */
final class ProgressJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ProgressJson() {}

    /** In UTF-8, with a line feed at the end, for those who look with curl. */
    static byte[] write(Progress progress, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("status", progress.status());
            json.writeStringField("message", progress.message());
            details(json, progress, now);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void details(JsonGenerator json, Progress progress, Instant now) throws IOException {
        if (progress instanceof Progress.WaitingForDatabase waiting) {
            waiting(json, waiting);
        } else if (progress instanceof Progress.WaitingForMigrator waiting) {
            json.writeStringField("holder", waiting.holder());
        } else if (progress instanceof Progress.Migrating migrating) {
            migrating(json, migrating, now);
        } else if (progress instanceof Progress.Held held) {
            json.writeArrayFieldStart("errors");
            for (Problem problem : held.problems()) {
                problem(json, problem);
            }
            json.writeEndArray();
        }
    }

    private static void waiting(JsonGenerator json, Progress.WaitingForDatabase waiting) throws IOException {
        if (waiting.last().isEmpty()) {
            json.writeNumberField("tries", 0);
            return;
        }
        Waiting.Unavailable last = waiting.last().get();
        json.writeNumberField("tries", last.number());
        json.writeNumberField("elapsedSeconds", last.elapsed().toSeconds());
        if (last.budget().limit().isPresent()) {
            json.writeNumberField("budgetSeconds", last.budget().limit().get().toSeconds());
        }
        json.writeStringField("reason", Wording.oneLine(last.reason()));
    }

    private static void migrating(JsonGenerator json, Progress.Migrating migrating, Instant now) throws IOException {
        json.writeNumberField("applied", migrating.applied());
        json.writeNumberField("planned", migrating.planned());
        if (migrating.current().isPresent()) {
            Progress.Migrating.Current current = migrating.current().get();
            json.writeStringField("revision", current.revision());
            json.writeNumberField(
                    "seconds", Duration.between(current.since(), now).toSeconds());
        }
    }

    /** The three lines, under the names that {@code --json} gives an error. */
    static void problem(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", problem.what());
        json.writeStringField("where", problem.where());
        json.writeStringField("remedy", problem.remedy());
        json.writeEndObject();
    }
}
