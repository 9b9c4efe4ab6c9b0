package dev.headway.history;

import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the tables that are missing, in one transaction. Others may be at it at the same moment without any lock in
 * common: Alembic, or a Headway with a version table of another name that shares the journal. Whoever comes second is
 * refused by PostgreSQL, looks again, and makes what is still missing. Tables that were there keep their grants.
 */
record Creation(Connection connection, Location location) {

    private static final int MOST_TRIES = 10;

    private static final String CONSTRAINT_SUFFIX = "_pkc";

    /** How PostgreSQL says that another session is making the same thing; which one it is depends on the moment. */
    private static final Set<SqlState> OTHERS_WERE_FASTER =
            Set.of(SqlState.UNIQUE_VIOLATION, SqlState.DUPLICATE_TABLE, SqlState.DUPLICATE_OBJECT);

    /** @throws MigrationException if our role may not, with the GRANT that lets it */
    Tables complete(Tables before) throws SQLException {
        Tables tables = before;
        for (int tries = 1; !tables.complete(); tries++) {
            try {
                make(tables);
            } catch (SQLException e) {
                boolean again = OTHERS_WERE_FASTER.contains(SqlState.of(e.getSQLState())) && tries < MOST_TRIES;
                if (!again) {
                    throw explained(e, tables);
                }
            }
            tables = location.find(connection);
        }
        return tables;
    }

    private void make(Tables tables) throws SQLException {
        List<String> script = new ArrayList<>(List.of("BEGIN"));
        List<String> made = new ArrayList<>();
        for (Identifier table : tables.missing()) {
            script.add(sql(resource(tables, table), tables).sql());
            made.add(tables.qualified(table));
        }
        script.add(Block.of(sql("grants.sql", tables).with("made", TextArray.of(made))));
        if (!tables.versionExists()) {
            script.add(sql("grant-version.sql", tables).sql());
        }
        script.add("COMMIT");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                statement.execute(String.join(";\n", script));
            } catch (SQLException e) {
                Transaction.rollBack(connection, e);
                throw e;
            }
        }
    }

    static String resource(Tables tables, Identifier table) {
        if (table.equals(tables.version())) {
            return "create-version.sql";
        }
        return table.equals(Tables.JOURNAL) ? "create-journal.sql" : "create-progress.sql";
    }

    static Template sql(String resource, Tables tables) {
        return Template.of(Creation.class, resource)
                .with("schema", tables.schema())
                .with("version", tables.version())
                .with("constraint", constraint(tables.version()));
    }

    /** PostgreSQL cuts a name that is too long; cut to the table's own name, it would be taken. */
    private static Identifier constraint(Identifier table) {
        String name = table.name();
        while ((name + CONSTRAINT_SUFFIX).getBytes(StandardCharsets.UTF_8).length > VersionTableName.LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return new Identifier(name + CONSTRAINT_SUFFIX);
    }

    private SQLException explained(SQLException e, Tables tables) {
        SqlState state = SqlState.of(e.getSQLState());
        if (state.equals(SqlState.INVALID_SCHEMA_NAME)) {
            throw new MigrationException(
                    List.of(Problem.of(
                            "there is no schema " + tables.schema().name() + " to make the version table in",
                            location.database(),
                            "create it: CREATE SCHEMA " + tables.schema() + "   or name another one: --version-table "
                                    + "SCHEMA." + tables.version().name())),
                    e);
        }
        if (state.equals(SqlState.INSUFFICIENT_PRIVILEGE)) {
            throw new MigrationException(
                    List.of(Problem.of(
                            "the role " + tables.role() + " may not create " + names(tables) + ": "
                                    + Transaction.message(e),
                            location.database(),
                            "GRANT USAGE, CREATE ON SCHEMA " + tables.schema() + " TO " + tables.role()
                                    + "   or migrate as another role: HEADWAY_DATABASE_URL, HEADWAY_ROLE")),
                    e);
        }
        return e;
    }

    private static String names(Tables tables) {
        return tables.missing().stream()
                .map(table -> tables.schema() + "." + table)
                .collect(Collectors.joining(", "));
    }
}
