package dev.headway.catalog;

import java.util.Comparator;

/**
 * One object needs another: it cannot be created before it, nor outlive it. Sorted by both. Immutable.
 *
 * @param dependent what needs
 * @param referenced what is needed
 */
public record Dependency(ObjectId dependent, ObjectId referenced, Strength strength) implements Comparable<Dependency> {

    /** How closely, as {@code pg_depend.deptype} says. */
    public enum Strength {
        /** The needed one cannot be dropped as long as the other is there. */
        NORMAL,
        /** The dependent goes with the needed one. */
        AUTO,
        /** The dependent is a part of how the needed one is made; it cannot be dropped by itself. */
        INTERNAL
    }

    private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::dependent)
            .thenComparing(Dependency::referenced)
            .thenComparing(Dependency::strength);

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
