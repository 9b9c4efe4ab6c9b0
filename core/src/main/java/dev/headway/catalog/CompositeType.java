package dev.headway.catalog;

import java.util.List;
import java.util.Optional;

/** A composite type by itself; not the row type of a table. Immutable. */
public record CompositeType(ObjectId id, About about, List<Attribute> attributes) implements CatalogObject {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /**
     * One attribute; their order is that of the values in a row.
     *
     * @param collation qualified; empty for that of the type
     */
    public record Attribute(String name, String type, Optional<String> collation, Optional<String> comment) {}
}
