package dev.headway.entities;

import java.util.List;

/**
 * What the entities mean. Immutable.
 *
 * @param sql the statements that make their tables
 * @param renames what their annotations say was called otherwise, {@code notes.colour=notes.color} each
 */
public record Told(String sql, List<String> renames) {

    public Told {
        renames = List.copyOf(renames);
    }
}
