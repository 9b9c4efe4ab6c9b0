package dev.headway.catalog;

import java.util.Comparator;

/**
 * Something that stands in the database and is not part of the value, so that no comparison sees it. Immutable.
 *
 * @param kind {@code OPERATOR CLASS}, or the property that is not read: {@code SECURITY LABEL}
 * @param name qualified, as SQL
 * @param why in a few words
 */
public record Unhandled(String kind, String name, String why) implements Comparable<Unhandled> {

    private static final Comparator<Unhandled> ORDER =
            Comparator.comparing(Unhandled::kind).thenComparing(Unhandled::name).thenComparing(Unhandled::why);

    @Override
    public int compareTo(Unhandled other) {
        return ORDER.compare(this, other);
    }
}
