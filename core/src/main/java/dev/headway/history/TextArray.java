package dev.headway.history;

import java.util.Collection;
import java.util.stream.Collectors;

/** A {@code text[]} as PostgreSQL reads one; the literal around it is the template's. */
public final class TextArray {
    private TextArray() {}

    public static String of(Collection<?> items) {
        return items.stream()
                .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
