package dev.headway.history;

import dev.headway.lock.LockKey;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL by which a script makes sure of what a run would ask the database itself: the lock, the tables, the rows. Where
 * something is not as the script was written for, the server raises, with what to do as its hint: {@code 55P03} for the
 * lock, {@code HW003} for all else. Immutable.
 */
public final class Guard {

    /** Where a version table stands that nobody named otherwise. */
    private static final Identifier PUBLIC = new Identifier("public");

    private static final Identifier HEADWAY = new Identifier("headway_version");

    /** No privileges are asked after, so no role is spoken of. */
    private static final Identifier NOBODY = new Identifier("nobody");

    private final Optional<VersionTableName> named;
    private final Tables tables;
    private final LockKey key;

    /** @param named the version table that the user named, perhaps with its schema */
    public Guard(Optional<VersionTableName> named) {
        this.named = named;
        this.tables = new Tables(
                named.flatMap(VersionTableName::schema).orElse(PUBLIC),
                named.map(VersionTableName::table).orElse(HEADWAY),
                NOBODY,
                Map.of());
        this.key = LockKey.of(tables.qualifiedVersion());
    }

    /** What writes history under the lock that {@link #lock} takes. */
    public Inscription inscription(Author author) {
        return new Inscription(tables, key, author);
    }

    /** Takes the lock, or raises. */
    public String lock() {
        return Block.of(template("guard-lock.sql"));
    }

    /** Gives the lock back. */
    public String unlock() {
        return Block.of(template("guard-unlock.sql"));
    }

    /** Raises where the version table of this database is, or would be, another. Nothing to ask if it was named in full. */
    public List<String> place() {
        List<String> guards = new ArrayList<>();
        if (named.flatMap(VersionTableName::schema).isEmpty()) {
            guards.add(Block.of(template("guard-schema.sql")));
        }
        if (named.isEmpty()) {
            guards.add(Block.of(template("guard-elsewhere.sql")));
        }
        return guards;
    }

    /** Raises unless the tables are there. */
    public String tablesExist() {
        return Block.of(template("guard-tables.sql"));
    }

    /** Makes each table that is missing; one that is there keeps its grants. */
    public List<String> createTables() {
        return tables.all().stream().map(this::create).toList();
    }

    private String create(Identifier table) {
        List<Template> parts = new ArrayList<>();
        parts.add(template("guard-if-missing.sql").with("table", tables.qualified(table)));
        parts.add(Creation.sql(Creation.resource(tables, table), tables));
        parts.add(template("grants.sql").with("made", TextArray.of(List.of(tables.qualified(table)))));
        if (table.equals(tables.version())) {
            parts.add(template("grant-version.sql"));
        }
        parts.add(template("guard-end-if.sql"));
        return Block.of(parts.toArray(Template[]::new));
    }

    /**
     * Where a script leads.
     *
     * @param to the rows at its end, sorted
     * @param writeAgain what to do where the rows are others, as {@code format} reads it: {@code %s} is where they are
     */
    public record Journey(List<RevisionId> to, String writeAgain) {

        public Journey {
            to = List.copyOf(to);
        }
    }

    /**
     * Raises unless the version table holds exactly these rows, and, at the journey's end, says that it has been made.
     *
     * @param expected sorted
     * @param story said to whoever runs the script when all is as expected
     */
    public String rows(List<RevisionId> expected, Journey journey, String story) {
        return Block.of(rowsAre(expected, journey, story));
    }

    /** As {@link #rows}; raises, too, if a section is under way that no transaction holds together. */
    public String step(List<RevisionId> expected, Journey journey, String story) {
        return Block.of(template("guard-progress.sql"), rowsAre(expected, journey, story));
    }

    private Template rowsAre(List<RevisionId> expected, Journey journey, String story) {
        return template("guard-rows.sql")
                .with("expected", TextArray.of(expected))
                .with("expected_place", place(expected))
                .with("to", TextArray.of(journey.to()))
                .with("write_again", journey.writeAgain())
                .with("story", story);
    }

    /** Ends the progress of every section but those of {@code others}. */
    public String settle(Collection<RevisionId> others) {
        return template("progress-settle.sql")
                .with("others", TextArray.of(others.stream().sorted().toList()))
                .sql();
    }

    /** {@code base}, or ids with commas between them, as the beginning of a range is written. */
    public static String place(List<RevisionId> rows) {
        return rows.isEmpty() ? "base" : rows.stream().map(RevisionId::value).collect(Collectors.joining(","));
    }

    private Template template(String resource) {
        return Template.of(Guard.class, resource)
                .with("schema", tables.schema())
                .with("schema", tables.schema().name())
                .with("version", tables.version())
                .with("version_table", tables.qualifiedVersion())
                .with("journal", tables.qualified(Tables.JOURNAL))
                .with("progress", tables.qualified(Tables.PROGRESS))
                .with("class_id", Integer.toUnsignedLong(key.classId()))
                .with("object_id", Integer.toUnsignedLong(key.objectId()))
                .with("class_key", key.classId())
                .with("object_key", key.objectId());
    }

    /** {@code public.headway_version}, for people. */
    @Override
    public String toString() {
        return tables.toString();
    }
}
