package dev.headway.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.graph.Applied;
import dev.headway.graph.Drawn;
import dev.headway.graph.Range;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Graphs so deep that recursion would not come back, and so wide that anything quadratic would be felt. */
final class HugeGraphTest {

    private static final int SIZE = 10_000;

    @Test
    void a_deep_chain_goes_up_and_down() {
        RevisionGraph graph =
                drawn(i -> (i == 0 ? "" : "r" + (i - 1) + "->") + "r" + i + (i % 5000 == 7 ? " [l" + i + "]" : ""));
        Plan up = Plan.upgrade(graph, Set.of(), Target.parse("head"));
        assertEquals(SIZE, up.steps().size());
        Plan down = Plan.downgrade(graph, up.to(), Target.parse("head-" + (SIZE - 1)));
        assertEquals(Drawn.ids("r0"), down.to());
        assertEquals(SIZE / 5000, graph.labels(new RevisionId("r0")).size());
        assertEquals(11, Range.parse("-10:").revisions(graph, List.of()).size());
        assertTrue(Applied.of(graph, up.to()).isAtHeads());
        Plan branch = Plan.downgrade(graph, up.to(), Target.parse("l7@base"));
        assertEquals(SIZE, branch.steps().size());
    }

    @Test
    void a_wide_fan_joins_and_parts() {
        RevisionGraph graph = drawn(i -> i == 0 ? "r0" : i < SIZE - 1 ? "r0->r" + i : all() + "->r" + i);
        Plan up = Plan.upgrade(graph, Set.of(), Target.parse("head"));
        assertEquals(SIZE, up.steps().size());
        Plan down = Plan.downgrade(graph, up.to(), Target.parse("-1"));
        assertEquals(SIZE - 2, down.to().size());
        assertThrows(MigrationException.class, () -> Plan.downgrade(graph, down.to(), Target.parse("-1")));
        assertEquals(
                List.of(),
                Plan.downgrade(graph, up.to(), Target.parse("r0@base")).to());
        MigrationException rows = assertThrows(
                MigrationException.class,
                () -> Plan.upgrade(
                        graph, graph.revisions().stream().map(Revision::id).toList(), Target.parse("head")));
        assertEquals(SIZE - 1, rows.problems().size());
    }

    @Test
    void a_ladder_has_more_paths_than_could_be_walked() {
        RevisionGraph graph = drawn(i -> i < 2 ? "r" + i : "r" + (i - 1) + ",r" + (i - 2) + "->r" + i);
        Plan up = Plan.upgrade(graph, Set.of(), Target.parse("head"));
        assertEquals(SIZE, up.steps().size());
        assertEquals(
                Drawn.ids("r1"),
                Plan.downgrade(graph, up.to(), Target.parse("r0@base")).to());
    }

    @Test
    void ten_thousand_faults_are_told_at_once() {
        MigrationException lost = assertThrows(MigrationException.class, () -> drawn(i -> "nosuch" + i + "->r" + i));
        assertEquals(SIZE, lost.problems().size());
        MigrationException round =
                assertThrows(MigrationException.class, () -> drawn(i -> "r" + (i + 1) % SIZE + "->r" + i));
        assertEquals(1, round.problems().size());
        assertTrue(round.problems().get(0).toString().length() < 1000);
    }

    private static String all() {
        return String.join(
                ",", IntStream.range(1, SIZE - 1).mapToObj(i -> "r" + i).toList());
    }

    private static RevisionGraph drawn(IntFunction<String> edge) {
        return Drawn.graph(IntStream.range(0, SIZE).mapToObj(edge).toArray(String[]::new));
    }
}
