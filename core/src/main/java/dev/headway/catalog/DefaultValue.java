package dev.headway.catalog;

/** The default of a column. Immutable. */
public record DefaultValue(ObjectId id, About about, String expression) implements CatalogObject {

    public ObjectId column() {
        return id.owner();
    }
}
