package dev.headway.diff;

import dev.headway.catalog.ObjectId;

/**
 * Something that goes and something that comes, so much alike that it may be one thing under another name. Immutable.
 *
 * @param from what goes
 * @param to what comes
 */
public record PossibleRename(ObjectId from, ObjectId to) {

    /** As {@link Renames#parse} reads it, such as {@code notebooks.colour=notebooks.color}. */
    public String hint() {
        return Renames.path(from) + "=" + Renames.path(to);
    }

    /** The hint as a shell takes it. */
    public String argument() {
        String hint = hint();
        return hint.matches("[\\w.=]+") ? hint : "'" + hint.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return from + " may be " + to + " now";
    }
}
