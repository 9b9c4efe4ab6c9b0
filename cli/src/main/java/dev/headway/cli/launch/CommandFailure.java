package dev.headway.cli.launch;

import dev.headway.problem.Problem;
import java.io.IOException;

/**
 * The server's command cannot be started. Its exit status is the one that shells, {@code env} and {@code timeout} use,
 * so that a supervisor reads it as it would without Headway: 127 not found, 126 found but not executable.
 */
final class CommandFailure extends LaunchFailure {

    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private CommandFailure(int exitStatus, Problem problem) {
        super(exitStatus, problem);
    }

    static CommandFailure notFound(Command command) {
        return new CommandFailure(
                NOT_FOUND,
                Problem.of(
                        "the server's command was not found: " + Wording.oneLine(command.program()),
                        "headway launch -- " + command,
                        "give its path, or add its directory to PATH"));
    }

    static CommandFailure notExecutable(Command command) {
        return new CommandFailure(
                NOT_EXECUTABLE,
                Problem.of(
                        "the server's command may not be executed: " + Wording.oneLine(command.program()),
                        "headway launch -- " + command,
                        "chmod +x " + Wording.oneLine(command.program())
                                + "   or name what runs it: headway launch -- sh "
                                + Wording.oneLine(command.program())));
    }

    /** What {@link ProcessBuilder} met; errno stands in its message only. */
    static CommandFailure of(Command command, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("error=2,")) {
            // The file is there, or it would have been missed before: its #! line names what is not.
            return command.fault(System.getenv().getOrDefault("PATH", ""))
                    .orElseGet(() -> notStarted(NOT_FOUND, command, "the interpreter in its first line was not found"));
        }
        if (reason.contains("error=13,")) {
            return notExecutable(command);
        }
        return notStarted(NOT_EXECUTABLE, command, Wording.oneLine(reason.substring(reason.indexOf("error=") + 1)));
    }

    private static CommandFailure notStarted(int exitStatus, Command command, String reason) {
        return new CommandFailure(
                exitStatus,
                Problem.of(
                        "the server's command cannot be started: " + Wording.oneLine(command.program()) + ": " + reason,
                        "headway launch -- " + command,
                        "try it by itself: " + command));
    }
}
