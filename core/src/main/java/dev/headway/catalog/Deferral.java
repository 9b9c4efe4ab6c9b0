package dev.headway.catalog;

/** When a constraint is checked. */
public enum Deferral {
    NOT_DEFERRABLE,
    DEFERRABLE,
    INITIALLY_DEFERRED
}
