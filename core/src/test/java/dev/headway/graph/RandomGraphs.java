package dev.headway.graph;

import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Small graphs with everything that can be in one: several bases, branches, merges, depends, labels, times. */
public final class RandomGraphs {

    private final Random random;

    public RandomGraphs(long seed) {
        this.random = new Random(seed);
    }

    /** Edges as {@link Drawn} reads them, in any order of files. */
    public List<String> edges() {
        int size = 1 + random.nextInt(14);
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String parents = some(i, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(6) / 4);
            String depends = some(i, random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0);
            String label = random.nextInt(5) == 0 ? " [lib" + i + "]" : "";
            String created = random.nextInt(3) == 0 ? "" : " @" + random.nextInt(9);
            edges.add(parents + "->" + name(i) + (depends.isEmpty() ? "" : " (" + depends + ")") + label + created);
        }
        Collections.shuffle(edges, random);
        return edges;
    }

    /** Rows that a version table could hold: what some of the graph, closed downwards, comes to. */
    public Set<RevisionId> rows(RevisionGraph graph) {
        List<RevisionId> picked = graph.revisions().stream()
                .map(revision -> revision.id())
                .filter(id -> random.nextInt(4) == 0)
                .toList();
        return maximal(graph, graph.withAncestors(picked, Edges.ALL));
    }

    /** Those on which none of the others stands: the definition, as slow as it is plain. */
    public static Set<RevisionId> maximal(RevisionGraph graph, Collection<RevisionId> ids) {
        Set<RevisionId> maximal = new HashSet<>(ids);
        for (RevisionId id : ids) {
            Set<RevisionId> below = graph.withAncestors(List.of(id), Edges.ALL);
            below.remove(id);
            maximal.removeAll(below);
        }
        return maximal;
    }

    private String some(int before, int count) {
        return random.ints(before == 0 ? 0 : count, 0, Math.max(1, before))
                .distinct()
                .mapToObj(RandomGraphs::name)
                .collect(Collectors.joining(","));
    }

    private static String name(int i) {
        return "r" + (char) ('a' + i * 7 % 26) + i;
    }
}
