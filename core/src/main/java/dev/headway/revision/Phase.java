package dev.headway.revision;

import java.util.Optional;

/** Which code still runs on the schema that a revision leaves behind. */
public sealed interface Phase {

    /** Code of the previous release still runs. */
    record Expand() implements Phase {
        @Override
        public String toString() {
            return "expand";
        }
    }

    /**
     * Only code that knows a certain revision still runs.
     *
     * @param after the revision that code must know; empty: the parent
     */
    record Contract(Optional<RevisionId> after) implements Phase {
        @Override
        public String toString() {
            return after.map(id -> "contract after " + id).orElse("contract");
        }
    }
}
