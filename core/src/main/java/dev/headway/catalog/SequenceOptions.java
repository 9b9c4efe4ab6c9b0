package dev.headway.catalog;

/**
 * How a sequence counts. Immutable.
 *
 * @param type {@code bigint}
 */
public record SequenceOptions(
        String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
