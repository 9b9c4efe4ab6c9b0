package dev.headway.backup;

import dev.headway.connect.Stop;
import dev.headway.history.Entry;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs the command to its end while this session holds the lock, so that of many replicas one backs up. Not thread-safe.
 *
 * @param command that was asked for: upgrade, launch
 */
public record Backup(BackupCommand backup, String command, Connection connection, Stop stop) {

    /** Well below the shortest silence that anybody would grant a migrator. */
    private static final Duration PULSE = Duration.ofSeconds(1);

    private static final int SHOWN_LINES = 10;

    /**
     * How it ended, for the journal, and why nothing may be migrated, if so.
     *
     * @param interrupted whether somebody asked for the end
     */
    public record Ending(Entry entry, Optional<Problem> problem, boolean interrupted) {}

    /** @throws SQLException if the session was lost, and the lock with it; then the command has been ended */
    public Ending run() throws SQLException {
        long begun = System.nanoTime();
        BackupProcess process;
        try {
            process = backup.start();
        } catch (IOException e) {
            return failed("the backup could not be started, so nothing was done: " + e.getMessage(), begun, List.of());
        }
        boolean ended = false;
        try {
            while (!process.endsWithin(PULSE)) {
                if (stop.requested()) {
                    return interrupted(begun);
                }
                showLife(begun);
            }
            ended = true;
        } catch (InterruptedException e) {
            return interrupted(begun);
        } finally {
            if (!ended) {
                process.end();
            }
        }
        List<String> output = process.output();
        return process.status() == 0
                ? new Ending(entry(Entry.Outcome.DONE, "exit status 0", begun, output), Optional.empty(), false)
                : failed(
                        "the backup failed with exit status " + process.status() + ", so nothing was done",
                        begun,
                        output);
    }

    /** Others who wait for the lock see this session do something, and what that is. */
    private void showLife(long begun) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT 'the backup has been running for " + since(begun).toSeconds() + " s'");
        } catch (SQLException e) {
            if (!stop.requested()) {
                throw e;
            }
        }
    }

    private Ending interrupted(long begun) {
        String what = "headway " + command + " was interrupted while the backup ran, and ended it";
        Problem problem =
                Problem.of(what, "backup: " + backup.shown(), "run headway " + command + " again: nothing was changed");
        return new Ending(
                entry(Entry.Outcome.INTERRUPTED, "asked to stop", begun, List.of()), Optional.of(problem), true);
    }

    private Ending failed(String what, long begun, List<String> output) {
        List<String> shown = output.subList(Math.max(0, output.size() - SHOWN_LINES), output.size());
        Problem problem = Problem.of(
                shown.isEmpty() ? what : what + "\n" + String.join("\n", shown),
                "backup: " + backup.shown(),
                "mend what it says, then run headway " + command
                        + " again   or, if there is a backup already, leave the setting out this once");
        return new Ending(entry(Entry.Outcome.FAILED, what, begun, output), Optional.of(problem), false);
    }

    private Entry entry(Entry.Outcome outcome, String how, long begun, List<String> output) {
        String detail =
                "backup: " + backup.shown() + "\n" + how + (output.isEmpty() ? "" : "\n" + String.join("\n", output));
        return Entry.backup(command, outcome, since(begun), detail);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
