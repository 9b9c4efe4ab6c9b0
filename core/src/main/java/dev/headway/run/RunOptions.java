package dev.headway.run;

import java.time.Duration;
import java.util.List;

/**
 * What holds for every step of a run. Immutable.
 *
 * @param command what was asked for, as the journal has it
 * @param sessionSetup statements that bring the session back to how every session is, whatever a revision SET
 * @param lockTimeout how long a statement may wait for a lock; zero: for ever
 * @param statementTimeout how long a statement may take; zero: for ever
 */
public record RunOptions(String command, List<String> sessionSetup, Duration lockTimeout, Duration statementTimeout) {

    public RunOptions {
        sessionSetup = List.copyOf(sessionSetup);
    }
}
