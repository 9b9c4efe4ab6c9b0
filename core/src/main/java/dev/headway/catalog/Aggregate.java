package dev.headway.catalog;

/**
 * An aggregate. Immutable.
 *
 * @param arguments what stands in its parentheses: {@code *}, {@code integer}, {@code double precision ORDER BY anyelement}
 * @param options what CREATE AGGREGATE lists, by name: {@code sfunc}, {@code stype}, {@code initcond} …; values as SQL
 */
public record Aggregate(ObjectId id, About about, String arguments, Options options) implements CatalogObject {}
