package dev.headway.catalog;

import java.util.Optional;

/**
 * Extended statistics. Immutable.
 *
 * @param definition the whole CREATE statement, without the semicolon
 * @param target empty for the server's default
 */
public record Statistics(ObjectId id, About about, ObjectId table, String definition, Optional<Integer> target)
        implements CatalogObject {}
