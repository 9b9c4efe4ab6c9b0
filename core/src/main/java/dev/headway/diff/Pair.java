package dev.headway.diff;

import dev.headway.catalog.CatalogObject;

/** One object as it is on either side. */
record Pair(CatalogObject from, CatalogObject to) {

    boolean isNamedAlike() {
        return from.id().equals(to.id());
    }

    /** Whether only PostgreSQL's own choice of a name tells them apart. */
    boolean isNameNoDifference() {
        return Shape.isNameGenerated(from) && Shape.isNameGenerated(to);
    }
}
