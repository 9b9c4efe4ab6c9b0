package dev.headway.graph;

import dev.headway.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds cycles in time linear in the edges: one in each knot, a knot being revisions that all stand on each other
 * (strongly connected, found as Kosaraju does, without recursion).
 */
final class Cycles {

    private Cycles() {}

    /**
     * Along edges that point downwards: each cycle as a path upwards that begins at its smallest id; the way back to the
     * beginning is not repeated. Empty exactly if there is no cycle.
     */
    static List<List<RevisionId>> in(Map<RevisionId, List<RevisionId>> below) {
        Map<RevisionId, List<RevisionId>> above = Links.reversed(below);
        List<RevisionId> finished = finished(below);
        Set<RevisionId> seen = new HashSet<>();
        List<List<RevisionId>> cycles = new ArrayList<>();
        for (int i = finished.size() - 1; i >= 0; i--) {
            Set<RevisionId> knot = reach(finished.get(i), above, seen);
            if (knot.size() > 1) {
                cycles.add(cycle(knot, below));
            }
        }
        return cycles;
    }

    /** Every id, after all below it that could be reached and had not been before. */
    private static List<RevisionId> finished(Map<RevisionId, List<RevisionId>> below) {
        List<RevisionId> finished = new ArrayList<>();
        Set<RevisionId> seen = new HashSet<>();
        Deque<RevisionId> path = new ArrayDeque<>();
        Deque<Iterator<RevisionId>> left = new ArrayDeque<>();
        for (RevisionId start : new TreeSet<>(below.keySet())) {
            for (RevisionId next = start; ; ) {
                if (seen.add(next)) {
                    path.push(next);
                    left.push(below.getOrDefault(next, List.of()).iterator());
                }
                while (!left.isEmpty() && !left.element().hasNext()) {
                    left.pop();
                    finished.add(path.pop());
                }
                if (left.isEmpty()) {
                    break;
                }
                next = left.element().next();
            }
        }
        return finished;
    }

    private static Set<RevisionId> reach(
            RevisionId from, Map<RevisionId, List<RevisionId>> edges, Set<RevisionId> seen) {
        Set<RevisionId> reached = new HashSet<>();
        Deque<RevisionId> todo = new ArrayDeque<>(List.of(from));
        for (RevisionId id = todo.poll(); id != null; id = todo.poll()) {
            if (seen.add(id)) {
                reached.add(id);
                todo.addAll(edges.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }

    /** In a knot every step down stays possible, so walking must come back somewhere. */
    private static List<RevisionId> cycle(Collection<RevisionId> knot, Map<RevisionId, List<RevisionId>> below) {
        Map<RevisionId, Integer> places = new HashMap<>();
        List<RevisionId> path = new ArrayList<>();
        RevisionId at = Collections.min(knot);
        while (places.putIfAbsent(at, path.size()) == null) {
            path.add(at);
            at = below.getOrDefault(at, List.of()).stream()
                    .filter(knot::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<RevisionId> cycle = new ArrayList<>(path.subList(places.getOrDefault(at, 0), path.size()));
        Collections.reverse(cycle);
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        return cycle;
    }
}
