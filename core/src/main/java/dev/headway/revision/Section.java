package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.sql.Statement;
import java.util.List;

/**
 * One way of a revision, up or down. Immutable.
 *
 * @param origin where its directive stands
 * @param autocommit whether each statement runs by itself, outside a transaction
 * @param entries its statements in order, each with what its directives ask for; may be empty
 */
public record Section(Origin origin, boolean autocommit, List<Entry> entries) {

    public Section {
        entries = List.copyOf(entries);
    }

    /** A statement and what the directives right before it ask for. */
    public record Entry(Statement statement, Options options) {}
}
