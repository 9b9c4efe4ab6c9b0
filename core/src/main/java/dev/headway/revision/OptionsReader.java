package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.revision.Options.Allow;
import dev.headway.revision.Options.Batch;
import dev.headway.sql.Piece.Directive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects the directives before a statement, or those of a header that hold for all. Not thread-safe. */
final class OptionsReader {

    static final List<String> WORDS = List.of("allow", "timeout", "batch");

    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Values values;
    private final List<Directive> pending = new ArrayList<>();
    private final List<Allow> allows = new ArrayList<>();
    private Optional<Duration> lock = Optional.empty();
    private Optional<Duration> statement = Optional.empty();
    private Optional<Batch> batch = Optional.empty();

    OptionsReader(Values values) {
        this.values = values;
    }

    void read(Directive line) {
        pending.add(line);
        switch (line.word()) {
            case "allow" -> allow(line);
            case "timeout" -> timeout(line);
            default -> batch(line);
        }
    }

    /** Whether a batch was asked for, even in words that could not be read. */
    boolean asksForBatch() {
        return pending.stream().anyMatch(line -> line.word().equals("batch"));
    }

    /** What was collected since the last time. */
    Options take() {
        Options options = new Options(allows, lock, statement, batch);
        pending.clear();
        allows.clear();
        lock = Optional.empty();
        statement = Optional.empty();
        batch = Optional.empty();
        return options;
    }

    /** Complains about what was collected for a statement that never came. */
    void expectNone() {
        for (Directive line : pending) {
            values.fault(
                    line.origin(),
                    line.word() + " with no statement after it",
                    "put it right before the statement it is meant for, or remove it");
        }
        take();
    }

    private void allow(Directive line) {
        String[] parts = line.rest().split("\\s+", 2);
        if (!RULE.matcher(parts[0]).matches()) {
            values.fault(
                    line.origin(),
                    "allow names no rule: " + Values.visible(line.rest()),
                    "write --- allow RULE REASON, as in --- allow set-not-null the table has ten rows");
        } else if (parts.length < 2) {
            values.fault(
                    line.origin(),
                    "allow " + parts[0] + " gives no reason",
                    "say why it is safe here: --- allow " + parts[0] + " REASON");
        } else {
            allows.add(new Allow(parts[0], parts[1], line.origin()));
        }
    }

    private void timeout(Directive line) {
        String[] parts = line.rest().split("\\s+", 2);
        boolean known = parts[0].equals("lock") || parts[0].equals("statement");
        if (!known || parts.length < 2) {
            values.fault(
                    line.origin(),
                    "not a timeout: " + Values.visible(line.rest()),
                    "write --- timeout lock 5s, or --- timeout statement 10min");
            return;
        }
        Optional<Duration> duration = values.duration(parts[1], line.origin());
        Optional<Duration> before = parts[0].equals("lock") ? lock : statement;
        if (before.isPresent()) {
            again(line.origin(), "timeout " + parts[0]);
        } else if (parts[0].equals("lock")) {
            lock = duration;
        } else {
            statement = duration;
        }
    }

    private void batch(Directive line) {
        if (batch.isPresent()) {
            again(line.origin(), "batch");
        } else {
            batch = BatchReader.read(line, values);
        }
    }

    private void again(Origin origin, String what) {
        values.fault(origin, "a second " + what, "keep one of them");
    }
}
