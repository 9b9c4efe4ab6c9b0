package dev.headway.cli.launch;

import dev.headway.connect.Waiting;
import java.time.Duration;

/** Turns of phrase that the log and the responder share. Stateless. */
final class Wording {

    private Wording() {}

    /** Text from elsewhere, made fit for one line: nobody else's line breaks or escape sequences. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** {@code try 1, 2 s of 60 s}; of a wait without an end {@code try 1, 2 s}. */
    static String tries(Waiting.Unavailable failed) {
        String of =
                failed.budget().limit().map(limit -> " of " + failed.budget()).orElse("");
        return "try " + failed.number() + ", " + failed.elapsed().toSeconds() + " s" + of;
    }

    /** {@code 12 ms}, {@code 1.2 s}, {@code 2 min 3 s}. */
    static String duration(Duration duration) {
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
