package dev.headway.graph;

import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which branch labels a revision goes by. A label holds for everything that descends from the revision it stands on,
 * across merges too, so that a merge goes by the labels of all that it joins; and downwards for that revision's
 * ancestors, up to but without the first that is a merge or on which more than one other stands.
 */
final class Labels {

    private final Links links;
    private final Map<RevisionId, List<RevisionId>> children;
    private final Map<RevisionId, List<RevisionId>> above;

    Labels(Links links) {
        this.links = links;
        this.children = Links.reversed(links.parents());
        this.above = Links.reversed(links.below());
    }

    /** By revision, sorted; {@code order} has parents before children. */
    Map<RevisionId, List<String>> spread(List<Revision> order) {
        Map<RevisionId, List<String>> fromBelow = new HashMap<>();
        for (Revision revision : order) {
            List<String> labels = own(revision);
            for (RevisionId parent : parents(revision.id())) {
                labels = union(labels, fromBelow.getOrDefault(parent, List.of()));
            }
            fromBelow.put(revision.id(), labels);
        }
        Map<RevisionId, List<String>> fromAbove = new HashMap<>();
        Map<RevisionId, List<String>> all = new HashMap<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            Revision revision = order.get(i);
            List<String> received = received(revision.id(), fromAbove);
            fromAbove.put(
                    revision.id(), parents(revision.id()).size() > 1 ? List.of() : union(own(revision), received));
            all.put(revision.id(), union(fromBelow.getOrDefault(revision.id(), List.of()), received));
        }
        return all;
    }

    private List<String> received(RevisionId id, Map<RevisionId, List<String>> fromAbove) {
        List<RevisionId> mine = children.getOrDefault(id, List.of());
        boolean alone = above.getOrDefault(id, List.of()).size() == 1 && mine.size() == 1;
        return alone && parents(id).size() <= 1 ? fromAbove.getOrDefault(mine.get(0), List.of()) : List.of();
    }

    private List<RevisionId> parents(RevisionId id) {
        return links.parents().getOrDefault(id, List.of());
    }

    private static List<String> own(Revision revision) {
        List<String> labels = revision.header().labels();
        return labels.isEmpty() ? labels : List.copyOf(new TreeSet<>(labels));
    }

    /** Long chains go by the same labels: they share one list. */
    private static List<String> union(List<String> some, List<String> others) {
        if (others.isEmpty() || some.equals(others)) {
            return some;
        }
        if (some.isEmpty()) {
            return others;
        }
        TreeSet<String> union = new TreeSet<>(some);
        return union.addAll(others) ? List.copyOf(union) : some;
    }
}
