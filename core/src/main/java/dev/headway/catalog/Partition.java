package dev.headway.catalog;

/**
 * How a table is a partition. Immutable.
 *
 * @param bound {@code FOR VALUES FROM (1) TO (10)}, or {@code DEFAULT}
 * @param detachPending a DETACH CONCURRENTLY was cut short; only FINALIZE ends it
 */
public record Partition(ObjectId of, String bound, boolean detachPending) {

    public boolean isDefault() {
        return bound.equals("DEFAULT");
    }
}
