package dev.headway.catalog;

import java.util.Optional;

/**
 * Which columns logical replication sends for an old row. Immutable.
 *
 * @param index for {@link Mode#INDEX}: the index, or the constraint whose index it is; empty if that was dropped
 */
public record ReplicaIdentity(Mode mode, Optional<ObjectId> index) {

    /** What stands after REPLICA IDENTITY. */
    public enum Mode {
        DEFAULT,
        NOTHING,
        FULL,
        INDEX
    }

    public static final ReplicaIdentity DEFAULT = new ReplicaIdentity(Mode.DEFAULT, Optional.empty());
}
