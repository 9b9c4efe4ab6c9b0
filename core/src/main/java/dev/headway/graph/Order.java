package dev.headway.graph;

import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The one order of a graph: everything after what it stands on; among those that could come next, the one created
 * first; those that do not say when, last; then by id. It is a property of the graph alone, so that an upgrade runs in
 * the same order in one go or in parts.
 */
final class Order {

    private static final Comparator<Revision> OLDEST_FIRST = Comparator.comparing(
                    (Revision revision) -> revision.header().created().orElse(Instant.MAX))
            .thenComparing(Revision::id);

    private Order() {}

    /** Oldest first. What a cycle holds back is not in the answer. */
    static List<Revision> of(Links links) {
        Map<RevisionId, List<RevisionId>> below = links.below();
        Map<RevisionId, List<RevisionId>> above = Links.reversed(below);
        Map<RevisionId, Integer> waitsFor = new HashMap<>();
        PriorityQueue<Revision> ready = new PriorityQueue<>(OLDEST_FIRST);
        for (Revision revision : links.revisions().values()) {
            int count = below.getOrDefault(revision.id(), List.of()).size();
            waitsFor.put(revision.id(), count);
            if (count == 0) {
                ready.add(revision);
            }
        }
        List<Revision> order = new ArrayList<>();
        for (Revision next = ready.poll(); next != null; next = ready.poll()) {
            order.add(next);
            for (RevisionId freed : above.getOrDefault(next.id(), List.of())) {
                Revision revision = links.revisions().get(freed);
                if (waitsFor.merge(freed, -1, Integer::sum) == 0 && revision != null) {
                    ready.add(revision);
                }
            }
        }
        return order;
    }
}
