package dev.headway.catalog;

import dev.headway.sql.Identifier;

/**
 * An extension; its members are no objects of the catalog. Immutable.
 *
 * @param schema where its members stand
 * @param standard whether it is the version that its server installs where none is named
 */
public record Extension(ObjectId id, About about, Identifier schema, String version, Aside<Boolean> standard)
        implements CatalogObject {}
