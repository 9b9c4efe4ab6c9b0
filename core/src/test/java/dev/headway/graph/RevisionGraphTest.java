package dev.headway.graph;

import static dev.headway.graph.Drawn.graph;
import static dev.headway.graph.Drawn.id;
import static dev.headway.graph.Drawn.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RevisionGraphTest {

    private static final RevisionGraph LIBRARY =
            graph("a [lib]", "a->b1", "a->b2", "b1,b2->c", "x (b1)", "x->y (b1,a)", "z (lib)", "y->w (c)", "q");

    @Test
    void bases_and_heads_are_real_if_nothing_depends() {
        assertEquals(List.of("a", "q", "x", "z"), names(LIBRARY.bases()));
        assertEquals(List.of("a", "q"), names(LIBRARY.realBases()));
        assertEquals(List.of("c", "q", "w", "z"), names(LIBRARY.heads()));
        assertEquals(List.of("q", "w", "z"), names(LIBRARY.realHeads()));
        assertTrue(LIBRARY.isEffectiveHead(id("c")));
        assertFalse(LIBRARY.isEffectiveHead(id("w")));
        assertFalse(LIBRARY.isEffectiveHead(id("b1")));
    }

    @Test
    void neighbours_are_told_apart_by_how_they_are_named() {
        assertEquals(List.of("b1", "b2"), names(LIBRARY.parents(id("c"))));
        assertEquals(List.of("b1", "b2"), names(LIBRARY.children(id("a"))));
        assertEquals(List.of("x", "y"), names(LIBRARY.dependents(id("b1"))));
        assertEquals(List.of("b1", "a"), names(LIBRARY.dependencies(id("y"))));
        assertEquals(List.of("a"), names(LIBRARY.dependencies(id("z"))));
        assertTrue(LIBRARY.isBranchPoint(id("a")));
        assertFalse(LIBRARY.isBranchPoint(id("b1")));
        assertTrue(LIBRARY.isMergePoint(id("c")));
        assertFalse(LIBRARY.isMergePoint(id("y")));
    }

    @Test
    void a_dependency_that_an_ancestor_has_already_is_left_out_of_the_normalized_ones() {
        assertEquals(List.of("a"), names(LIBRARY.normalizedDependencies(id("y"))));
        assertEquals(List.of("c"), names(LIBRARY.normalizedDependencies(id("w"))));
        assertEquals(List.of("b1"), names(LIBRARY.normalizedDependencies(id("x"))));
    }

    @Test
    void a_lineage_follows_parents_and_a_closure_follows_depends_too() {
        assertEquals(Set.copyOf(ids("a", "b1", "c")), LIBRARY.lineage(id("b1")));
        assertEquals(Set.copyOf(ids("x", "y", "w")), LIBRARY.lineage(id("y")));
        assertEquals(Set.copyOf(ids("y", "x", "b1", "a")), LIBRARY.withAncestors(ids("y"), Edges.ALL));
        assertEquals(Set.copyOf(ids("b1", "c", "x", "y", "w")), LIBRARY.withDescendants(ids("b1"), Edges.ALL));
    }

    @Test
    void a_revision_is_named_by_its_id_or_its_own_label_only() {
        assertEquals(
                Optional.of("a"),
                LIBRARY.named("lib").map(revision -> revision.id().value()));
        assertEquals(
                Optional.of("b1"),
                LIBRARY.named("b1").map(revision -> revision.id().value()));
        assertEquals(Optional.empty(), LIBRARY.named("b"));
        assertEquals(Optional.empty(), LIBRARY.named("head"));
        assertThrows(IllegalArgumentException.class, () -> LIBRARY.get(id("nosuch")));
    }

    @Test
    void what_reading_found_comes_first_and_is_not_lost() {
        Problem unreadable = Problem.at(Origin.of("migrations/zz.sql"), "unreadable", "mend it");
        Reading read = Drawn.reading("a", "nosuch->b");
        MigrationException thrown = assertThrows(
                MigrationException.class,
                () -> RevisionGraph.of(new Reading("migrations/", read.revisions(), List.of(unreadable))));
        assertEquals(2, thrown.problems().size());
        assertEquals(unreadable, thrown.problems().get(0));
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        for (long seed = 1; seed <= 300; seed++) {
            List<String> edges = new RandomGraphs(seed).edges();
            List<String> shuffled = new ArrayList<>(edges);
            Collections.shuffle(shuffled, new Random(seed));
            RevisionGraph one = graph(edges.toArray(String[]::new));
            RevisionGraph other = graph(shuffled.toArray(String[]::new));
            assertEquals(one.revisions(), other.revisions(), "seed " + seed);
            one.revisions()
                    .forEach(revision ->
                            assertEquals(one.labels(revision.id()), other.labels(revision.id()), revision.id()::value));
        }
    }

    @Test
    void a_cycle_is_found_exactly_if_no_order_exists() {
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            Map<RevisionId, List<RevisionId>> below = new HashMap<>();
            int size = 2 + random.nextInt(9);
            for (int i = 0; i < size; i++) {
                List<RevisionId> lower = new ArrayList<>();
                for (int j = 0; j < size; j++) {
                    if (i != j && random.nextInt(size) == 0) {
                        lower.add(id("r" + j));
                    }
                }
                below.put(id("r" + i), lower);
            }
            List<List<RevisionId>> cycles = Cycles.in(below);
            assertEquals(knots(below), cycles.size(), "seed " + seed);
            for (List<RevisionId> cycle : cycles) {
                assertEquals(Collections.min(cycle), cycle.get(0));
                assertEquals(cycle.size(), new HashSet<>(cycle).size());
                RevisionId lower = cycle.get(cycle.size() - 1);
                for (RevisionId id : cycle) {
                    assertTrue(below.getOrDefault(id, List.of()).contains(lower), "seed " + seed + " " + cycle);
                    lower = id;
                }
            }
        }
    }

    /** Classes of what stands on each other, by taking the definition at its word. */
    private static int knots(Map<RevisionId, List<RevisionId>> below) {
        Map<RevisionId, Set<RevisionId>> reach = new HashMap<>();
        below.forEach((id, lower) -> reach.put(id, new HashSet<>(lower)));
        for (int i = 0; i < below.size(); i++) {
            reach.values()
                    .forEach(reached ->
                            Set.copyOf(reached).forEach(id -> reached.addAll(below.getOrDefault(id, List.of()))));
        }
        Set<Set<RevisionId>> knots = new HashSet<>();
        reach.forEach((id, reached) -> {
            if (reached.contains(id)) {
                Set<RevisionId> knot = new HashSet<>(reached);
                knot.removeIf(other -> !reach.getOrDefault(other, Set.of()).contains(id));
                knots.add(knot);
            }
        });
        return knots.size();
    }

    static List<String> names(Collection<Revision> revisions) {
        return revisions.stream().map(revision -> revision.id().value()).toList();
    }
}
