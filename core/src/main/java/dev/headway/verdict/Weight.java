package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a finding's table is like in production, and so for how long others would wait there. Immutable. */
public sealed interface Weight {

    ObjectId table();

    /**
     * A table that the statistics have.
     *
     * @param rows as the server estimates them; empty where it was never analysed
     * @param bytes of the table with its TOAST, without its indexes
     * @param writesPerSecond rows inserted, updated and deleted, on average since the counters were reset; empty where
     *     nobody counted
     * @param longestTransaction of those that were open when the statistics were taken: a lock waits for it first
     * @param blocked empty: what is done does not grow with rows, or its rate could not be measured
     */
    record Known(
            ObjectId table,
            Optional<Long> rows,
            long bytes,
            long indexBytes,
            Optional<Double> writesPerSecond,
            Optional<Duration> longestTransaction,
            Optional<Bracket> blocked)
            implements Weight {}

    /** A table that the statistics of that moment do not have. */
    record Unknown(ObjectId table, Instant taken) implements Weight {}

    /** From a rate that was measured on scratch: it would hardly be done earlier, and hardly last longer. */
    record Bracket(Duration least, Duration most) {}
}
