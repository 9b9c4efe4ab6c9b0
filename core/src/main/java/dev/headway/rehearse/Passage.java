package dev.headway.rehearse;

import dev.headway.pg.SqlState;
import dev.headway.plan.Direction;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Section;
import dev.headway.sql.Command;
import dev.headway.sql.Company;
import dev.headway.sql.Placeholders;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** One section of a revision, run as the runner would run it, with nobody watching. */
record Passage(Worker worker, Placeholders placeholders) {

    private static final Set<String> ROUTINES = Set.of("CALL", "DO");

    /** @throws MigrationException if a statement fails, with the server's words; nothing of a transaction stays then */
    void run(Section section, Direction direction) throws SQLException, InterruptedException {
        worker.anew(false, false);
        if (section.autocommit()) {
            for (Section.Entry entry : section.entries()) {
                attempt(entry.statement().origin(), () -> worker.run(entry, placeholders));
            }
            return;
        }
        worker.execute("BEGIN");
        try {
            for (Section.Entry entry : section.entries()) {
                attempt(entry.statement().origin(), () -> worker.run(entry, placeholders));
            }
            if (section.code().isPresent()) {
                attempt(section.origin(), () -> worker.perform(section.code().get(), direction));
            }
            attempt(section.origin(), () -> commit(worker));
        } catch (SQLException | InterruptedException | RuntimeException e) {
            rollBack(worker);
            throw e;
        }
    }

    static List<Message> commit(Worker worker) throws SQLException {
        worker.end("COMMIT");
        return List.of();
    }

    static void rollBack(Worker worker) {
        try {
            worker.end("ROLLBACK");
        } catch (SQLException gone) {
            // The failure that is on its way is the one to tell.
        }
    }

    /** What the server refuses is the user's; a session that is gone is not. */
    static List<Message> attempt(Origin origin, Watch.Work work) throws SQLException, InterruptedException {
        try {
            return work.run();
        } catch (SQLException e) {
            throw refused(origin, e);
        }
    }

    static MigrationException refused(Origin origin, SQLException e) throws SQLException {
        if (SqlState.of(e.getSQLState()).endsTheSession()) {
            throw e;
        }
        Problem problem = Problem.at(
                origin,
                String.valueOf(e.getMessage()),
                "it fails on a database that has all that comes before it and no rows; mend the statement");
        return new MigrationException(List.of(problem), e);
    }

    /** Whether a statement cannot be held by a transaction of ours; as the runner decides. */
    static boolean isAlone(String sql) {
        return Company.of(sql) == Company.ALONE;
    }

    /** Whether the server said so. */
    static boolean isForAlone(String sql, SQLException e) {
        boolean routine = ROUTINES.contains(Command.of(sql).name());
        return SqlState.of(e.getSQLState())
                .equals(routine ? SqlState.INVALID_TRANSACTION_TERMINATION : SqlState.ACTIVE_SQL_TRANSACTION);
    }
}
