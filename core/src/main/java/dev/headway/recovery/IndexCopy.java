package dev.headway.recovery;

import dev.headway.pg.SqlState;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Compares an index with what a statement asks for. What the server makes of a statement only the server knows (defaults,
 * casts, operator classes by the search path), so it makes the same index on an empty copy of the table, in a transaction
 * that is rolled back. Where it is stored is not compared.
 */
record IndexCopy(CreateIndex asked, Connection connection) {

    private static final Template SAME = Look.template("same-definition.sql");
    private static final Template SCHEMA = Look.template("schema-of.sql");

    /** @param words why it is not the same, or cannot be told */
    record Comparison(boolean same, String words) {}

    Comparison compare(String oid) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("BEGIN");
            try {
                return compare(oid, statement);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private Comparison compare(String oid, Statement statement) throws SQLException {
        String copy = new Look(connection)
                        .first(SCHEMA.with("table", asked.table()), row -> row.getString("schema"))
                        .orElseThrow()
                + "." + new Identifier("headway_copy_" + oid).quoted();
        try {
            statement.execute("CREATE TABLE " + copy + " (LIKE " + asked.table() + ")");
            statement.execute("CREATE " + (asked.unique() ? "UNIQUE " : "") + "INDEX ON " + copy + " " + asked.rest());
        } catch (SQLException e) {
            SqlState state = SqlState.of(e.getSQLState());
            if (state.healsByRunningAgain() || state.endsTheSession() || state.equals(SqlState.QUERY_CANCELED)) {
                throw e;
            }
            return new Comparison(
                    false, "cannot be compared with what the statement asks for (" + e.getMessage() + ")");
        }
        boolean same = new Look(connection)
                .first(SAME.with("copy", copy).with("oid", oid), row -> row.getBoolean("same"))
                .orElse(false);
        return new Comparison(same, "is not what the statement asks for");
    }
}
