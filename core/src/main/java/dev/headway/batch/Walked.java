package dev.headway.batch;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Options.Batch;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The table that a batch walks, as it stands in the database. Immutable.
 *
 * @param nullable whether the key may be null
 * @param estimated about how many rows it has; empty if it was never analyzed
 */
record Walked(Identifier schema, Identifier table, Key key, boolean nullable, Optional<Long> estimated) {

    private static final Template FIND = Template.of(Walked.class, "walked.sql");

    /** @throws MigrationException if it cannot be walked */
    static Walked find(Connection connection, Batch batch) throws SQLException {
        Key key = Key.of(batch.key());
        String sql = FIND.with("table", batch.table())
                .with("column", key.column().name())
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw refused(
                        batch,
                        "there is no table " + batch.table() + ", which a batch is to walk",
                        "name one that the search_path finds, or write SCHEMA.TABLE");
            }
            Identifier schema = new Identifier(row.getString("schema"));
            Identifier table = new Identifier(row.getString("name"));
            refuse(batch, key, row);
            return new Walked(
                    schema,
                    table,
                    key,
                    row.getBoolean("nullable"),
                    Optional.ofNullable(row.getObject("estimated", Long.class)));
        }
    }

    private static void refuse(Batch batch, Key key, ResultSet row) throws SQLException {
        if (!row.getBoolean("walkable")) {
            throw refused(
                    batch,
                    batch.table() + " is " + row.getString("kind") + ", and a batch walks a table",
                    "name the table below it");
        }
        if (!row.getBoolean("has_column")) {
            throw refused(
                    batch,
                    "the table " + batch.table() + " has no column " + key.column() + ", which a batch is to walk",
                    "its columns: " + row.getString("columns"));
        }
        if (!row.getBoolean("indexed")) {
            String table = new Identifier(row.getString("schema")) + "." + new Identifier(row.getString("name"));
            boolean partitioned = row.getBoolean("partitioned");
            throw refused(
                    batch,
                    "no index begins with the key " + key.column() + " of " + batch.table()
                            + ": every slice would read the whole table",
                    "walk an indexed column, or first, in a section of its own:"
                            + (partitioned ? " CREATE INDEX ON " : " CREATE INDEX CONCURRENTLY NAME ON ") + table
                            + " (" + key.column() + ")");
        }
    }

    private static MigrationException refused(Batch batch, String what, String remedy) {
        return new MigrationException(Problem.at(batch.origin(), what, remedy));
    }

    /** {@code sql} about this table. */
    Template about(Template sql) {
        return sql.with("schema", schema).with("table", table).with("column", key.column());
    }
}
