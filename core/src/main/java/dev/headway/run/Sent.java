package dev.headway.run;

import dev.headway.code.CodeFailure;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;

/** What travels through a {@link Pipeline}: a statement of the user's, or one of Headway's own. */
sealed interface Sent {

    /**
     * From the revision file.
     *
     * @param placeholders what stood in for them when it was sent
     */
    record Theirs(Statement statement, Placeholders placeholders) implements Sent {

        /** Sent as it is written. */
        Theirs(Statement statement) {
            this(statement, Placeholders.NONE);
        }
    }

    /**
     * From a revision that is a class.
     *
     * @param words what there is to say of it, since nobody else knows what it sent
     */
    record Code(CodeFailure.Words words) implements Sent {}

    /** Headway's own, by what it is for. */
    enum Ours implements Sent {
        /** Session state and limits. */
        SET_UP,
        /** The version rows' move, the journal's entry, the progress of a section. */
        HISTORY,
        /** A look at what an interrupted statement left behind, and what clears it away. */
        MENDING,
        COMMIT
    }
}
