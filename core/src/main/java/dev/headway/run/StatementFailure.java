package dev.headway.run;

import dev.headway.pg.SqlState;
import java.sql.SQLException;
import java.util.Optional;

/** A statement that PostgreSQL refused, while the run can still be told what was applied before it. */
final class StatementFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final SQLException sqlException;
    private final transient Sent sent;
    private final transient Optional<Kept> kept;
    private final transient Optional<LockWait> lockWait;

    /**
     * How far a section had come that no transaction holds together. Immutable.
     *
     * @param done how many statements had taken effect
     * @param certain whether the one that failed is sure to have had none
     * @param announced whether the section's progress stands in the database
     */
    record Kept(int done, int total, boolean certain, boolean announced) {

        boolean nothing() {
            return done == 0 && certain;
        }

        /** {@code 1 of its 3 statements took effect and stays}. */
        @Override
        public String toString() {
            return done + " of its " + total
                    + (done == 1 ? " statements took effect and stays" : " statements took effect and stay")
                    + (certain ? "" : "; whether the one that failed left anything is not certain");
        }
    }

    StatementFailure(SQLException sqlException, Sent sent) {
        this(sqlException, sent, Optional.empty(), Optional.empty());
    }

    private StatementFailure(SQLException sqlException, Sent sent, Optional<Kept> kept, Optional<LockWait> lockWait) {
        super(sqlException);
        this.sqlException = sqlException;
        this.sent = sent;
        this.kept = kept;
        this.lockWait = lockWait;
    }

    /** The same in a section that no transaction holds together. */
    StatementFailure in(Kept section) {
        return new StatementFailure(sqlException, sent, Optional.of(section), lockWait);
    }

    /** The same after a wait that was given up. */
    StatementFailure after(LockWait wait) {
        return new StatementFailure(sqlException, sent, kept, Optional.of(wait));
    }

    /** Asked to stop, before it was tried once more. */
    StatementFailure stopped() {
        return new StatementFailure(Pipeline.askedToStop(), sent, kept, Optional.empty());
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
