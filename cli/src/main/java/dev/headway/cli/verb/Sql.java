package dev.headway.cli.verb;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;

/** What {@code --sql} has no meaning beside. */
final class Sql {

    private Sql() {}

    /** @throws UsageException if {@code option} was given, too */
    static void refuseBeside(boolean given, String option, String command, String why) {
        if (given) {
            throw new UsageException(Problem.of(
                    "--sql and " + option + " do not go together: " + why, command, "leave one of them out"));
        }
    }
}
