package dev.headway.catalog;

/**
 * A rewrite rule; not that which makes a view. Immutable.
 *
 * @param definition the whole CREATE statement, without the semicolon
 */
public record Rule(ObjectId id, About about, String definition, Firing firing) implements CatalogObject {}
