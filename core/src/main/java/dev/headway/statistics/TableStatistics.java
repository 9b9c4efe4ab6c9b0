package dev.headway.statistics;

import java.util.Optional;

/**
 * A table or a materialized view; a partitioned table with the sum of its partitions. Immutable.
 *
 * @param rows as the server estimates them; empty where it was never analysed
 * @param bytes with its TOAST, without its indexes
 * @param writesPerSecond rows inserted, updated and deleted, on average since they are counted; empty where that is not known
 */
public record TableStatistics(
        String schema,
        String name,
        Optional<Long> rows,
        long bytes,
        long indexBytes,
        Optional<Double> writesPerSecond) {}
