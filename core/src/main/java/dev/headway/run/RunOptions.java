package dev.headway.run;

import dev.headway.connect.SessionSetup;
import java.time.Duration;

/**
 * What holds for every step of a run. Immutable.
 *
 * @param command what was asked for, as the journal has it
 * @param setup how every session is, whatever a revision SET
 * @param lockTimeout how long a statement may wait for a lock; zero: for ever
 * @param statementTimeout how long a statement may take; zero: for ever
 */
public record RunOptions(String command, SessionSetup setup, Duration lockTimeout, Duration statementTimeout) {}
