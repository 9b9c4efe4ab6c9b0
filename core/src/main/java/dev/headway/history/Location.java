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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the version table. Named by nobody, it is {@code alembic_version} where that stands, so that a database which
 * Alembic migrated goes on without conversion, else {@code headway_version}; its schema is the one named, else the
 * session's current schema. A version table in another schema is never taken for an empty database. Immutable.
 *
 * @param database what messages call the database
 * @param named what the user calls the version table
 */
record Location(String database, Optional<VersionTableName> named) {

    private static final Identifier ALEMBIC = new Identifier("alembic_version");
    private static final Identifier HEADWAY = new Identifier("headway_version");

    /** What stands in the database under any of our names. */
    private record Answer(Optional<Identifier> currentSchema, Identifier role, List<Found> found) {

        Optional<Found> in(Identifier schema, Identifier table) {
            return found.stream()
                    .filter(f -> f.schema().equals(schema.name()) && f.name().equals(table.name()))
                    .findFirst();
        }
    }

    /**
     * Looks, in one round trip.
     *
     * @throws MigrationException if it cannot be told which version table counts
     */
    Tables find(Connection connection) throws SQLException {
        Answer answer = ask(connection);
        Identifier schema = schema(answer);
        Identifier version = named.map(VersionTableName::table).orElseGet(() -> version(answer, schema));
        Optional<Found> table = answer.in(schema, version);
        if (table.isEmpty() && named.flatMap(VersionTableName::schema).isEmpty()) {
            refuseAnotherSchema(answer, schema);
        }
        table.filter(found -> !found.isVersionTable()).ifPresent(this::refuse);
        Map<Identifier, List<String>> lacking = new HashMap<>();
        for (Identifier ours : List.of(version, Tables.JOURNAL, Tables.PROGRESS)) {
            answer.in(schema, ours).ifPresent(found -> lacking.put(ours, found.lacking()));
        }
        return new Tables(schema, version, answer.role(), lacking);
    }

    private Answer ask(Connection connection) throws SQLException {
        String sql = Template.of(Location.class, "locate.sql")
                .with("named", wanted().name())
                .sql();
        List<Found> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Optional<Identifier> currentSchema = Optional.empty();
            Identifier role = HEADWAY;
            while (row.next()) {
                currentSchema =
                        Optional.ofNullable(row.getString("current_schema")).map(Identifier::new);
                role = new Identifier(row.getString("role"));
                if (row.getString("name") != null) {
                    found.add(Found.of(row));
                }
            }
            return new Answer(currentSchema, role, found);
        }
    }

    /** What it is called if it has to be made. */
    private Identifier wanted() {
        return named.map(VersionTableName::table).orElse(HEADWAY);
    }

    private Identifier schema(Answer answer) {
        return named.flatMap(VersionTableName::schema)
                .or(answer::currentSchema)
                .orElseThrow(() -> new MigrationException(Problem.of(
                        "no schema in the search path exists, so there is no place for the version table",
                        database,
                        "create it: CREATE SCHEMA …   or name one: --version-table SCHEMA." + wanted().name())));
    }

    private Identifier version(Answer answer, Identifier schema) {
        boolean alembic = answer.in(schema, ALEMBIC).isPresent();
        if (alembic && answer.in(schema, HEADWAY).isPresent()) {
            throw new MigrationException(Problem.of(
                    "two version tables: alembic_version and headway_version",
                    database + ", schema " + schema.name(),
                    "say which one counts: --version-table " + schema.name() + ".alembic_version   or --version-table "
                            + schema.name() + ".headway_version"));
        }
        return alembic ? ALEMBIC : HEADWAY;
    }

    private void refuseAnotherSchema(Answer answer, Identifier schema) {
        List<String> elsewhere = answer.found().stream()
                .filter(f -> f.isVersionTable() && mayBeMeant(f))
                .map(Found::toString)
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new MigrationException(Problem.of(
                    "no version table in schema " + schema.name() + ", but there is " + String.join(", ", elsewhere),
                    database,
                    "if that is this application's: --version-table " + elsewhere.get(0)
                            + "   if the application starts afresh in this schema: --version-table " + schema.name()
                            + "." + wanted().name()));
        }
    }

    private boolean mayBeMeant(Found table) {
        return named.map(n -> n.table().name().equals(table.name()))
                .orElse(table.name().equals(ALEMBIC.name()) || table.name().equals(HEADWAY.name()));
    }

    private void refuse(Found found) {
        throw new MigrationException(Problem.of(
                found + " " + found.whatItIs() + ", so it cannot be the version table",
                database,
                "rename it, or name another version table: --version-table " + found.schema() + ".NAME"));
    }
}
