package dev.headway.history;

import dev.headway.lock.LockKey;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /** The table that Alembic makes, and whose grants are Alembic's. */
    private static final String ALEMBIC = "alembic_version";

    private final Optional<VersionTableName> named;
    private final Tables tables;
    private final LockKey key;

    /** @param named the version table that the user named, perhaps with its schema */
    public Guard(Optional<VersionTableName> named) {
        this.named = named;
        this.tables = new Tables(
                named.flatMap(VersionTableName::schema).orElse(PUBLIC),
                named.map(VersionTableName::table).orElse(HEADWAY),
                true,
                true,
                true);
        this.key = LockKey.of(tables.qualifiedVersion());
    }

    /** The tables that the script works with. */
    public Tables tables() {
        return tables;
    }

    /** What writes history under the lock that {@link #lock} takes. */
    public Inscription inscription(Author author) {
        return new Inscription(tables, key, author);
    }

    /** Takes the lock, or raises. */
    public String lock() {
        return block("guard-lock.sql");
    }

    /** Gives the lock back. */
    public String unlock() {
        return block("guard-unlock.sql");
    }

    /** Raises where the version table of this database is, or would be, another. Nothing to ask if it was named in full. */
    public List<String> place() {
        List<String> guards = new ArrayList<>();
        if (named.flatMap(VersionTableName::schema).isEmpty()) {
            guards.add(block("guard-schema.sql"));
        }
        if (named.isEmpty()) {
            guards.add(block("guard-elsewhere.sql"));
        }
        return guards;
    }

    /** Raises unless the tables are there. */
    public String tablesExist() {
        return block("guard-tables.sql");
    }

    /** Makes the tables that are missing. */
    public List<String> createTables() {
        return List.of(sql("create.sql"), sql("comments.sql"), sql("grants.sql"));
    }

    /** As {@link #rows}; raises, too, if a section is under way that no transaction holds together. */
    public String step(List<RevisionId> expected, Journey journey, String story) {
        return block(template("guard-progress.sql"), rowsAre(expected, journey, story));
    }

    /**
     * Raises unless the version table holds exactly these rows.
     *
     * @param expected sorted
     * @param journey whose end it tells apart: there the script has been run already
     * @param story said to whoever runs the script, when all is as expected
     */
    public String rows(List<RevisionId> expected, Journey journey, String story) {
        return block(rowsAre(expected, journey, story));
    }

    private Template rowsAre(List<RevisionId> expected, Journey journey, String story) {
        return template("guard-rows.sql")
                .with("expected", array(expected))
                .with("expected_place", place(expected))
                .with("to", array(journey.to()))
                .with("write_again", journey.writeAgain())
                .with("story", story);
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

    /** Ends the progress of sections on a lineage; on an empty one, of all. */
    public String settle(Collection<RevisionId> lineage) {
        return template("progress-settle.sql")
                .with("lineage", array(lineage.stream().sorted().toList()))
                .sql();
    }

    /** {@code base}, or ids with commas between them, as the beginning of a range is written. */
    public static String place(List<RevisionId> rows) {
        return rows.isEmpty()
                ? "base"
                : String.join(",", rows.stream().map(RevisionId::value).toList());
    }

    private static String array(List<RevisionId> ids) {
        return Inscription.array(ids.stream().map(RevisionId::value).toList());
    }

    private String block(String resource) {
        return block(template(resource));
    }

    /** PL/pgSQL as one statement, between dollar quotes that nothing inside ends early. */
    private static String block(Template... parts) {
        String code =
                Arrays.stream(parts).map(part -> Template.bare(part.sql())).collect(Collectors.joining());
        if (parts.length > 1) {
            code = "BEGIN\n" + code + "END;\n";
        }
        String quote = "$headway$";
        for (int i = 1; code.contains(quote); i++) {
            quote = "$headway" + i + "$";
        }
        return "DO " + quote + "\n" + code + quote;
    }

    private String sql(String resource) {
        return template(resource).sql();
    }

    private Template template(String resource) {
        return Template.of(Guard.class, resource)
                .with("schema", tables.schema())
                .with("schema", tables.schema().name())
                .with("version", tables.version())
                .with("constraint", new Identifier(tables.version().name() + "_pkc"))
                .with("version_table", tables.qualifiedVersion())
                .with("qualified_version", tables.qualifiedVersion())
                .with("journal", tables.qualified(Tables.JOURNAL))
                .with("qualified_journal", tables.qualified(Tables.JOURNAL))
                .with("progress", tables.qualified(Tables.PROGRESS))
                .with("qualified_progress", tables.qualified(Tables.PROGRESS))
                .with(
                        "keep_version_grants",
                        Boolean.toString(tables.version().name().equals(ALEMBIC)))
                .with("class_id", Integer.toUnsignedLong(key.classId()))
                .with("object_id", Integer.toUnsignedLong(key.objectId()))
                .with("class_key", key.classId())
                .with("object_key", key.objectId());
    }
}
