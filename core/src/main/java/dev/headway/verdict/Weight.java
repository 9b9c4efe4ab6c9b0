package dev.headway.verdict;

import java.time.Duration;
import java.util.Optional;

/**
 * What a finding's table is like in production, and so for how long others would wait there. Immutable.
 *
 * @param rows as the server estimates them
 * @param bytes of the table with its TOAST, without its indexes
 * @param writesPerSecond rows inserted, updated and deleted, on average since the counters were reset
 * @param longestTransaction of those that were open when the statistics were taken: a lock waits for it first
 * @param blocked empty: what is done does not grow with rows, or its rate could not be measured
 */
public record Weight(
        long rows,
        long bytes,
        double writesPerSecond,
        Optional<Duration> longestTransaction,
        Optional<Bracket> blocked) {

    /** From a rate that was measured on scratch: it would hardly be done earlier, and hardly last longer. */
    public record Bracket(Duration least, Duration most) {}
}
