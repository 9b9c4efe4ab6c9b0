package dev.headway.problem;

import java.util.List;

/** The command line, the environment or {@code headway.toml} is wrong: nothing was connected to. Exit status 2. */
public final class UsageException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public UsageException(Problem problem) {
        super(problem);
    }

    public UsageException(List<Problem> problems) {
        super(problems);
    }
}
