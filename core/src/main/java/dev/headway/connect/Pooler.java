package dev.headway.connect;

import dev.headway.pg.SqlState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Tells whether somebody stands between us and the server who lends its connections by transaction: settings and
 * advisory locks would then be left on a connection that others use. A server tells its process number at login; a
 * pooler tells one of its own. It is then put to the test: while our session is idle, a second one opens a transaction;
 * if that runs on our backend, ours was lent to it. Immutable.
 */
final class Pooler {

    /** A pooler that keeps our backend for us may have no other one to give. */
    private static final int PATIENCE_SECONDS = 2;

    private final Properties login;

    /** @param login what the first connection was opened with */
    Pooler(Properties login) {
        this.login = login;
    }

    /**
     * @param backend what {@code pg_backend_pid()} says there
     */
    boolean lendsByTransaction(Connection connection, int backend) throws SQLException {
        int told = connection.unwrap(PGConnection.class).getBackendPID();
        return told != backend && secondRunsOn(backend);
    }

    private boolean secondRunsOn(int backend) {
        Properties impatient = new Properties();
        impatient.putAll(login);
        impatient.setProperty("connectTimeout", Integer.toString(PATIENCE_SECONDS));
        impatient.setProperty("socketTimeout", Integer.toString(PATIENCE_SECONDS));
        try (Connection second = new Driver().connect(DriverProperties.JDBC_URL, impatient)) {
            return second != null && backendOf(second) == backend;
        } catch (SQLException e) {
            // PgBouncer's statement mode refuses BEGIN; all else (no second backend to be had) speaks for session mode.
            return SqlState.of(e.getSQLState()).equals(SqlState.PROTOCOL_VIOLATION);
        }
    }

    private static int backendOf(Connection second) throws SQLException {
        try (Statement statement = second.createStatement()) {
            statement.execute("BEGIN");
            try (ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
