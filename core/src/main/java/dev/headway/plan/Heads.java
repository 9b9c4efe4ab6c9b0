package dev.headway.plan;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The rows of a version table while steps are taken. A revision has a row while it is applied and nothing applied
 * stands right on it, through {@code revises} or {@code depends}; counting what stands on each makes a step cost no
 * more than its edges. Not thread-safe.
 */
final class Heads {

    private final RevisionGraph graph;
    private final Map<RevisionId, Integer> standing = new HashMap<>();
    private final NavigableSet<RevisionId> rows = new TreeSet<>();

    /** @param applied closed downwards */
    Heads(RevisionGraph graph, Collection<RevisionId> applied) {
        this.graph = graph;
        for (RevisionId id : applied) {
            graph.below(id, Edges.ALL).forEach(lower -> standing.merge(lower, 1, Integer::sum));
        }
        applied.stream().filter(id -> !standing.containsKey(id)).forEach(rows::add);
    }

    List<RevisionId> rows() {
        return List.copyOf(rows);
    }

    /** {@code id} is applied; everything below it was. */
    HeadMove up(RevisionId id) {
        List<RevisionId> removed = new ArrayList<>();
        for (RevisionId lower : graph.below(id, Edges.ALL)) {
            if (standing.merge(lower, 1, Integer::sum) == 1) {
                removed.add(lower);
            }
        }
        return move(removed, List.of(id));
    }

    /** {@code id} is taken back; nothing stood on it. */
    HeadMove down(RevisionId id) {
        List<RevisionId> added = new ArrayList<>();
        for (RevisionId lower : graph.below(id, Edges.ALL)) {
            if (standing.merge(lower, -1, Integer::sum) == 0) {
                added.add(lower);
            }
        }
        return move(List.of(id), added);
    }

    private HeadMove move(List<RevisionId> removed, List<RevisionId> added) {
        removed.forEach(rows::remove);
        rows.addAll(added);
        return new HeadMove(removed, added);
    }
}
