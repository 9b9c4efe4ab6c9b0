package dev.headway.run;

import dev.headway.sql.Statement;
import java.sql.SQLException;
import java.util.Optional;

/** A statement that PostgreSQL refused, while the run can still be told what was applied before it. */
final class StatementFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final SQLException sqlException;
    private final transient Optional<Statement> statement;

    StatementFailure(SQLException sqlException, Optional<Statement> statement) {
        super(sqlException);
        this.sqlException = sqlException;
        this.statement = statement;
    }

    SQLException sqlException() {
        return sqlException;
    }

    /** The user's statement; empty if it was one of Headway's own. */
    Optional<Statement> statement() {
        return statement;
    }
}
