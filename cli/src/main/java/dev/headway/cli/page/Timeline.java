package dev.headway.cli.page;

import dev.headway.verdict.Evidence;
import dev.headway.verdict.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an upgrade locks: the picture, what its colours and marks mean, and the same in words. */
public final class Timeline {

    private Timeline() {}

    /**
     * @param guilty the worst that is to be said of a statement, by its number
     * @param anchor what the statements' own places in the page are called, but for their numbers
     */
    public static void draw(Evidence evidence, SortedMap<Integer, Verdict> guilty, String anchor, Markup page) {
        LockTimeline timeline = LockTimeline.of(evidence);
        if (timeline.rows().isEmpty()) {
            page.line().element("p", "No table that was there before is locked.", "class", "quiet");
            return;
        }
        new TimelinePicture(timeline, evidence, guilty, anchor, page).draw();
        legend(timeline, page);
        words(timeline, anchor, page);
    }

    private static void legend(LockTimeline timeline, Markup page) {
        Set<ShutOut> colours = EnumSet.noneOf(ShutOut.class);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        SortedMap<String, String> initials = new TreeMap<>();
        for (LockRow row : timeline.rows()) {
            row.marks().values().forEach(marks::addAll);
            row.holds().forEach(hold -> {
                colours.add(hold.shutOut());
                hold.mode().ifPresent(mode -> initials.put(mode.sql(), Hold.initials(mode.sql())));
            });
        }
        page.line().open("ul", "class", "legend", "aria-label", "Legend");
        for (ShutOut colour : colours) {
            page.open("li").element("span", "", "class", "swatch " + colour.style());
            page.text((colour == ShutOut.NOBODY ? "nobody waits" : colour + " wait"))
                    .close();
        }
        for (Mark mark : marks) {
            page.open("li");
            page.open("svg", "width", "12", "height", "12", "aria-hidden", "true", "class", "marks");
            page.leaf("use", "href", "#" + mark.symbol(), "width", "12", "height", "12");
            page.close().text(mark.toString()).close();
        }
        initials.forEach((name, initial) ->
                page.open("li").element("b", initial).text(" " + name).close());
        page.close();
    }

    private static void words(LockTimeline timeline, String anchor, Markup page) {
        page.line().open("details", "class", "words").element("summary", "The picture in words");
        page.line().open("ul", "id", anchor + "-words");
        for (LockRow row : timeline.rows()) {
            page.line().open("li").element("b", row.table().toString());
            page.text(": " + TimelineWords.of(row, timeline)).close();
        }
        page.close().close();
    }
}
