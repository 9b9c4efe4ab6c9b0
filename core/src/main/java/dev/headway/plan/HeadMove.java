package dev.headway.plan;

import dev.headway.revision.RevisionId;
import java.util.List;

/**
 * What one step does to the rows of the version table: the removed ones are there before and gone after, the added ones
 * the other way round. A row on each side is one UPDATE. Both lists are sorted and share nothing, and at least one of
 * them is not empty. Immutable.
 */
public record HeadMove(List<RevisionId> removed, List<RevisionId> added) {

    public HeadMove {
        removed = removed.stream().sorted().toList();
        added = added.stream().sorted().toList();
        if (removed.isEmpty() && added.isEmpty()) {
            throw new IllegalArgumentException("a move that moves nothing");
        }
    }
}
