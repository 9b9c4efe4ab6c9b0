package dev.headway;

import dev.headway.history.Tables;

/**
 * The version table, and what had to be done for it and the tables beside it to be there. Immutable.
 *
 * @param name {@code public.headway_version}
 */
public record VersionTable(String name, Outcome outcome) {

    /** What had to be done. */
    public enum Outcome {
        /** There was none. */
        CREATED,
        /** It was there, as Alembic leaves it, but not all that Headway keeps beside it. */
        COMPLETED,
        PRESENT
    }

    static VersionTable of(Tables before) {
        Outcome outcome =
                before.complete() ? Outcome.PRESENT : before.versionExists() ? Outcome.COMPLETED : Outcome.CREATED;
        return new VersionTable(before.toString(), outcome);
    }
}
