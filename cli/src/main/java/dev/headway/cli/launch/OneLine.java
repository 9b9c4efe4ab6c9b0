package dev.headway.cli.launch;

/** Text from elsewhere, made fit for one line of a log: nobody else's line breaks or escape sequences. Stateless. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
