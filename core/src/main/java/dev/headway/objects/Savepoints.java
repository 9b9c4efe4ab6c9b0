package dev.headway.objects;

import dev.headway.pg.SqlState;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Statements of which each may be refused without ending the transaction around it. Not thread-safe. */
record Savepoints(Statement jdbc) {

    /** What the server has against a statement; empty if it took it. What has nothing to do with the statement is thrown. */
    Optional<SQLException> refused(String sql) throws SQLException {
        jdbc.execute("SAVEPOINT headway_object");
        try {
            jdbc.execute(sql);
            jdbc.execute("RELEASE SAVEPOINT headway_object");
            return Optional.empty();
        } catch (SQLException e) {
            SqlState state = SqlState.of(e.getSQLState());
            if (state.endsTheSession() || state.healsByRunningAgain() || state.equals(SqlState.QUERY_CANCELED)) {
                throw e;
            }
            jdbc.execute("ROLLBACK TO SAVEPOINT headway_object");
            return Optional.of(e);
        }
    }
}
