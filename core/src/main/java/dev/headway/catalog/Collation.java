package dev.headway.catalog;

/**
 * A collation. Immutable.
 *
 * @param options what CREATE COLLATION lists: {@code provider}, {@code locale}, {@code deterministic} …; values as SQL
 */
public record Collation(ObjectId id, About about, Options options) implements CatalogObject {}
