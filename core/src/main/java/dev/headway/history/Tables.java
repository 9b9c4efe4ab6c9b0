package dev.headway.history;

import dev.headway.sql.Identifier;

/**
 * Headway's tables in one schema of one database. Immutable.
 *
 * @param versionExists whether the version table is there yet
 * @param journalExists whether the journal is there, and progress with it
 * @param journalReadable whether our role may read the journal; only its owner may
 */
public record Tables(
        Identifier schema, Identifier version, boolean versionExists, boolean journalExists, boolean journalReadable) {

    static final Identifier JOURNAL = new Identifier("headway_journal");
    static final Identifier PROGRESS = new Identifier("headway_progress");

    /** The version table as SQL names it; also the name that journal entries carry. */
    public String qualifiedVersion() {
        return qualified(version);
    }

    String qualified(Identifier table) {
        return schema.quoted() + "." + table.quoted();
    }

    /** Whether nothing has to be created before work begins. */
    public boolean complete() {
        return versionExists && journalExists;
    }

    /** {@code public.headway_version}, for people. */
    @Override
    public String toString() {
        return schema.name() + "." + version.name();
    }
}
