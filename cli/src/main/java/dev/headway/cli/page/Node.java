package dev.headway.cli.page;

import dev.headway.revision.RevisionId;
import dev.headway.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A revision in a graph that is drawn. Immutable.
 *
 * @param depends by their ids
 * @param verdict empty where it was not rehearsed, and is there for what hangs on it
 */
public record Node(RevisionId id, List<RevisionId> parents, List<RevisionId> depends, Optional<Verdict> verdict) {

    public Node {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
    }
}
