package dev.headway.catalog;

import java.util.Optional;

/**
 * A range type; its constructor functions and its multirange come with it. Immutable.
 *
 * @param operatorClass qualified; empty for the subtype's default
 * @param collation qualified; empty for that of the subtype
 * @param canonical qualified name of the function
 * @param difference qualified name of the function
 * @param multirange the name of its multirange type, qualified
 */
public record RangeType(
        ObjectId id,
        About about,
        String subtype,
        Optional<String> operatorClass,
        Optional<String> collation,
        Optional<String> canonical,
        Optional<String> difference,
        String multirange)
        implements CatalogObject {}
