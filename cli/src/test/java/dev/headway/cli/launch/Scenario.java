package dev.headway.cli.launch;

import dev.headway.connect.Budget;
import dev.headway.settings.Settings.Log;
import dev.headway.settings.Settings.OnFailure;
import dev.headway.settings.Settings.OnStart;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A launch as a few lines of text, each a word and the rest: {@code refuse db:5432 connection refused}. */
record Scenario(List<String> lines) {

    private static final Instant WHEN = Instant.parse("2026-11-22T10:00:00Z");

    static Scenario of(String... lines) {
        return new Scenario(List.of(lines));
    }

    Stream<String> all(String word) {
        return lines.stream()
                .filter(line -> line.equals(word) || line.startsWith(word + " "))
                .map(line -> line.substring(word.length()).strip());
    }

    boolean has(String word) {
        return all(word).findFirst().isPresent();
    }

    String one(String word) {
        return all(word).findFirst().orElse("abc123 (head)");
    }

    Budget budget() {
        return new Budget(all("budget").findFirst().map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
    }

    /** Runs it on 127.0.0.1 at the port given, and returns the exit status. */
    int launch(int port, PrintStream story, Log format) {
        LaunchOptions options = new LaunchOptions(
                all("app-name").findFirst().orElse("app"),
                all("on-start")
                        .findFirst()
                        .map(w -> OnStart.valueOf(w.toUpperCase(Locale.ROOT)))
                        .orElse(OnStart.UPGRADE),
                has("hold") ? OnFailure.HOLD : OnFailure.EXIT,
                new LaunchOptions.Address("127.0.0.1", port),
                new LaunchOptions.Poll(budget(), Duration.ofMillis(1)),
                all("word").toList(),
                has("exec"));
        return new Launch(
                        options,
                        new LaunchStory(story, format, Clock.fixed(WHEN, ZoneOffset.UTC)),
                        stop -> ScriptedDatabase.open(this, stop))
                .run();
    }
}
