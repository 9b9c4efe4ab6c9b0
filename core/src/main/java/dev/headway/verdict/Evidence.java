package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.revision.Revision;
import java.util.List;

/**
 * All that was seen of one revision. Immutable.
 *
 * @param before the schema that the revision meets
 * @param after the schema that it leaves
 * @param upgrade statement by statement
 */
public record Evidence(
        Revision revision, Catalog before, Catalog after, List<Observation> upgrade, RoundTrip roundTrip) {

    public Evidence {
        upgrade = List.copyOf(upgrade);
    }
}
