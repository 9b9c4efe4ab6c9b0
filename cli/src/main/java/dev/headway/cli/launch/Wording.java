package dev.headway.cli.launch;

import dev.headway.connect.Waiting;

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
}
