package dev.headway.plan;

import dev.headway.revision.RevisionId;
import java.util.List;

/**
 * What one step does to the rows of the version table: these go, those come. A row on each side is one UPDATE. Both
 * lists are sorted and share nothing. Immutable.
 */
public record HeadMove(List<RevisionId> removed, List<RevisionId> added) {

    public HeadMove {
        removed = removed.stream().sorted().toList();
        added = added.stream().sorted().toList();
    }
}
