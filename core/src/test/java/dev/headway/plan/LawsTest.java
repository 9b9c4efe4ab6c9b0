package dev.headway.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.graph.Drawn;
import dev.headway.graph.Edges;
import dev.headway.graph.RandomGraphs;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for every graph, tried on many; {@code -Dlaws.seed=N} tries one again. */
final class LawsTest {

    private static final int GRAPHS = 600;

    @Test
    void an_upgrade_is_a_linear_extension_and_brings_all_that_the_target_stands_on() {
        everywhere((graph, rows, random) -> {
            for (String target : targets(graph)) {
                Plan plan = Plan.upgrade(graph, rows, Target.parse(target));
                Set<RevisionId> applied = applied(graph, rows);
                for (Step step : plan.steps()) {
                    assertTrue(applied.containsAll(graph.below(step.revision().id(), Edges.ALL)), target);
                    assertTrue(applied.add(step.revision().id()), target);
                }
                assertRows(graph, plan, applied);
                if (graph.named(target).isPresent()) {
                    assertTrue(applied.contains(graph.named(target).get().id()));
                }
            }
        });
    }

    @Test
    void a_downgrade_is_a_linear_extension_the_other_way_round() {
        everywhere((graph, rows, random) -> {
            for (String target : targets(graph)) {
                Plan plan = downgrade(graph, rows, target);
                Set<RevisionId> applied = applied(graph, rows);
                for (Step step : plan.steps()) {
                    assertTrue(applied.remove(step.revision().id()), target);
                    assertTrue(
                            Collections.disjoint(
                                    applied, graph.above(step.revision().id(), Edges.ALL)),
                            target);
                }
                assertRows(graph, plan, applied);
            }
        });
    }

    @Test
    void a_downgrade_to_a_revision_takes_back_what_stands_on_it_and_nothing_else() {
        everywhere((graph, rows, random) -> {
            Set<RevisionId> applied = applied(graph, rows);
            for (RevisionId id : applied) {
                Set<RevisionId> expected = graph.withDescendants(graph.above(id, Edges.PARENTS), Edges.ALL);
                expected.retainAll(applied);
                assertEquals(expected, taken(downgrade(graph, rows, id.value())), id.value());
            }
        });
    }

    @Test
    void a_branch_is_taken_back_without_touching_another() {
        everywhere((graph, rows, random) -> {
            Set<RevisionId> applied = applied(graph, rows);
            for (Revision branch : graph.revisions()) {
                Set<RevisionId> taken = taken(downgrade(graph, rows, branch.id() + "@base"));
                Set<RevisionId> lineage = graph.lineage(branch.id());
                Set<RevisionId> own = new HashSet<>(taken);
                own.retainAll(lineage);
                Set<RevisionId> reach = graph.withDescendants(own, Edges.ALL);
                assertTrue(reach.containsAll(taken), branch.id().value());
                reach.retainAll(applied);
                assertEquals(reach, taken, branch.id().value());
                Set<RevisionId> descendants = graph.withDescendants(List.of(branch.id()), Edges.PARENTS);
                descendants.retainAll(applied);
                assertTrue(taken.containsAll(descendants), branch.id().value());
                for (RevisionId shared : own) {
                    assertTrue(taken.containsAll(graph.above(shared, Edges.PARENTS).stream()
                            .filter(applied::contains)
                            .toList()));
                }
                Set<RevisionId> kept = new HashSet<>(lineage);
                kept.retainAll(applied);
                kept.removeAll(taken);
                for (RevisionId trunk : kept) {
                    assertFalse(
                            taken.containsAll(graph.above(trunk, Edges.PARENTS).stream()
                                    .filter(applied::contains)
                                    .toList()),
                            "why is " + trunk + " left by " + branch.id());
                }
            }
        });
    }

    @Test
    void all_the_way_up_and_down_again_leaves_no_row() {
        everywhere((graph, rows, random) -> {
            Plan up = Plan.upgrade(graph, List.of(), Target.parse("heads"));
            Plan down = Plan.downgrade(graph, up.to(), Target.parse("base"));
            assertEquals(List.of(), down.to());
            List<Revision> back = new ArrayList<>(revisions(down));
            Collections.reverse(back);
            assertEquals(graph.revisions(), revisions(up));
            assertEquals(revisions(up), back);
            assertTrue(
                    Plan.upgrade(graph, up.to(), Target.parse("heads")).steps().isEmpty());
        });
    }

    @Test
    void what_an_upgrade_did_can_be_taken_back_step_by_step() {
        everywhere((graph, rows, random) -> {
            for (Revision target : graph.revisions()) {
                Plan up = Plan.upgrade(graph, rows, Target.parse(target.id().value()));
                List<RevisionId> now = up.to();
                for (int i = up.steps().size() - 1; i >= 0; i--) {
                    RevisionId id = up.steps().get(i).revision().id();
                    Plan down = Plan.downgrade(graph, now, Target.parse(id + "-1"));
                    assertEquals(List.of(graph.get(id)), revisions(down));
                    now = down.to();
                }
                assertEquals(List.copyOf(new TreeSet<>(rows)), now);
            }
        });
    }

