package dev.headway.graph;

import dev.headway.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds cycles, each revision in at most one of them, in time linear in the edges. */
final class Cycles {

    private Cycles() {}

    /**
     * Cycles along edges that point downwards, each as a path upwards that begins at its smallest id; the way back to
     * the beginning is not repeated. Empty exactly if there is none.
     */
    static List<List<RevisionId>> in(Map<RevisionId, List<RevisionId>> below) {
        // What neither begins nor ends anywhere: cycles, and what lies between two of them.
        Set<RevisionId> knot = peel(below, below.keySet());
        knot = peel(Links.reversed(below), knot);
        List<List<RevisionId>> cycles = new ArrayList<>();
        Set<RevisionId> seen = new HashSet<>();
        for (RevisionId start : new TreeSet<>(knot)) {
            List<RevisionId> path = new ArrayList<>();
            Map<RevisionId, Integer> places = new HashMap<>();
            RevisionId at = start;
            while (seen.add(at)) {
                places.put(at, path.size());
                path.add(at);
                at = firstWithin(knot, below.getOrDefault(at, List.of()));
            }
            Integer place = places.get(at);
            if (place != null) {
                cycles.add(upwards(path.subList(place, path.size())));
            }
        }
        return cycles;
    }

    /** What is left when all that stands on nothing has been taken away, again and again. */
    private static Set<RevisionId> peel(Map<RevisionId, List<RevisionId>> below, Set<RevisionId> from) {
        Map<RevisionId, List<RevisionId>> above = Links.reversed(below);
        Map<RevisionId, Integer> waitsFor = new HashMap<>();
        Deque<RevisionId> ready = new ArrayDeque<>();
        for (RevisionId id : from) {
            int count = (int) below.getOrDefault(id, List.of()).stream()
                    .filter(from::contains)
                    .count();
            waitsFor.put(id, count);
            if (count == 0) {
                ready.add(id);
            }
        }
        Set<RevisionId> left = new HashSet<>(from);
        for (RevisionId id = ready.poll(); id != null; id = ready.poll()) {
            left.remove(id);
            for (RevisionId upper : above.getOrDefault(id, List.of())) {
                if (from.contains(upper) && waitsFor.merge(upper, -1, Integer::sum) == 0) {
                    ready.add(upper);
                }
            }
        }
        return left;
    }

    private static RevisionId firstWithin(Set<RevisionId> knot, List<RevisionId> ids) {
        return ids.stream().filter(knot::contains).findFirst().orElseThrow();
    }

    private static List<RevisionId> upwards(List<RevisionId> downwards) {
        List<RevisionId> cycle = new ArrayList<>(downwards);
        Collections.reverse(cycle);
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        return cycle;
    }
}
