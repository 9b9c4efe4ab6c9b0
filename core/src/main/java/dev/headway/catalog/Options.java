package dev.headway.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options as PostgreSQL stores them, {@code fillfactor=70}, in any order. Immutable. */
public record Options(SortedMap<String, String> values) {

    public static final Options NONE = new Options(new TreeMap<>());

    public Options {
        values = values.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
