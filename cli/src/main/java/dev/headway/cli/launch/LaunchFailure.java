package dev.headway.cli.launch;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;

/** A failure whose exit status is not 1. Immutable. */
class LaunchFailure extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    LaunchFailure(int exitStatus, Problem problem) {
        super(problem);
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }
}
