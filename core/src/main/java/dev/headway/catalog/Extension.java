package dev.headway.catalog;

import dev.headway.sql.Identifier;

/**
 * An extension; its members are no objects of the catalog. Immutable.
 *
 * @param schema where its members stand
 */
public record Extension(ObjectId id, About about, Identifier schema, String version) implements CatalogObject {}
