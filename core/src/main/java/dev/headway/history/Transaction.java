package dev.headway.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.util.PSQLException;

/** Statements of Headway's own in one transaction and one round trip. */
final class Transaction {
    private Transaction() {}

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.addBatch("BEGIN");
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.addBatch("COMMIT");
            statement.executeBatch();
        } catch (SQLException e) {
            rollBack(connection, e);
            // JDBC hides what the server said behind an exception of its own about the batch.
            throw e.getNextException() == null ? e : e.getNextException();
        }
    }

    /** Ends a transaction that failed with {@code cause}; on a connection that is gone it has ended already. */
    static void rollBack(Connection connection, SQLException cause) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What the server said, without JDBC's and the severity's words around it. */
    static String message(SQLException e) {
        boolean server = e instanceof PSQLException psql && psql.getServerErrorMessage() != null;
        return String.valueOf(
                server ? ((PSQLException) e).getServerErrorMessage().getMessage() : e.getMessage());
    }
}
