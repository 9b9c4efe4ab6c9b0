package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** A foreign table. Immutable. */
public record ForeignTable(
        ObjectId id,
        About about,
        Identifier server,
        Options options,
        Optional<Partition> partition,
        List<ObjectId> inherits)
        implements CatalogObject {

    public ForeignTable {
        inherits = List.copyOf(inherits);
    }
}
