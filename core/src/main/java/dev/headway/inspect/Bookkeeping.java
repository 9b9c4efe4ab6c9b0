package dev.headway.inspect;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.Optional;
import java.util.Set;

/** Headway's own tables, and Alembic's: no part of anybody's schema. */
record Bookkeeping(Optional<ObjectId> versionTable) {

    private static final Set<String> TABLES =
            Set.of("alembic_version", "headway_version", "headway_journal", "headway_progress");

    boolean owns(ObjectId id) {
        return id.kind() == Kind.TABLE
                && (TABLES.contains(id.name())
                        || versionTable.filter(id::equals).isPresent());
    }
}
