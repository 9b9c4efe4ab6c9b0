package dev.headway.history;

import dev.headway.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the user calls the version table: {@code [schema.]table}, taken literally, without quotes. Immutable.
 *
 * @param schema empty: the session's current schema
 */
public record VersionTableName(Optional<Identifier> schema, Identifier table) {

    /** Bytes; PostgreSQL cuts what is longer, and it would never be found again. {@code NAMEDATALEN - 1} in its source. */
    static final int LONGEST = 63;

    /** @throws IllegalArgumentException if a name has more than 63 bytes */
    public VersionTableName {
        schema.ifPresent(VersionTableName::requireShort);
        requireShort(table);
    }

    /**
     * Splits {@code [schema.]table} at its first dot.
     *
     * @throws IllegalArgumentException if a part is empty or has more than 63 bytes
     */
    public static VersionTableName parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new VersionTableName(Optional.empty(), new Identifier(text));
        }
        return new VersionTableName(
                Optional.of(new Identifier(text.substring(0, dot))), new Identifier(text.substring(dot + 1)));
    }

    private static void requireShort(Identifier identifier) {
        int bytes = identifier.name().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new IllegalArgumentException("a name of " + bytes + " bytes, and PostgreSQL keeps " + LONGEST);
        }
    }
}
