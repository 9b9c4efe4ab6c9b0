package dev.headway.catalog;

/** A schema. Immutable. */
public record Schema(ObjectId id, About about) implements CatalogObject {}
