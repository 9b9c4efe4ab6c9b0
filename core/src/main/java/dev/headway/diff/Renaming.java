package dev.headway.diff;

import dev.headway.catalog.Catalog;
import java.util.List;

/** The old side as it is once everything has its new name, and how it gets there. Immutable. */
record Renaming(Catalog renamed, List<Change> changes) {

    static Renaming of(Catalog from, Catalog to, Renames renames) {
        return new Renaming(from, List.of());
    }
}
