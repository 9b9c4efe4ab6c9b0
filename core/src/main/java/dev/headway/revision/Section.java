package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * One way of a revision, up or down. Immutable.
 *
 * @param origin where its directive stands
 * @param autocommit whether each statement runs by itself, outside a transaction
 * @param entries its statements in order, each with what its directives ask for; may be empty
 * @param code what runs in place of statements, in the revision's transaction
 */
public record Section(Origin origin, boolean autocommit, List<Entry> entries, Optional<Code> code) {

    public Section {
        entries = List.copyOf(entries);
    }

    /** Statements. */
    public Section(Origin origin, boolean autocommit, List<Entry> entries) {
        this(origin, autocommit, entries, Optional.empty());
    }

    /** A class of the user's that does what SQL cannot. */
    public static Section of(Origin origin, Code code) {
        return new Section(origin, false, List.of(), Optional.of(code));
    }

    /**
     * A class that is a revision.
     *
     * @param version what it says of itself: another number whenever it does something else
     */
    public record Code(Class<?> type, int version) {

        /** As Java and its users write it. */
        public String name() {
            return type.getName();
        }
    }

    /** A statement and what the directives right before it ask for. */
    public record Entry(Statement statement, Options options) {}
}
