package dev.headway.batch;

import dev.headway.sql.Statement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One transaction, from its beginning to its commit; rolled back if anything in it fails. Not thread-safe. */
final class Transaction {

    private final Connection connection;
    private Optional<Statement> theirs = Optional.empty();

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    /** What is done in it. */
    interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    /** How a row is read. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> T run(Connection connection, Work<T> work) throws SliceFailure {
        Transaction transaction = new Transaction(connection);
        try {
            transaction.ours("BEGIN");
            T result = work.in(transaction);
            transaction.ours("COMMIT");
            return result;
        } catch (SQLException e) {
            transaction.rollBack(e);
            throw new SliceFailure(e, transaction.theirs);
        } catch (RuntimeException e) {
            transaction.rollBack(e);
            throw e;
        }
    }

    void ours(String sql) throws SQLException {
        ours(List.of(sql));
    }

    /** Statements of Headway's own, in one round trip. */
    void ours(List<String> sql) throws SQLException {
        if (sql.isEmpty()) {
            return;
        }
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(String.join(";\n", sql));
        }
    }

    /** The first row of a query of Headway's own. */
    <T> Optional<T> first(String sql, Reading<T> reading) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
        }
    }

    /**
     * The statement of the file; from here on it is to blame, because what it left to be checked is checked at COMMIT.
     *
     * @return how many rows it changed
     */
    long theirs(Statement sliced) throws SQLException {
        theirs = Optional.of(sliced);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.execute(sliced.text()) ? rows(statement) : statement.getLargeUpdateCount();
        }
    }

    /** With RETURNING, the rows are the count. */
    private static long rows(java.sql.Statement statement) throws SQLException {
        long rows = 0;
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                rows++;
            }
        }
        return rows;
    }

    private void rollBack(Exception failure) {
        try {
            ours("ROLLBACK");
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }
}
