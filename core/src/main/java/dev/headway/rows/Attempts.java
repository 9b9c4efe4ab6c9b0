package dev.headway.rows;

import dev.headway.connect.Stop;
import dev.headway.pg.SqlState;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Statements that the server may refuse without the transaction being lost; the judge of what a row may be is the server.
 * Not thread-safe.
 */
final class Attempts {

    private static final String SAVE = "SAVEPOINT headway_rows";
    private static final String FORGET = "RELEASE SAVEPOINT headway_rows";
    private static final String BACK = "ROLLBACK TO SAVEPOINT headway_rows";

    private final Connection connection;
    private final Stop stop;

    Attempts(Connection connection, Stop stop) {
        this.connection = connection;
        this.stop = stop;
    }

    /**
     * What became of it.
     *
     * @param rows that were written
     * @param refusal why none was
     */
    record Result(int rows, Optional<SQLException> refusal) {}

    /** Runs a statement that writes, in the transaction that is open. */
    Result write(String sql) throws SQLException, InterruptedException {
        if (stop.requested()) {
            throw new InterruptedException("asked to stop");
        }
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.addBatch(SAVE);
            jdbc.addBatch(sql);
            jdbc.addBatch(FORGET);
            return new Result(jdbc.executeBatch()[1], Optional.empty());
        } catch (SQLException e) {
            SQLException refused =
                    e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e;
            back(refused);
            return new Result(0, Optional.of(refused));
        }
    }

    /** Whether the query could be answered; what was read of one that could not is to be forgotten. */
    boolean query(String sql, Types.Reader reader) throws SQLException {
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(SAVE);
            try (ResultSet row = jdbc.executeQuery(sql)) {
                while (row.next()) {
                    reader.read(row);
                }
            }
            jdbc.execute(FORGET);
            return true;
        } catch (SQLException e) {
            back(e);
            return false;
        }
    }

    private void back(SQLException refused) throws SQLException {
        if (SqlState.of(refused.getSQLState()).endsTheSession()) {
            throw refused;
        }
        try (Statement jdbc = connection.createStatement()) {
            jdbc.execute(BACK);
            jdbc.execute(FORGET);
        }
    }
}
