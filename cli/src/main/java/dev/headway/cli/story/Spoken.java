package dev.headway.cli.story;

import java.time.Duration;

/** A length of time as a person says it. */
public final class Spoken {

    private Spoken() {}

    /** {@code 12 ms}, {@code 1.2 s}, {@code 2 min 3 s}. */
    public static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return millis / 1_000 + "." + millis % 1_000 / 100 + " s";
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
