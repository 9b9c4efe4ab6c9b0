package dev.headway.graph;

import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A revision among its neighbours. Immutable.
 *
 * @param rank its place in the graph's order, from 0
 * @param parents what it revises
 * @param depends what it depends on, labels resolved
 * @param children what revises it, oldest first
 * @param dependents what depends on it, oldest first
 * @param labels those of its branches, sorted
 */
record Node(
        Revision revision,
        int rank,
        List<RevisionId> parents,
        List<RevisionId> depends,
        List<RevisionId> children,
        List<RevisionId> dependents,
        List<String> labels) {

    /** What must be applied right before it. */
    List<RevisionId> below(Edges edges) {
        return edges == Edges.PARENTS ? parents : union(parents, depends);
    }

    /** What stands right on it. */
    List<RevisionId> above(Edges edges) {
        return edges == Edges.PARENTS ? children : union(children, dependents);
    }

    static List<RevisionId> union(List<RevisionId> some, List<RevisionId> others) {
        if (others.isEmpty()) {
            return some;
        }
        return some.isEmpty()
                ? others
                : Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
