package dev.headway.run;

import dev.headway.connect.SessionSetup;
import dev.headway.sql.Placeholders;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for every step of a run. Immutable.
 *
 * @param command what was asked for, as the journal has it
 * @param setup how every session is, whatever a revision SET
 * @param locks how a lock is tried for
 * @param statementTimeout how long a statement may take; zero: for ever
 * @param watched how to see who blocks; empty: nobody looks
 * @param placeholders for every revision, which takes those that it declares
 */
public record RunOptions(
        String command,
        SessionSetup setup,
        LockTries locks,
        Duration statementTimeout,
        Optional<Watched> watched,
        Placeholders placeholders) {

    /** The same without placeholders. */
    public RunOptions(
            String command, SessionSetup setup, LockTries locks, Duration statementTimeout, Optional<Watched> watched) {
        this(command, setup, locks, statementTimeout, watched, Placeholders.NONE);
    }
}
