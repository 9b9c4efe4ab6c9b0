package dev.headway.history;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the version table. Named by nobody, it is {@code alembic_version} where that stands, so that a database which
 * Alembic migrated goes on without conversion, else {@code headway_version}; its schema is the one named, else the
 * session's current schema. A version table in another schema is never taken for an empty database.
 */
final class Location {

    private static final Identifier ALEMBIC = new Identifier("alembic_version");
    private static final Identifier HEADWAY = new Identifier("headway_version");

    private final String database;
    private final Optional<VersionTableName> named;
    private final List<Found> found;
    private final Optional<String> currentSchema;

    private record Found(String schema, String name, boolean readable) {}

    private Location(
            String database, Optional<VersionTableName> named, List<Found> found, Optional<String> currentSchema) {
        this.database = database;
        this.named = named;
        this.found = found;
        this.currentSchema = currentSchema;
    }

    /** Looks, in one round trip. */
    static Tables find(Connection connection, String database, Optional<VersionTableName> named) throws SQLException {
        String sql = Template.of(Location.class, "locate.sql")
                .with("named", named.map(n -> n.table().name()).orElse(HEADWAY.name()))
                .sql();
        List<Found> found = new ArrayList<>();
        Optional<String> currentSchema = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                currentSchema = Optional.ofNullable(row.getString("current_schema"));
                if (row.getString("name") != null) {
                    found.add(new Found(row.getString("schema"), row.getString("name"), row.getBoolean("readable")));
                }
            }
        }
        return new Location(database, named, found, currentSchema).tables();
    }

    private Tables tables() {
        Identifier schema = schema();
        Identifier version = named.map(VersionTableName::table).orElseGet(() -> version(schema));
        boolean exists = in(schema, version).isPresent();
        if (!exists && named.flatMap(VersionTableName::schema).isEmpty()) {
            refuseAnotherSchema(schema);
        }
        Optional<Found> journal = in(schema, Tables.JOURNAL);
        return new Tables(
                schema,
                version,
                exists,
                journal.isPresent() && in(schema, Tables.PROGRESS).isPresent(),
                journal.map(Found::readable).orElse(false));
    }

    private Identifier schema() {
        return named.flatMap(VersionTableName::schema)
                .or(() -> currentSchema.map(Identifier::new))
                .orElseThrow(() -> new MigrationException(Problem.of(
                        "no schema in the search path exists, so there is no place for the version table",
                        database,
                        "create it: CREATE SCHEMA …   or name one: --version-table SCHEMA.headway_version")));
    }

    private Identifier version(Identifier schema) {
        boolean alembic = in(schema, ALEMBIC).isPresent();
        if (alembic && in(schema, HEADWAY).isPresent()) {
            throw new MigrationException(Problem.of(
                    "two version tables: alembic_version and headway_version",
                    database + ", schema " + schema.name(),
                    "say which one counts: --version-table " + schema.name() + ".alembic_version   or --version-table "
                            + schema.name() + ".headway_version"));
        }
        return alembic ? ALEMBIC : HEADWAY;
    }

    private void refuseAnotherSchema(Identifier schema) {
        List<String> elsewhere = found.stream()
                .filter(this::mayBeVersionTable)
                .map(f -> f.schema() + "." + f.name())
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new MigrationException(Problem.of(
                    "no version table in schema " + schema.name() + ", but there is " + String.join(", ", elsewhere),
                    database,
                    "if that is this application's: --version-table " + elsewhere.get(0)
                            + "   if the application starts afresh in this schema: --version-table " + schema.name()
                            + "." + named.map(n -> n.table().name()).orElse(HEADWAY.name())));
        }
    }

    private boolean mayBeVersionTable(Found table) {
        return named.map(n -> n.table().name().equals(table.name()))
                .orElse(table.name().equals(ALEMBIC.name()) || table.name().equals(HEADWAY.name()));
    }

    private Optional<Found> in(Identifier schema, Identifier table) {
        return found.stream()
                .filter(f -> f.schema().equals(schema.name()) && f.name().equals(table.name()))
                .findFirst();
    }
}
