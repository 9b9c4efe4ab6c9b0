package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * PRIMARY KEY or UNIQUE, with its index. Immutable.
 *
 * @param include the columns that the index carries besides
 * @param withoutOverlaps whether the last column is a range of time (18)
 * @param index what can be said of its index
 * @param partOf the constraint of the partitioned table that it was made for, or attached to
 */
public record Key(
        ObjectId id,
        About about,
        boolean primary,
        List<Identifier> columns,
        List<Identifier> include,
        boolean nullsNotDistinct,
        boolean withoutOverlaps,
        Deferral deferral,
        IndexTraits index,
        Optional<ObjectId> partOf,
        Aside<Boolean> generatedName)
        implements Constraint {

    public Key {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }
}
