package dev.headway.catalog;

import java.util.Optional;

/**
 * A sequence: by itself, owned by a column (as {@code serial} makes it), or the inside of an identity column. Immutable.
 *
 * @param ownedBy the column that it goes with
 * @param identity whether it belongs to an identity column: then it comes, goes and is renamed with that column only
 * @param generatedName whether its name is what PostgreSQL calls the sequence of that column, {@code TABLE_COLUMN_seq}
 */
public record Sequence(
        ObjectId id,
        About about,
        boolean unlogged,
        SequenceOptions options,
        Optional<ObjectId> ownedBy,
        boolean identity,
        Aside<Boolean> generatedName)
        implements CatalogObject {}
