package dev.headway.batch;

import dev.headway.pg.SqlState;
import dev.headway.sql.Statement;
import java.sql.SQLException;
import java.util.Optional;

/** What stood in the way of a slice; its transaction is rolled back. */
public final class SliceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What the fence raises. */
    static final SqlState MOVED = new SqlState("HW001");

    private final SQLException sqlException;
    private final transient Optional<Statement> theirs;

    SliceFailure(SQLException sqlException, Optional<Statement> theirs) {
        super(sqlException);
        this.sqlException = sqlException;
        this.theirs = theirs;
    }

    public SQLException sqlException() {
        return sqlException;
    }

    public SqlState state() {
        return SqlState.of(sqlException.getSQLState());
    }

    /** The statement of the file that failed, its {@code :batch} filled in; empty: one of Headway's own. */
    public Optional<Statement> theirs() {
        return theirs;
    }
}
