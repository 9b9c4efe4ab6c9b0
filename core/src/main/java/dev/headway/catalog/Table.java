package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A table, partitioned or not; its columns, constraints and the rest are objects of their own. Immutable.
 *
 * @param unlogged UNLOGGED
 * @param accessMethod empty for the server's default
 * @param tablespace empty for the database's
 * @param partitionKey of a partitioned table {@code RANGE (created)}
 * @param partition where it is a partition of another
 * @param inherits what it inherits from, in order; not the table that it is a partition of
 * @param ofType the composite type of a typed table
 * @param options storage parameters; those of its TOAST table begin with {@code toast.}
 */
public record Table(
        ObjectId id,
        About about,
        boolean unlogged,
        Optional<Identifier> accessMethod,
        Optional<Identifier> tablespace,
        Optional<String> partitionKey,
        Optional<Partition> partition,
        List<ObjectId> inherits,
        Optional<ObjectId> ofType,
        Options options,
        ReplicaIdentity replicaIdentity,
        boolean rowSecurity,
        boolean forceRowSecurity)
        implements CatalogObject {

    public Table {
        inherits = List.copyOf(inherits);
    }
}
