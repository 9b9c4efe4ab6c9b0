package dev.headway.cli.launch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headway.cli.launch.LaunchStory.Level;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The story for machines: one object a line, always with {@code time}, {@code level}, {@code event} and {@code
 * message}, then the event's own fields by name. Thread-safe, as the stream is.
 */
record JsonStory(PrintStream out, Clock clock) implements StoryPrinter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void line(Level level, String event, String text, Map<String, Object> fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", clock.instant().toString());
            json.writeStringField("level", level.name().toLowerCase(Locale.ROOT));
            json.writeStringField("event", event);
            json.writeStringField("message", text);
            for (Map.Entry<String, Object> field : new TreeMap<>(fields).entrySet()) {
                json.writeFieldName(field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        out.print(line + "\n");
    }

    @Override
    public void log(Level level, String event, String text, Map<String, Object> fields) {
        line(level, event, text, fields);
    }

    @Override
    public void banner(Level level, String event, String text, Map<String, Object> fields) {
        line(level, event, text, fields);
    }

    @Override
    public void problem(Problem problem) {
        line(
                Level.ERROR,
                "problem",
                problem.what(),
                Map.of("what", problem.what(), "where", problem.where(), "remedy", problem.remedy()));
    }

    /** Stands in the event's own fields already. */
    @Override
    public void hint(String hint) {}

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
