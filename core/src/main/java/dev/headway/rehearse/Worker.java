package dev.headway.rehearse;

import dev.headway.code.CodeFailure;
import dev.headway.code.Performance;
import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.plan.Direction;
import dev.headway.revision.Section;
import dev.headway.run.Cancellation;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Variables;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The session that runs statements of revisions, and hears all that the server says meanwhile. Not thread-safe. */
final class Worker implements AutoCloseable {

    /** What DISCARD ALL does beside what the set-up resets; as the runner has it. */
    private static final List<String> DISCARD =
            List.of("CLOSE ALL", "DEALLOCATE ALL", "DISCARD TEMP", "DISCARD SEQUENCES");

    /** At this level the server tells of tables that it rewrites, verifies and builds indexes of. */
    private static final String LISTEN = "SET client_min_messages = debug1";

    /** A superuser's, as the event triggers are. */
    private static final String COUNT_CALLS = "SET track_functions = 'pl'";

    private final Session session;
    private final Stop stop;
    private final Cancellation cancellation;

    private Worker(Session session, Stop stop, Cancellation cancellation) {
        this.session = session;
        this.stop = stop;
        this.cancellation = cancellation;
    }

    /** What it executes is cancelled once the end is asked for. */
    static Worker on(SessionSource database, Stop stop) throws SQLException, InterruptedException {
        Session session = database.open(stop);
        try {
            return new Worker(session, stop, Cancellation.on(session.connection(), stop));
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    Connection connection() {
        return session.connection();
    }

    /** Brings the session back to how a new one is. */
    void anew(boolean listen, boolean countCalls) throws SQLException {
        try (java.sql.Statement jdbc = connection().createStatement()) {
            for (String sql : session.setup().again()) {
                jdbc.addBatch(sql);
            }
            for (String sql : DISCARD) {
                jdbc.addBatch(sql);
            }
            if (listen) {
                jdbc.addBatch(LISTEN);
            }
            if (countCalls) {
                jdbc.addBatch(COUNT_CALLS);
            }
            jdbc.executeBatch();
        }
    }

    /** A statement of ours. */
    void execute(String sql) throws SQLException {
        try (java.sql.Statement jdbc = connection().createStatement()) {
            jdbc.execute(sql);
        }
    }

    /** Listens on, whatever a revision has SET. */
    void listen() throws SQLException {
        execute(LISTEN);
    }

    /** Runs a statement of the user's. */
    List<Message> run(Section.Entry entry, Placeholders placeholders) throws SQLException, InterruptedException {
        refuseIfAskedToStop();
        String sql = text(entry, placeholders);
        if (entry.statement().copyData().isPresent()) {
            copy(sql, entry.statement().copyData().get());
            return List.of();
        }
        try (java.sql.Statement jdbc = connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(sql);
            return Message.all(jdbc.getWarnings());
        } catch (SQLException e) {
            refuseIfAskedToStop();
            throw e;
        }
    }

    /** As it is sent; one that runs in slices, as one slice. */
    static String text(Section.Entry entry, Placeholders placeholders) {
        String sql = placeholders.fill(entry.statement().text());
        return entry.options().batch().isPresent() ? Variables.replaceBare(sql, "batch", "TRUE") : sql;
    }

    private void copy(String sql, String rows) throws SQLException {
        CopyIn in = connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** Has a class do its part, in the transaction that is open. */
    List<Message> perform(Section.Code code, Direction direction) throws SQLException, InterruptedException {
        refuseIfAskedToStop();
        connection().clearWarnings();
        try {
            new Performance(connection(), stop::requested).of(code, direction);
        } catch (CodeFailure e) {
            refuseIfAskedToStop();
            throw new SQLException(
                    e.sqlException().getMessage(), e.sqlException().getSQLState(), e);
        }
        return Message.all(connection().getWarnings());
    }

    /** The lines of a statement's plan. */
    List<String> plan(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (java.sql.Statement jdbc = connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            try (ResultSet row = jdbc.executeQuery("EXPLAIN (VERBOSE, COSTS off) " + sql)) {
                while (row.next()) {
                    lines.add(row.getString(1).strip());
                }
            }
        }
        return lines;
    }

    /** Ends a transaction; a class that ran in it gives the connection back. */
    void end(String how) throws SQLException {
        try {
            execute(how);
        } finally {
            Performance.end(connection());
        }
    }

    private void refuseIfAskedToStop() throws InterruptedException {
        if (stop.requested()) {
            throw new InterruptedException("asked to stop");
        }
    }

    @Override
    public void close() {
        cancellation.close();
        session.close();
    }
}
