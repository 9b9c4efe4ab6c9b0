package dev.headway.cli.launch;

import dev.headway.problem.Problem;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's command cannot be started. Its exit status is the one that shells, {@code env} and {@code timeout} use,
 * so that a supervisor reads it as it would without Headway: 127 not found, 126 found but not executable.
 */
final class CommandFailure extends LaunchFailure {

    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private static final int ENOENT = 2;
    private static final int EACCES = 13;

    /** It stands in the message only: {@code error=2, No such …} up to JDK 24, then {@code error: 2 (No such …)}. */
    private static final Pattern ERRNO = Pattern.compile("error[=:] ?([0-9]{1,4})");

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

    /** What {@link ProcessBuilder} met. */
    static CommandFailure of(Command command, IOException failure) {
        return switch (errno(failure)) {
            // The file is there, or it would have been missed before: its #! line names what is not.
            case ENOENT ->
                command.fault(System.getenv().getOrDefault("PATH", ""))
                        .orElseGet(() ->
                                notStarted(NOT_FOUND, command, "the interpreter in its first line was not found"));
            case EACCES -> notExecutable(command);
            default -> notStarted(NOT_EXECUTABLE, command, Wording.oneLine(String.valueOf(failure.getMessage())));
        };
    }

    private static int errno(IOException failure) {
        Matcher errno = ERRNO.matcher(String.valueOf(failure.getMessage()));
        return errno.find() ? Integer.parseInt(errno.group(1)) : 0;
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
