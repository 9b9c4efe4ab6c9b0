package dev.headway.scratch;

import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** What keeps a server from being a scratch server. */
final class ScratchFailure {

    private ScratchFailure() {}

    static MigrationException of(ScratchServer server, SQLException e) {
        SqlState state = SqlState.of(e.getSQLState());
        String remedy = state.equals(SqlState.INSUFFICIENT_PRIVILEGE)
                ? "let it create databases: ALTER ROLE " + server.url().user()
                        + " CREATEDB   or name another server: --scratch URL"
                : state.equals(SqlState.DISK_FULL)
                        ? "make room on the scratch server's disk"
                        : "look into its log, or name another server: --scratch URL";
        return new MigrationException(
                List.of(Problem.of(
                        "no scratch database is to be had: " + e.getMessage(),
                        "the scratch server " + server.url(),
                        remedy)),
                e);
    }
}
