package dev.headway.catalog;

/**
 * A constraint of a table or domain, apart from NOT NULL, which belongs to the column. The index of a key or exclusion is
 * no object besides.
 */
public sealed interface Constraint extends CatalogObject permits Check, Key, Exclusion, ForeignKey {

    /** Whether its name is what PostgreSQL gives where the user gives none; such ones may be matched by structure. */
    Aside<Boolean> generatedName();

    /** The table or domain. */
    default ObjectId table() {
        return id().owner();
    }
}
