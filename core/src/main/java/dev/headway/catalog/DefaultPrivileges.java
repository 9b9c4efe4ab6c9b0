package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * What ALTER DEFAULT PRIVILEGES says of objects to come; which, says {@link About#acl}. Immutable.
 *
 * @param role whose objects
 * @param schema in which; empty for all
 * @param objects {@code TABLES}, {@code SEQUENCES}, {@code FUNCTIONS}, {@code TYPES}, {@code SCHEMAS}, {@code LARGE OBJECTS}
 */
public record DefaultPrivileges(ObjectId id, About about, Identifier role, Optional<Identifier> schema, String objects)
        implements CatalogObject {}
