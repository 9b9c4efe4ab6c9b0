package dev.headway.diff;

import dev.headway.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Changes that are made in one statement, the smallest first. Immutable. */
record Together(List<Change> changes) implements Comparable<Together> {

    Together {
        changes = changes.stream().sorted().toList();
    }

    /**
     * All changes in order. Those of one whole come as one, unless something else must come between them.
     *
     * @param wholes the changes that had better be made together, and what they are made of
     */
    static List<List<Change>> sorted(
            Ordering<Change> ordering, ToIntFunction<Change> rank, Map<Change, ObjectId> wholes) {
        Map<ObjectId, List<Change>> members = new TreeMap<>();
        wholes.forEach((change, whole) ->
                members.computeIfAbsent(whole, key -> new ArrayList<>()).add(change));
        members.values().removeIf(of -> of.size() == 1);
        if (members.isEmpty()) {
            return ordering.sorted(rank).stream().map(List::of).toList();
        }
        Map<Change, Together> all = new HashMap<>();
        ordering.vertices().forEach(change -> all.put(change, new Together(List.of(change))));
        members.values().forEach(of -> join(all, new Together(of)));
        while (true) {
            try {
                return ordering
                        .map(all::get)
                        .sorted(each ->
                                each.changes.stream().mapToInt(rank).max().orElse(0))
                        .stream()
                        .map(Together::changes)
                        .toList();
            } catch (Ordering.Cycle cycle) {
                if (!part(all, cycle)) {
                    throw cycle;
                }
            }
        }
    }

    private static void join(Map<Change, Together> all, Together together) {
        together.changes.forEach(change -> all.put(change, together));
    }

    private static boolean part(Map<Change, Together> all, Ordering.Cycle cycle) {
        boolean parted = false;
        for (Object member : cycle.members()) {
            if (member instanceof Together together && together.changes.size() > 1) {
                together.changes.forEach(change -> all.put(change, new Together(List.of(change))));
                parted = true;
            }
        }
        return parted;
    }

    @Override
    public int compareTo(Together other) {
        return changes.get(0).compareTo(other.changes.get(0));
    }
}
