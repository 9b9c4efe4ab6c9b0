package dev.headway.catalog;

/**
 * A publication; what it publishes are its members, unless it is everything. Immutable.
 *
 * @param options what WITH lists: {@code publish}, {@code publish_via_partition_root} …
 */
public record Publication(ObjectId id, About about, boolean allTables, Options options) implements CatalogObject {}
