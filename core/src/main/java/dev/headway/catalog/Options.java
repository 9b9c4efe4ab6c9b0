package dev.headway.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Options as PostgreSQL stores them, {@code fillfactor=70}; the order is the user's and no difference. Immutable. */
public record Options(Map<String, String> values) {

    public static final Options NONE = new Options(Map.of());

    public Options {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
