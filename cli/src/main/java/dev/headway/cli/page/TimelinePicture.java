package dev.headway.cli.page;

import dev.headway.verdict.Evidence;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The locks of an upgrade as a picture: a row for each table, a column for each statement, a bar for as long as a lock is
 * held, coloured by who has to wait, and below it what takes longer the more rows there are. The tables' names stand
 * beside it, where they stay when a wide picture is moved. Not thread-safe.
 */
final class TimelinePicture {

    private static final int HEAD = 26;
    private static final int BAR = 18;
    private static final int MARK = 12;
    private static final int FOOT = 18;

    private final LockTimeline timeline;
    private final Columns columns;
    private final Scale scale;
    private final NavigableMap<Integer, Verdict> guilty;
    private final String anchor;
    private final Markup page;

    /**
     * @param guilty the worst that is to be said of a statement, by its number
     * @param anchor what the statements' own places in the page are called, but for their numbers
     */
    TimelinePicture(
            LockTimeline timeline, Evidence evidence, SortedMap<Integer, Verdict> guilty, String anchor, Markup page) {
        this.timeline = timeline;
        this.guilty = new TreeMap<>(guilty);
        this.columns = Columns.of(evidence, this.guilty::containsKey);
        this.scale = new Scale(columns.size(), timeline.autocommit() ? 0 : 0.5);
        this.anchor = anchor;
        this.page = page;
    }

    void draw() {
        page.line().open("div", "class", "timeline");
        names();
        page.line()
                .open(
                        "div",
                        "class",
                        "track",
                        "tabindex",
                        "0",
                        "role",
                        "group",
                        "aria-label",
                        "Locks, statement by statement");
        page.line()
                .open(
                        "svg",
                        "role",
                        "img",
                        "aria-labelledby",
                        anchor + "-words",
                        "width",
                        "100%",
                        "height",
                        String.valueOf(height()),
                        "style",
                        "min-width:" + scale.leastOfAll() + "px");
        columns();
        int y = HEAD;
        for (LockRow row : timeline.rows()) {
            row(row, y);
            y += height(row);
        }
        end(y);
        page.line().close().close().close();
    }

    private void names() {
        page.line().open("div", "class", "tables", "aria-hidden", "true");
        page.element("div", timeline.autocommit() ? "statement" : "transaction", "style", "height:" + HEAD + "px");
        for (LockRow row : timeline.rows()) {
            page.line();
            page.open(
                    "div",
                    "style",
                    "height:" + height(row) + "px",
                    "title",
                    row.table().toString());
            page.element("span", row.table().toString());
            page.close();
        }
        page.line().close();
    }

    private void columns() {
        for (int i = 0; i < columns.size(); i++) {
            Columns.Span span = columns.spans().get(i);
            Optional<Verdict> worst = Optional.ofNullable(guilty.get(span.first()));
            worst.ifPresent(verdict -> page.line()
                    .leaf(
                            "rect",
                            "class",
                            "guilty " + Styles.of(verdict),
                            "x",
                            scale.at(columns.of(span.first())),
                            "y",
                            "0",
                            "width",
                            scale.at(1),
                            "height",
                            String.valueOf(height() - FOOT)));
            if (i > 0 && !scale.isTight()) {
                upright("column", i, HEAD);
            }
            if (worst.isPresent() || !scale.isTight() || isRoom(i)) {
                number(i, span, worst);
            }
        }
    }

    /** Where columns are narrow, every tenth number tells enough, if none that matters more stands beside it. */
    private boolean isRoom(int column) {
        int first = columns.spans().get(column).first();
        return (column == 0 || first % 10 == 0)
                && guilty.subMap(first - 2, true, first + 2, true).isEmpty();
    }

    private void number(int column, Columns.Span span, Optional<Verdict> worst) {
        page.line().open("a", "href", "#" + anchor + "-s" + span.first(), "tabindex", "-1");
        page.element("title", "statement " + span);
        page.element(
                "text",
                span.first() == span.last() ? String.valueOf(span.first()) : "…",
                "class",
                (scale.isTight() ? "tight number" : "number")
                        + worst.map(Styles::of).map(" "::concat).orElse(""),
                "x",
                scale.at(column + 0.5),
                "y",
                "17",
                "text-anchor",
                "middle");
        page.close();
    }

