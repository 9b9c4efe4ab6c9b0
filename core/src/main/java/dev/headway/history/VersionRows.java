package dev.headway.history;

import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.Map;

/**
 * What a database says of itself. Immutable.
 *
 * @param rows the version table's, sorted; whatever stands there, even if it could not name a revision
 * @param chains for a row, the chain hash that the journal recorded last; a row without one is trusted
 * @param unfinished whether a section that no transaction holds together is under way, or was when its runner died
 * @param backfilling whether something is left to be done in the background
 */
public record VersionRows(List<String> rows, Map<String, String> chains, boolean unfinished, boolean backfilling) {

    public VersionRows {
        rows = List.copyOf(rows);
        chains = Map.copyOf(chains);
    }

    /** The rows as revisions. */
    public List<RevisionId> ids() {
        return rows.stream().map(RevisionId::new).toList();
    }
}
