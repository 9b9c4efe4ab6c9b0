package dev.headway.walk;

import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.graph.RevisionGraph;
import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.run.Cancellation;
import dev.headway.run.Diagnosis;
import dev.headway.run.LockTries;
import dev.headway.run.PatientQuery;
import dev.headway.run.RunFailure;
import dev.headway.run.Watched;
import java.sql.SQLException;
import java.util.List;

/**
 * One command at one database: a session of its own, closed again, and the driver's exceptions told as problems. Immutable.
 *
 * @param command for messages and the journal
 */
public record Visit(SessionSource sessions, Manner manner, String command) {

    /** Something that asks a session. */
    public interface Work<T> {
        T with(Session session) throws SQLException;
    }

    /** Something that walks. */
    public interface Walking<T> {
        T with(Walk walk, RevisionGraph graph) throws SQLException;
    }

    /** @throws MigrationException with what the database said */
    public <T> T with(Work<T> work) {
        try (Session session = sessions.open(manner.stop())) {
            try {
                return work.with(session);
            } catch (SQLException e) {
                throw failed(session, e);
            }
        } catch (InterruptedException e) {
            throw RunFailure.interrupted(
                    Problem.of(
                            "interrupted while connecting",
                            "the database",
                            "run headway " + command + " again: nothing was changed"),
                    e);
        }
    }

    /**
     * As {@link #with}, for what only asks our own tables: says whom it waits for if somebody has them locked.
     *
     * @throws MigrationException with what the database said
     */
    public <T> T ask(Work<T> work) {
        return with(session -> {
            try (Cancellation cancellation = Cancellation.on(session.connection(), manner.stop())) {
                return patient(session, cancellation).run(() -> work.with(session));
            }
        });
    }

    PatientQuery patient(Session session, Cancellation cancellation) {
        return new PatientQuery(
                new Watched(session.facts().pid(), session.facts().login(), sessions),
                new LockTries(manner.options().lockTimeout(), manner.options().lockBudget()),
                cancellation,
                command,
                session.toString(),
                wait -> manner.listener().waiting(command, wait));
    }

    /** @throws MigrationException with what the database said */
    public <T> T walk(RevisionGraph graph, Walking<T> walking) {
        return with(session -> {
            try (Walk walk = new Walk(session, sessions, graph, command, manner)) {
                return walking.with(walk, graph);
            }
        });
    }

    private MigrationException failed(Session session, SQLException e) {
        boolean interrupted =
                manner.stop().requested() && SqlState.of(e.getSQLState()).equals(SqlState.QUERY_CANCELED);
        return interrupted
                ? RunFailure.interrupted(
                        Problem.of(
                                "headway " + command + " was interrupted",
                                session.toString(),
                                "run it again: nothing was changed"),
                        e)
                : new MigrationException(List.of(Diagnosis.of(command, session.toString(), e)), e);
    }
}
