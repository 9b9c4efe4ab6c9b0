package dev.headway.run;

import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that ended before its plan did. What was applied before that stays applied, and is told here. */
public final class RunFailure extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient Report applied;
    private final boolean interrupted;

    RunFailure(Problem problem, Report applied, boolean interrupted, @Nullable Throwable cause) {
        super(List.of(problem), cause);
        this.applied = applied;
        this.interrupted = interrupted;
    }

    RunFailure(List<Problem> problems, Report applied, boolean interrupted, @Nullable Throwable cause) {
        super(problems, cause);
        this.applied = applied;
        this.interrupted = interrupted;
    }

    /** Somebody asked for the end before anything was done. */
    public static RunFailure interrupted(Problem problem, Throwable cause) {
        return new RunFailure(problem, Report.NOTHING, true, cause);
    }

    /** The steps that took effect before the failure. */
    public Report applied() {
        return applied;
    }

    /** Whether the session was ended, so that the same may succeed over another one. */
    public boolean lostConnection() {
        return getCause() instanceof SQLException cause
                && SqlState.of(cause.getSQLState()).endsTheSession();
    }

    /** Whether somebody asked for the end, so that nothing is wrong with the revision. */
    public boolean interrupted() {
        return interrupted;
    }
}
