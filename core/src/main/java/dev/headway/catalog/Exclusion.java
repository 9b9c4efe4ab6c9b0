package dev.headway.catalog;

import java.util.Optional;

/**
 * EXCLUDE, with its index. Immutable.
 *
 * @param definition from USING to the end, deferral apart: {@code USING gist (room WITH =, during WITH &&) WHERE (…)}
 * @param partOf the constraint of the partitioned table that it was made for
 */
public record Exclusion(
        ObjectId id,
        About about,
        String definition,
        Deferral deferral,
        IndexTraits index,
        Optional<ObjectId> partOf,
        Aside<Boolean> generatedName)
        implements Constraint {}
