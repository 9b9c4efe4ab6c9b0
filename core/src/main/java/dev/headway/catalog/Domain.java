package dev.headway.catalog;

import java.util.Optional;

/**
 * A domain; its checks are objects of their own. Immutable.
 *
 * @param collation qualified; empty for that of the type
 */
public record Domain(
        ObjectId id,
        About about,
        String type,
        Optional<String> collation,
        Optional<String> defaultValue,
        boolean notNull)
        implements CatalogObject {}
