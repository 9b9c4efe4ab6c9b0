package dev.headway.objects;

import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** Objects that could not be made or dropped. What was done to any of them is to be rolled back. */
public final class ObjectFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final SQLException refusal;

    ObjectFailure(List<Problem> problems, SQLException cause) {
        super(problems.get(0).what(), cause);
        this.problems = List.copyOf(problems);
        this.refusal = cause;
    }

    public List<Problem> problems() {
        return problems;
    }

    public SQLException sqlException() {
        return refusal;
    }
}
