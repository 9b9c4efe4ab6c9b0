package dev.headway.catalog;

/**
 * A text search dictionary. Immutable.
 *
 * @param template qualified
 * @param options as PostgreSQL keeps them, as SQL: {@code language = 'german'}
 */
public record TextSearchDictionary(ObjectId id, About about, String template, String options)
        implements CatalogObject {}
