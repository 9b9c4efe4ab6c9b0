package dev.headway.cli.page;

import java.util.Locale;

/**
 * Where columns lie in a picture that is as wide as its reader's window, but never so narrow that nothing can be told:
 * across in per cent, and in pixels what a column has at least. Immutable.
 *
 * @param columns how many
 * @param tail what comes behind the last, in columns
 */
record Scale(int columns, double tail) {

    /** What is left of a wide window beside the names, in pixels, and of a telephone's. */
    private static final int WIDE = 620;

    private static final int NARROW = 200;

    /** In pixels. */
    int least() {
        return columns <= 4 ? 44 : columns <= 16 ? 34 : columns <= 30 ? 22 : columns < 100 ? 12 : 16;
    }

    /** Whether numbers in all columns would run into each other. */
    boolean isTight() {
        return least() < 22;
    }

    /** In pixels. */
    int leastOfAll() {
        return (int) Math.ceil(least() * (columns + tail));
    }

    String at(double column) {
        return String.format(Locale.ROOT, "%.3f%%", column * 100 / (columns + tail));
    }

    /** Whether so many pixels have room in so many columns, in a wide window. */
    boolean holds(double pixels, double span) {
        return pixels <= span * Math.max(least(), WIDE / (columns + tail));
    }

    /** Whether they have room on a telephone too. */
    boolean alwaysHolds(double pixels, double span) {
        return pixels <= span * Math.max(least(), NARROW / (columns + tail));
    }
}
