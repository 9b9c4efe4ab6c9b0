package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * An index that carries no constraint. Immutable.
 *
 * @param table the table or materialized view
 * @param include the columns that it carries besides
 * @param predicate of a partial index, without the parentheses around it; may differ in spelling only
 * @param valid false after a CONCURRENTLY that failed, and of a partitioned table's index that lacks some partition's
 * @param partOf the index of the partitioned table that it is attached to
 * @param generatedName whether its name is what PostgreSQL gives where the user gives none
 */
public record Index(
        ObjectId id,
        About about,
        ObjectId table,
        boolean unique,
        Identifier method,
        List<IndexKey> keys,
        List<Identifier> include,
        boolean nullsNotDistinct,
        Optional<String> predicate,
        IndexTraits traits,
        boolean valid,
        Optional<ObjectId> partOf,
        Aside<Boolean> generatedName)
        implements CatalogObject {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }
}
