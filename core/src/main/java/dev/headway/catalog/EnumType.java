package dev.headway.catalog;

import java.util.List;

/** An enum; the order of its labels is how they sort. Immutable. */
public record EnumType(ObjectId id, About about, List<String> labels) implements CatalogObject {

    public EnumType {
        labels = List.copyOf(labels);
    }
}
