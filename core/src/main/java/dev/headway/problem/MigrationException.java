package dev.headway.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that Headway was asked for cannot be done, with everything that stands against it at once. Its message is
 * what the user reads. The exit status that goes with it is 1.
 */
public class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public MigrationException(List<Problem> problems) {
        this(problems, null);
    }

    public MigrationException(Problem problem) {
        this(List.of(problem), null);
    }

    public MigrationException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception needs a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
