package dev.headway.cli.page;

import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A graph with one revision a row, parents above their children, and edges that run straight down in lanes beside each
 * other. Immutable.
 *
 * @param at the lane of each row, counted from 0
 * @param width how many lanes there are
 */
record Lanes(List<Integer> at, List<Edge> edges, List<Stub> stubs, int width) {

    /** From one row down to another; in its lane on the way. */
    record Edge(int from, int to, int lane, boolean depends) {}

    /** That a row has a parent that is not shown. */
    record Stub(int row, int lane) {}

    Lanes {
        at = List.copyOf(at);
        edges = List.copyOf(edges);
        stubs = List.copyOf(stubs);
    }

    /** @param nodes in an order in which no child comes before its parents */
    static Lanes of(List<Node> nodes) {
        return new Layout(nodes).lanes();
    }

    /** Not thread-safe. */
    private static final class Layout {

        private final List<Node> nodes;
        private final Map<RevisionId, Integer> rows = new HashMap<>();
        private final Map<Integer, List<Integer>> children = new HashMap<>();

        /** What runs down in each lane; null where nothing does. */
        private final List<@Nullable Edge> running = new ArrayList<>();

        private final List<Integer> at = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final List<Stub> stubs = new ArrayList<>();

        Layout(List<Node> nodes) {
            this.nodes = nodes;
            for (int row = 0; row < nodes.size(); row++) {
                rows.put(nodes.get(row).id(), row);
            }
            for (int row = 0; row < nodes.size(); row++) {
                for (int parent : above(nodes.get(row))) {
                    children.computeIfAbsent(parent, any -> new ArrayList<>()).add(row);
                }
            }
        }

        Lanes lanes() {
            for (int row = 0; row < nodes.size(); row++) {
                place(row);
            }
            return new Lanes(at, edges, stubs, running.size());
        }

        private void place(int row) {
            Node node = nodes.get(row);
            int lane = -1;
            for (int i = 0; i < running.size(); i++) {
                Edge edge = running.get(i);
                if (edge != null && edge.to() == row) {
                    running.set(i, null);
                    lane = lane < 0 ? i : lane;
                }
            }
            lane = lane < 0 ? free() : lane;
            at.add(lane);
            if (node.parents().stream().anyMatch(parent -> !rows.containsKey(parent))) {
                stubs.add(new Stub(row, lane));
            }
            boolean own = true;
            for (int child : children.getOrDefault(row, List.of())) {
                Edge edge = new Edge(
                        row,
                        child,
                        own ? lane : free(),
                        !nodes.get(child).parents().contains(node.id()));
                running.set(edge.lane(), edge);
                edges.add(edge);
                own = false;
            }
        }

        /** The first lane in which nothing runs. */
        private int free() {
            int lane = running.indexOf(null);
            if (lane < 0) {
                running.add(null);
                return running.size() - 1;
            }
            return lane;
        }

        private Set<Integer> above(Node node) {
            Set<Integer> above = new LinkedHashSet<>();
            for (List<RevisionId> each : List.of(node.parents(), node.depends())) {
                each.stream().filter(rows::containsKey).map(rows::get).forEach(above::add);
            }
            return above;
        }
    }
}
