package dev.headway.history;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * What the user calls the version table: {@code [schema.]table}, taken literally, without quotes. Immutable.
 *
 * @param schema empty: the session's current schema
 */
public record VersionTableName(Optional<Identifier> schema, Identifier table) {

    /**
     * Splits {@code [schema.]table} at its first dot.
     *
     * @throws IllegalArgumentException if a part is empty
     */
    public static VersionTableName parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new VersionTableName(Optional.empty(), new Identifier(text));
        }
        return new VersionTableName(
                Optional.of(new Identifier(text.substring(0, dot))), new Identifier(text.substring(dot + 1)));
    }
}
