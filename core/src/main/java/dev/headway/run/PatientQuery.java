package dev.headway.run;

import dev.headway.problem.MigrationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is asked of Headway's own tables outside of any step. Whoever reads rows or adds some is in nobody's way, so it
 * waits for a lock without a limit; but it says whom it waits for, and gives up when the budget is used up. Not
 * thread-safe.
 *
 * @param watched the session that asks
 * @param command what asks, for messages
 * @param database where, for messages
 * @param told hears whom it waits for, on a thread of its own
 */
public record PatientQuery(
        Watched watched,
        LockTries tries,
        Cancellation cancellation,
        String command,
        String database,
        Consumer<LockWait> told) {

    /** Many who start at once make each other slow, and each that looks takes a second connection. */
    private static final Duration NORMALLY = Duration.ofSeconds(1);

    /** What is asked; it may be asked once more. */
    public interface Query<T> {
        T ask() throws SQLException;
    }

    /** @throws MigrationException if the budget was used up, with who has the lock */
    public <T> T run(Query<T> query) throws SQLException {
        List<T> answer = new ArrayList<>();
        try (Watcher watcher = new Watcher(watched, NORMALLY.plus(tries.cap()))) {
            Attempts.Watching watching = new Attempts.Watching(watcher, watched.login(), cancellation::cancelOnce);
            new Attempts(tries, Optional.of(watching), cancellation, told).make(true, number -> answer.add(ask(query)));
            return answer.get(0);
        } catch (StatementFailure failure) {
            if (failure.lockWait().isPresent()) {
                throw new MigrationException(
                        List.of(Diagnosis.ofWait(command, database, failure)), failure.sqlException());
            }
            throw failure.sqlException();
        }
    }

    private static <T> T ask(Query<T> query) throws StatementFailure {
        try {
            return query.ask();
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.HISTORY);
        }
    }
}
