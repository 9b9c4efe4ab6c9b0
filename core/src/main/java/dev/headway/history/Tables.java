package dev.headway.history;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Map;

/**
 * Headway's tables in one schema of one database. Immutable.
 *
 * @param role whose privileges are spoken of: the current user
 * @param lacking for every table that is there the privileges that the role lacks to work with it
 */
public record Tables(Identifier schema, Identifier version, Identifier role, Map<Identifier, List<String>> lacking) {

    static final Identifier JOURNAL = new Identifier("headway_journal");
    static final Identifier PROGRESS = new Identifier("headway_progress");

    public Tables {
        lacking = Map.copyOf(lacking);
    }

    /** The version table as SQL names it; also the name that journal entries carry. */
    public String qualifiedVersion() {
        return qualified(version);
    }

    String qualified(Identifier table) {
        return schema.quoted() + "." + table.quoted();
    }

    /** Whether there is a version table. */
    public boolean versionExists() {
        return exists(version);
    }

    /** Whether our role may read the version table, if there is one. */
    public boolean versionReadable() {
        return !versionExists() || readable(version);
    }

    /** Whether there is a journal, readable or not. */
    public boolean journalExists() {
        return exists(JOURNAL);
    }

    /** Whether there are journal and progress, and our role may read them; only their owner may. */
    public boolean journalReadable() {
        return readable(JOURNAL) && readable(PROGRESS);
    }

    /** Whether nothing has to be created before work begins. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** What has to be created. */
    List<Identifier> missing() {
        return all().stream().filter(table -> !exists(table)).toList();
    }

    /** Our tables in the order they are made. */
    List<Identifier> all() {
        return List.of(version, JOURNAL, PROGRESS);
    }

    boolean readable(Identifier table) {
        return exists(table) && !lackingFor(table).contains("SELECT");
    }

    /** Privileges of the role that are missing for {@code table}; none for a table that is not there. */
    List<String> lackingFor(Identifier table) {
        return lacking.getOrDefault(table, List.of());
    }

    private boolean exists(Identifier table) {
        return lacking.containsKey(table);
    }

    /** {@code public.headway_version}, for people. */
    @Override
    public String toString() {
        return schema.name() + "." + version.name();
    }
}
