package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.revision.Revision;
import java.util.List;
import java.util.Optional;

/**
 * All that was seen of one revision. Immutable.
 *
 * @param before the schema that the revision meets
 * @param after the schema that it leaves
 * @param upgrade statement by statement, on empty tables
 * @param onRows where it was rehearsed on rows too
 */
public record Evidence(
        Revision revision,
        Catalog before,
        Catalog after,
        List<Observation> upgrade,
        RoundTrip roundTrip,
        Optional<OnRows> onRows) {

    public Evidence {
        upgrade = List.copyOf(upgrade);
    }

    /** One that met no rows. */
    public Evidence(Revision revision, Catalog before, Catalog after, List<Observation> upgrade, RoundTrip roundTrip) {
        this(revision, before, after, upgrade, roundTrip, Optional.empty());
    }

    /** The same, with what became of it on rows. */
    public Evidence with(OnRows seen) {
        return new Evidence(revision, before, after, upgrade, roundTrip, Optional.of(seen));
    }
}