    private void row(LockRow row, int y) {
        page.line().leaf("line", "class", "row", "x1", "0", "x2", "100%", "y1", "" + y + ".5", "y2", "" + y + ".5");
        Optional<Hold> before = Optional.empty();
        for (Hold hold : row.holds()) {
            // of many that look alike and share a column, one
            if (before.filter(other -> looksLike(hold, other)).isEmpty()) {
                bar(row, hold, y + 6);
            }
            before = Optional.of(hold);
        }
        marks(row, y + BAR + 9);
    }

    private boolean looksLike(Hold one, Hold other) {
        return one.mode().equals(other.mode())
                && one.shutOut() == other.shutOut()
                && columns.of(one.first()) == columns.of(other.last());
    }

    private void bar(LockRow row, Hold hold, int y) {
        double from = columns.of(hold.first());
        boolean open = !timeline.autocommit() && hold.last() == timeline.statements();
        double to = columns.of(hold.last()) + 1 + (open ? 0.25 : 0);
        page.line()
                .open(
                        "svg",
                        "class",
                        "bar " + hold.shutOut().style(),
                        "x",
                        scale.at(from),
                        "y",
                        String.valueOf(y),
                        "width",
                        scale.at(to - from),
                        "height",
                        String.valueOf(BAR));
        page.element("title", row.table() + ": " + TimelineWords.of(hold, timeline));
        page.leaf("rect", "x", "1", "width", "100%", "height", "100%", "rx", "4");
        label(hold, to - from);
        page.close();
    }

    /** The lock's whole name, where it has room; else, or on a telephone, its initials. */
    private void label(Hold hold, double span) {
        double whole = hold.name().length() * 7.2 + 16;
        double initials = hold.initials().length() * 7.2 + 8;
        boolean holds = scale.holds(whole, span);
        boolean always = scale.alwaysHolds(whole, span);
        if (holds) {
            page.element("text", hold.name(), "x", "8", "y", "13", "class", always ? "name" : "name wide");
        }
        if (!always && scale.holds(initials, span)) {
            page.element("text", hold.initials(), "x", "5", "y", "13", "class", holds ? "name narrow" : "name");
        }
    }

    private void marks(LockRow row, int y) {
        SortedMap<Integer, Set<Mark>> shown = new TreeMap<>();
        row.marks()
                .forEach((statement, marks) -> shown.computeIfAbsent(
                                columns.of(statement), any -> EnumSet.noneOf(Mark.class))
                        .addAll(marks));
        for (Map.Entry<Integer, Set<Mark>> each : shown.entrySet()) {
            List<Mark> marks = new ArrayList<>(each.getValue());
            int room = Math.max(1, Math.min(marks.size(), scale.least() / (MARK + 2)));
            page.line()
                    .open(
                            "svg",
                            "class",
                            "marks",
                            "x",
                            scale.at(each.getKey() + 0.5),
                            "y",
                            String.valueOf(y),
                            "width",
                            "1",
                            "height",
                            String.valueOf(MARK),
                            "overflow",
                            "visible");
            for (int i = 0; i < room; i++) {
                page.leaf(
                        "use",
                        "href",
                        "#" + marks.get(i).symbol(),
                        "x",
                        String.valueOf(i * (MARK + 2) - (room * (MARK + 2) - 2) / 2),
                        "width",
                        String.valueOf(MARK),
                        "height",
                        String.valueOf(MARK));
            }
            page.close();
        }
    }

    private void end(int y) {
        page.line().leaf("line", "class", "row", "x1", "0", "x2", "100%", "y1", "" + y + ".5", "y2", "" + y + ".5");
        if (!timeline.autocommit()) {
            upright("commit", columns.size() + 0.25, HEAD - 4);
            page.element("text", "COMMIT", "class", "end", "x", "100%", "y", "" + (y + 14), "text-anchor", "end");
        }
    }

    private void upright(String style, double column, int from) {
        String x = scale.at(column);
        page.line()
                .leaf(
                        "line",
                        "class",
                        style,
                        "x1",
                        x,
                        "x2",
                        x,
                        "y1",
                        String.valueOf(from),
                        "y2",
                        String.valueOf(height() - FOOT));
    }

    private static int height(LockRow row) {
        return row.marks().isEmpty() ? BAR + 12 : BAR + MARK + 16;
    }

    private int height() {
        return HEAD + timeline.rows().stream().mapToInt(TimelinePicture::height).sum() + FOOT;
    }
}
