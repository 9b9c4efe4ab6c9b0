package dev.headway.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrderingTest {

    private static Ordering<String> drawn(String... edges) {
        Ordering<String> ordering = new Ordering<>();
        for (String edge : edges) {
            String[] ends = edge.split("->", -1);
            if (ends.length == 1) {
                ordering.add(edge);
            } else {
                ordering.before(ends[0], ends[1]);
            }
        }
        return ordering;
    }

    @Test
    void what_nothing_holds_back_comes_in_its_own_order() {
        assertEquals(List.of("a", "b", "c", "d"), drawn("d", "b", "a", "c").sorted(any -> 0));
    }

    @Test
    void an_edge_is_kept_against_that_order() {
        assertEquals(List.of("b", "c", "a"), drawn("c->a", "b").sorted(any -> 0));
    }

    @Test
    void a_rank_is_left_only_when_nothing_of_it_is_ready() {
        Ordering<String> ordering = drawn("a2->b1", "c2->d1", "e1");
        assertEquals(List.of("e1", "a2", "c2", "b1", "d1"), ordering.sorted(vertex -> vertex.charAt(1) - '0'));
    }

    @Test
    void a_wish_gives_way_where_it_would_close_a_cycle() {
        Ordering<String> ordering = drawn("a->b", "b->c");
        ordering.wish("c", "a");
        List<String> sorted = ordering.sorted(any -> 0);
        assertEquals(List.of("a", "b", "c"), sorted);
        assertEquals(Set.of("c"), ordering.missed("a", sorted));
    }

    @Test
    void a_wish_is_granted_where_it_can_be() {
        Ordering<String> ordering = drawn("a", "b");
        ordering.wish("b", "a");
        List<String> sorted = ordering.sorted(any -> 0);
        assertEquals(List.of("b", "a"), sorted);
        assertEquals(Set.of(), ordering.missed("a", sorted));
    }

    @Test
    void a_cycle_names_its_members_and_nobody_else() {
        Ordering<String> ordering = drawn("a->b", "b->a", "b->c", "z->a");
        assertEquals(
                Set.of("a", "b"),
                assertThrows(Ordering.Cycle.class, () -> ordering.sorted(any -> 0))
                        .members());
    }

    @Test
    void the_order_is_a_linear_extension_and_does_not_depend_on_how_it_was_told() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(20);
            List<String> edges = new ArrayList<>();
            for (int i = 0; i < 2 * size; i++) {
                int one = random.nextInt(size);
                int other = random.nextInt(size);
                edges.add(one == other ? "v" + one : "v" + Math.min(one, other) + "->v" + Math.max(one, other));
            }
            List<String> sorted = drawn(edges.toArray(String[]::new)).sorted(any -> 0);
            for (String edge : edges) {
                String[] ends = edge.split("->", -1);
                assertTrue(sorted.indexOf(ends[0]) <= sorted.indexOf(ends[ends.length - 1]), "seed " + seed);
            }
            Collections.shuffle(edges, random);
            assertEquals(sorted, drawn(edges.toArray(String[]::new)).sorted(any -> 0), "seed " + seed);
        }
    }
}
