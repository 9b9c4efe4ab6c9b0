package dev.headway.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Vertices and what must come before what, put in one order. The order depends on the vertices' own, never on the
 * sequence in which they were told. A wish is an edge that gives way where following it would close a cycle: the bodies
 * of functions ask for things that nothing promises. Not thread-safe.
 */
public final class Ordering<V extends Comparable<V>> {

    private final Map<V, Set<V>> after = new LinkedHashMap<>();
    private final Map<V, Set<V>> wished = new HashMap<>();

    /** Adds a vertex; twice is once. */
    public void add(V vertex) {
        after.computeIfAbsent(vertex, key -> new LinkedHashSet<>());
    }

    /** {@code first} comes before {@code second}. A vertex before itself says nothing. */
    public void before(V first, V second) {
        add(second);
        add(first);
        if (!first.equals(second)) {
            after.computeIfAbsent(first, key -> new LinkedHashSet<>()).add(second);
        }
    }

    /** {@code first} comes before {@code second} unless that is impossible. */
    public void wish(V first, V second) {
        add(second);
        add(first);
        if (!first.equals(second)) {
            wished.computeIfAbsent(first, key -> new LinkedHashSet<>()).add(second);
        }
    }

    /** What must come right after a vertex. */
    public Set<V> after(V vertex) {
        return after.getOrDefault(vertex, Set.of());
    }

    /** What was wished to come before {@code vertex} and comes after it in that order. */
    public Set<V> missed(V vertex, List<V> order) {
        Set<V> missed = new LinkedHashSet<>();
        int here = order.indexOf(vertex);
        order.subList(here + 1, order.size()).stream()
                .filter(later -> wished.getOrDefault(later, Set.of()).contains(vertex))
                .forEach(missed::add);
        return missed;
    }

    /** The same order of other vertices, which stand for these. */
    public <W extends Comparable<W>> Ordering<W> map(Function<V, W> other) {
        Ordering<W> mapped = new Ordering<>();
        after.keySet().forEach(vertex -> mapped.add(other.apply(vertex)));
        after.forEach(
                (first, seconds) -> seconds.forEach(second -> mapped.before(other.apply(first), other.apply(second))));
        wished.forEach(
                (first, seconds) -> seconds.forEach(second -> mapped.wish(other.apply(first), other.apply(second))));
        return mapped;
    }

    /** All vertices, in the order in which they were told. */
    public Collection<V> vertices() {
        return after.keySet();
    }

    /**
     * All vertices, each after everything that must come before it. Stays in a rank while it can, then goes on with the
     * lowest that is ready; within a rank the smaller vertex comes first.
     *
     * @throws Cycle if some stand on each other
     */
    public List<V> sorted(ToIntFunction<V> rank) {
        return new Walk(rank).walk();
    }

    /** Vertices that stand on each other: a mistake in the rules that told the edges, never mended by leaving one out. */
    public static final class Cycle extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final transient Set<?> members;

        Cycle(Set<?> members) {
            super("these stand on each other: " + members);
            this.members = members;
        }

        public Set<?> members() {
            return members;
        }
    }

    private final class Walk {

        private final ToIntFunction<V> rank;
        private final Map<V, Integer> missing = new HashMap<>();
        private final Map<V, Integer> hopes = new HashMap<>();
        private final Map<Integer, TreeSet<V>> ready = new HashMap<>();
        private final Set<V> hoping = new TreeSet<>();
        private final Set<V> sorted = new LinkedHashSet<>();
        private int current;

        Walk(ToIntFunction<V> rank) {
            this.rank = rank;
            after.values().forEach(seconds -> seconds.forEach(second -> missing.merge(second, 1, Integer::sum)));
            wished.values().forEach(seconds -> seconds.forEach(second -> hopes.merge(second, 1, Integer::sum)));
            after.keySet().forEach(this::look);
        }

        List<V> walk() {
            while (sorted.size() < after.size()) {
                V next = next();
                sorted.add(next);
                for (V second : after(next)) {
                    missing.merge(second, -1, Integer::sum);
                    look(second);
                }
                for (V second : wished.getOrDefault(next, Set.of())) {
                    hopes.merge(second, -1, Integer::sum);
                    look(second);
                }
            }
            return new ArrayList<>(sorted);
        }

        private void look(V vertex) {
            if (missing.getOrDefault(vertex, 0) > 0 || sorted.contains(vertex)) {
                return;
            }
            if (hopes.getOrDefault(vertex, 0) > 0) {
                hoping.add(vertex);
            } else {
                hoping.remove(vertex);
                ready.computeIfAbsent(rank.applyAsInt(vertex), key -> new TreeSet<>())
                        .add(vertex);
            }
        }

        private V next() {
            TreeSet<V> here = ready.get(current);
            if (here == null || here.isEmpty()) {
                current = ready.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .mapToInt(Map.Entry::getKey)
                        .min()
                        .orElseGet(this::giveUpAHope);
                here = ready.getOrDefault(current, new TreeSet<>());
            }
            V next = here.pollFirst();
            if (next == null) {
                throw cycle();
            }
            return next;
        }

        /** Nothing is ready: the smallest of those that only wishes hold back goes first. */
        private int giveUpAHope() {
            V first = hoping.stream().findFirst().orElseThrow(this::cycle);
            hopes.remove(first);
            look(first);
            return rank.applyAsInt(first);
        }

        private Cycle cycle() {
            Set<V> rest = new LinkedHashSet<>(after.keySet());
            rest.removeAll(sorted);
            // what merely stands behind a cycle is no part of it
            boolean fewer = true;
            while (fewer) {
                Set<V> held = rest;
                fewer = rest.removeIf(vertex -> after(vertex).stream().noneMatch(held::contains));
            }
            return new Cycle(rest);
        }
    }
}
