package dev.headway.catalog;

/**
 * A trigger that somebody created: neither one of a constraint nor a partition's copy. Immutable.
 *
 * @param definition the whole CREATE statement, without the semicolon; its WHEN may differ in spelling only
 * @param constraint CREATE CONSTRAINT TRIGGER
 * @param function what it calls
 */
public record Trigger(ObjectId id, About about, String definition, boolean constraint, String function, Firing firing)
        implements CatalogObject {}
