package dev.headway.revision;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The identity of a revision: 1 to 32 characters of {@code A-Za-z0-9_.}, as fits Alembic's version table; 12
 * hexadecimal digits when generated. A row of a version table may hold anything else, and is then no file's. Ordered by
 * its text. Immutable.
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.]{1,32}");

    /** Words of the target grammar, which no revision and no label may be called. */
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current", "None");

    public RevisionId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a revision id is not empty");
        }
    }

    /** Whether a file may call its revision {@code text}. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && !RESERVED.contains(text);
    }

    /** Whether {@code text} is a word of the target grammar. */
    public static boolean isReserved(String text) {
        return RESERVED.contains(text);
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
