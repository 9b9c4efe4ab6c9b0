package dev.headway.cli.page;

import dev.headway.revision.RevisionId;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The graph of revisions, to stand beside a list of them: one a row of the list. */
public final class GraphPicture {

    /** The height of a row of the list, in pixels. */
    public static final int ROW = 56;

    private static final int LANE = 22;
    private static final int RADIUS = 7;

    private GraphPicture() {}

    /** @param nodes in an order in which no child comes before its parents */
    public static void draw(List<Node> nodes, Markup page) {
        Lanes lanes = Lanes.of(nodes);
        page.line()
                .open(
                        "svg",
                        "class",
                        "graph",
                        "role",
                        "img",
                        "aria-label",
                        words(nodes),
                        "width",
                        String.valueOf(lanes.width() * LANE + 8),
                        "height",
                        String.valueOf(nodes.size() * ROW));
        for (Lanes.Stub stub : lanes.stubs()) {
            int y = y(stub.row());
            page.line().leaf("path", "class", "stub", "d", "M" + x(stub.lane()) + " " + (y - 24) + "V" + y);
        }
        for (Lanes.Edge edge : lanes.edges()) {
            page.line().leaf("path", "class", edge.depends() ? "edge depends" : "edge", "d", path(edge, lanes));
        }
        for (int row = 0; row < nodes.size(); row++) {
            Node node = nodes.get(row);
            page.line()
                    .open(
                            "circle",
                            "class",
                            node.verdict().map(Styles::of).map("node "::concat).orElse("node"),
                            "cx",
                            String.valueOf(x(lanes.at().get(row))),
                            "cy",
                            String.valueOf(y(row)),
                            "r",
                            String.valueOf(RADIUS));
            page.element(
                    "title",
                    node.id() + node.verdict().map(verdict -> ": " + verdict).orElse(": not rehearsed"));
            page.close();
        }
        page.line().close();
    }

    /** Out of its row into its lane, down, and into the other row. */
    private static String path(Lanes.Edge edge, Lanes lanes) {
        int from = x(lanes.at().get(edge.from()));
        int lane = x(edge.lane());
        int to = x(lanes.at().get(edge.to()));
        int begin = y(edge.from());
        int end = y(edge.to());
        StringBuilder path = new StringBuilder("M" + from + " " + begin);
        if (edge.to() == edge.from() + 1 && lane != from && lane != to) {
            return path + bend(from, begin, lane, begin + ROW / 2) + bend(lane, begin + ROW / 2, to, end);
        }
        if (lane != from) {
            path.append(bend(from, begin, lane, begin + ROW));
        }
        path.append("V").append(lane == to ? end : end - ROW);
        if (lane != to) {
            path.append(bend(lane, end - ROW, to, end));
        }
        return path.toString();
    }

    private static String bend(int fromX, int fromY, int toX, int toY) {
        int middle = (fromY + toY) / 2;
        return "C" + fromX + " " + middle + " " + toX + " " + middle + " " + toX + " " + toY;
    }

    private static int x(int lane) {
        return lane * LANE + LANE / 2 + 4;
    }

    private static int y(int row) {
        return row * ROW + ROW / 2;
    }

    private static String words(List<Node> nodes) {
        List<String> said = new ArrayList<>();
        for (Node node : nodes) {
            String below = node.parents().stream().map(RevisionId::value).collect(Collectors.joining(" and "));
            said.add(node.id()
                    + node.verdict().map(Verdict::toString).map(" "::concat).orElse(" not rehearsed")
                    + (below.isEmpty() ? "" : ", revises " + below));
        }
        return "Graph of revisions. " + String.join("; ", said);
    }
}
