package dev.headway.rehearse;

import dev.headway.pg.SqlState;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Event triggers that tell what commands do. */
final class Signals {

    private static final String INSTALL =
            Template.of(Signals.class, "signals.sql").sql();

    private Signals() {}

    /** Installs them in this database, if they are not there; {@code false} if our role may not: only a superuser may. */
    static boolean install(Connection connection) throws SQLException {
        if (installed(connection)) {
            return true;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            statement.execute(INSTALL);
            statement.execute("COMMIT");
            return true;
        } catch (SQLException e) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ROLLBACK");
            }
            if (SqlState.of(e.getSQLState()).equals(SqlState.INSUFFICIENT_PRIVILEGE)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean installed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("SELECT FROM pg_catalog.pg_event_trigger WHERE evtname = 'headway_rehearse_ended'")
                    .next();
        }
    }
}
