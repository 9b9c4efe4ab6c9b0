package dev.headway.run;

import dev.headway.pg.SqlState;
import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** A statement that PostgreSQL refused, while the run can still be told what was applied before it. */
final class StatementFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final SQLException sqlException;
    private final transient Sent sent;
    private final transient Optional<Kept> kept;
    private final transient Optional<LockWait> lockWait;
    private final transient Optional<Problem> problem;

    /** What a statement that failed may have left behind. */
    enum Left {
        NOTHING,
        /** It stands as intended, and the catalog tells. */
        CATALOG_TELLS,
        /** It stands as intended, and nobody can tell. */
        UNTOLD,
        /** The slices that it did, and where they end. */
        SLICES
    }

    /**
     * How far a section had come that no transaction holds together. Immutable.
     *
     * @param done how many statements had taken effect
     * @param left what the one that failed may have left
     * @param announced whether the section's progress stands in the database
     */
    record Kept(int done, int total, Left left, boolean announced) {

        boolean nothing() {
            return done == 0 && left == Left.NOTHING;
        }

        /** {@code 1 of its 3 statements took effect and stays}. */
        @Override
        public String toString() {
            return done + " of its " + total
                    + (done == 1 ? " statements took effect and stays" : " statements took effect and stay")
                    + (left == Left.SLICES ? ", and so do the slices before the one that failed" : "")
                    + (left == Left.UNTOLD ? "; how far the one that failed came is not certain" : "");
        }

        /** {@code it goes on at statement 2 of 3}. */
        String goesOn() {
            String place = "it goes on at statement " + (done + 1) + " of " + total;
            if (done >= total) {
                return "all its statements have taken effect, and only the version table is left";
            }
            if (left == Left.SLICES) {
                return place + ", behind the slices that are done";
            }
            return left == Left.NOTHING
                    ? place
                    : "it clears away what this statement may have left, and goes on" + " at statement " + (done + 1)
                            + " of " + total;
        }
    }

    StatementFailure(SQLException sqlException, Sent sent) {
        this(sqlException, sent, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private StatementFailure(
            SQLException sqlException,
            Sent sent,
            Optional<Kept> kept,
            Optional<LockWait> lockWait,
            Optional<Problem> problem) {
        super(sqlException);
        this.sqlException = sqlException;
        this.sent = sent;
        this.kept = kept;
        this.lockWait = lockWait;
        this.problem = problem;
    }

    /** The same in a section that no transaction holds together. */
    StatementFailure in(Kept section) {
        return new StatementFailure(sqlException, sent, Optional.of(section), lockWait, problem);
    }

    /** The same, unless it is known already how far the section had come. */
    StatementFailure inIfNowhere(Kept section) {
        return kept.isPresent() ? this : in(section);
    }

    /** Nothing failed, but to go on would do harm. */
    static StatementFailure because(Problem problem) {
        SQLException none = new SQLException(problem.what());
        return new StatementFailure(none, Sent.Ours.MENDING, Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    /** The same, with what to say of it. */
    StatementFailure told(Problem words) {
        return new StatementFailure(sqlException, sent, kept, lockWait, Optional.of(words));
    }

    /** The same after a wait that was given up. */
    StatementFailure after(LockWait wait) {
        return new StatementFailure(sqlException, sent, kept, Optional.of(wait), problem);
    }

    /** Asked to stop, before it was tried once more. */
    StatementFailure stopped() {
        return new StatementFailure(Pipeline.askedToStop(), sent, kept, Optional.empty(), problem);
    }

    /** What to say of it; empty if that is for the server's words. */
    Optional<Problem> problem() {
        return problem;
    }

    /**
     * Whether the server refused the user's statement for what it is, in a session that goes on: not because of a lock, nor
     * because somebody ended it.
     */
    boolean isTheStatementsOwn() {
        return (sent instanceof Sent.Theirs || sent instanceof Sent.Code)
                && !state().endsTheSession()
                && !state().healsByRunningAgain()
                && !state().equals(SqlState.QUERY_CANCELED);
    }

    SqlState state() {
        return SqlState.of(sqlException.getSQLState());
    }

    SQLException sqlException() {
        return sqlException;
    }

    Sent sent() {
        return sent;
    }

    /** Empty if a transaction held everything together, so that nothing was kept. */
    Optional<Kept> kept() {
        return kept;
    }

    /** The wait that was given up; empty if that is not why it failed. */
    Optional<LockWait> lockWait() {
        return lockWait;
    }
}