    @Test
    void an_upgrade_that_stops_anywhere_goes_on_to_the_same_end() {
        everywhere((graph, rows, random) -> {
            for (String target : targets(graph)) {
                Plan whole = Plan.upgrade(graph, rows, Target.parse(target));
                Set<RevisionId> now = new TreeSet<>(rows);
                for (int i = 0; i < whole.steps().size(); i++) {
                    Plan rest = Plan.upgrade(graph, now, Target.parse(target));
                    assertEquals(whole.steps().subList(i, whole.steps().size()), rest.steps(), target);
                    assertEquals(whole.to(), rest.to(), target);
                    apply(whole.steps().get(i).move(), now);
                }
            }
        });
    }

    @Test
    void a_stamp_leaves_rows_of_which_none_implies_another() {
        everywhere((graph, rows, random) -> {
            for (String target : targets(graph)) {
                for (Stamp stamp : List.of(
                        Stamp.of(graph, rows, List.of(Target.parse(target))),
                        Stamp.purge(graph, rows, List.of(Target.parse(target))))) {
                    Set<RevisionId> now = new HashSet<>(rows);
                    stamp.moves().forEach(move -> apply(move, now));
                    assertEquals(stamp.to(), List.copyOf(new TreeSet<>(now)), target);
                    assertEquals(RandomGraphs.maximal(graph, now), now, target);
                    graph.named(target).ifPresent(found -> assertTrue(now.contains(found.id())));
                }
            }
        });
    }

    @Test
    void whatever_is_typed_comes_to_a_plan_or_to_three_lines() {
        String[] parts = {
            "ra0",
            "rh1",
            "r",
            "lib2",
            "head",
            "heads",
            "base",
            "current",
            "None",
            "@",
            "+1",
            "-1",
            "+",
            "-",
            "0",
            "12",
            "@@",
            ":",
            " ",
            "é",
            "\n",
            "999999999999",
            "\0"
        };
        everywhere((graph, rows, random) -> {
            for (int i = 0; i < 20; i++) {
                StringBuilder typed = new StringBuilder();
                for (int part = random.nextInt(5); part >= 0; part--) {
                    typed.append(parts[random.nextInt(parts.length)]);
                }
                try {
                    Target target = Target.parse(typed.toString());
                    assertRows(graph, Plan.upgrade(graph, rows, target));
                    assertRows(graph, Plan.downgrade(graph, rows, target));
                } catch (MigrationException e) {
                    assertFalse(e.problems().isEmpty(), typed.toString());
                }
            }
        });
    }

    private interface Law {
        void holds(RevisionGraph graph, Set<RevisionId> rows, Random random);
    }

    private static void everywhere(Law law) {
        long first = Long.getLong("laws.seed", 20261122L);
        int count = System.getProperty("laws.seed") == null ? GRAPHS : 1;
        for (long seed = first; seed < first + count; seed++) {
            RandomGraphs graphs = new RandomGraphs(seed);
            List<String> edges = graphs.edges();
            RevisionGraph graph = Drawn.graph(edges.toArray(String[]::new));
            Set<RevisionId> rows = graphs.rows(graph);
            try {
                law.holds(graph, rows, new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dlaws.seed=" + seed + " graph " + edges + " rows " + rows, e);
            }
        }
    }

    private static List<String> targets(RevisionGraph graph) {
        List<String> targets = new ArrayList<>(List.of("heads", "base", "current"));
        for (Revision revision : graph.revisions()) {
            targets.add(revision.id().value());
            targets.add(revision.id() + "@heads");
            targets.add(revision.id() + "@base");
        }
        targets.addAll(graph.labels().keySet());
        return targets;
    }

    /** A plan that does nothing where the target is refused. */
    private static Plan downgrade(RevisionGraph graph, Collection<RevisionId> rows, String target) {
        try {
            return Plan.downgrade(graph, rows, Target.parse(target));
        } catch (MigrationException e) {
            assertTrue(
                    e.problems().get(0).what().contains("is not applied"),
                    () -> e.problems().toString());
            return new Plan(List.copyOf(rows), List.copyOf(rows), List.of());
        }
    }

    private static void assertRows(RevisionGraph graph, Plan plan, Set<RevisionId> applied) {
        assertRows(graph, plan);
        assertEquals(RandomGraphs.maximal(graph, applied), new HashSet<>(plan.to()));
    }

    /** Every move removes rows that are there and adds rows that are not, and leaves none that another implies. */
    private static void assertRows(RevisionGraph graph, Plan plan) {
        Set<RevisionId> now = new HashSet<>(plan.from());
        for (Step step : plan.steps()) {
            apply(step.move(), now);
            assertEquals(RandomGraphs.maximal(graph, now), now);
        }
        assertEquals(new HashSet<>(plan.to()), now);
    }

    private static void apply(HeadMove move, Set<RevisionId> rows) {
        assertTrue(rows.containsAll(move.removed()), move + " on " + rows);
        assertTrue(Collections.disjoint(rows, move.added()), move + " on " + rows);
        move.removed().forEach(rows::remove);
        rows.addAll(move.added());
    }

    private static Set<RevisionId> applied(RevisionGraph graph, Set<RevisionId> rows) {
        return graph.withAncestors(rows, Edges.ALL);
    }

    private static List<Revision> revisions(Plan plan) {
        return plan.steps().stream().map(Step::revision).toList();
    }

    private static Set<RevisionId> taken(Plan plan) {
        Set<RevisionId> taken = new HashSet<>();
        plan.steps().forEach(step -> taken.add(step.revision().id()));
        return taken;
    }
}
