package dev.headway.rehearse;

import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.pg.SqlState;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Open transactions that stand in the way of a statement as an application's would: each has written to some of the tables
 * that there are. What runs CONCURRENTLY waits for them holding its locks, and so can be looked at. Partitions have one of
 * their own, since DETACH CONCURRENTLY waits first for the parent's users and then for theirs. Not thread-safe.
 */
final class Parking implements AutoCloseable {

    private final Map<Integer, Session> sessions = new LinkedHashMap<>();

    static Parking of(Relations relations, SessionSource source, Stop stop) throws SQLException, InterruptedException {
        Parking parking = new Parking();
        try {
            for (boolean partition : List.of(false, true)) {
                List<String> tables = relations.values().stream()
                        .filter(table -> (table.kind() == 'r' || table.kind() == 'p') && table.partition() == partition)
                        .map(Relation::sql)
                        .toList();
                if (!tables.isEmpty()) {
                    parking.add(source.open(stop), tables);
                }
            }
            return parking;
        } catch (SQLException | InterruptedException | RuntimeException e) {
            parking.close();
            throw e;
        }
    }

    private void add(Session session, List<String> tables) throws SQLException {
        sessions.put(session.connection().unwrap(PGConnection.class).getBackendPID(), session);
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("BEGIN");
            statement.execute(tables.stream()
                    .map(table -> "ONLY " + table)
                    .collect(Collectors.joining(", ", "LOCK TABLE ", " IN ROW EXCLUSIVE MODE")));
        } catch (SQLException e) {
            if (!SqlState.of(e.getSQLState()).equals(SqlState.OUT_OF_MEMORY)) {
                throw e;
            }
            // More tables than the server has room for locks: then nothing waits for these.
            giveWay(List.of(session.connection().unwrap(PGConnection.class).getBackendPID()));
        }
    }

    boolean holdsAny(Collection<Integer> pids) {
        return pids.stream().anyMatch(sessions::containsKey);
    }

    /** Those of them end, and the statement goes on. */
    void giveWay(Collection<Integer> pids) {
        for (Integer pid : pids) {
            Session session = sessions.remove(pid);
            if (session != null) {
                session.close();
            }
        }
    }

    @Override
    public void close() {
        giveWay(new ArrayList<>(sessions.keySet()));
    }
}
