package dev.headway.cli.verb;

import dev.headway.cli.page.Listing;
import dev.headway.cli.page.Markup;
import dev.headway.cli.page.Styles;
import dev.headway.cli.page.Timeline;
import dev.headway.graph.Wording;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Observation;
import dev.headway.verdict.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One revision in the page of a rehearsal. Not thread-safe. */
final class HtmlRevision {

    private final Judged judged;
    private final Revision revision;
    private final Markup page;

    HtmlRevision(Judged judged, Markup page) {
        this.judged = judged;
        this.revision = RehearsalWords.revision(judged);
        this.page = page;
    }

    /** Where it stands in the page. */
    static String anchor(Revision revision) {
        return "revision-" + revision.id();
    }

    static void badge(Verdict verdict, Markup page) {
        page.element("span", verdict.toString(), "class", "badge " + Styles.of(verdict));
    }

    void write() {
        String anchor = anchor(revision);
        page.line().open("section", "class", "revision", "id", anchor, "aria-labelledby", anchor + "-title");
        page.line().open("h2", "id", anchor + "-title");
        badge(judged.verdict(), page);
        page.text(" ")
                .element("code", revision.id().value())
                .text(" " + revision.message())
                .close();
        page.line().element("p", course(), "class", "course");
        judged.findings().stream()
                .filter(finding -> finding.statement().isEmpty())
                .forEach(finding -> new HtmlFinding(judged, finding, page).write());
        if (judged.evidence().upgrade().isEmpty()) {
            page.line().element("p", "Its upgrade has no statements.", "class", "quiet");
        } else {
            page.line().element("h3", "Locks");
            Timeline.draw(judged.evidence(), guilty(), anchor, page);
            page.line().element("h3", "Statements");
            new HtmlStatements(judged, anchor, page).write();
        }
        downgrade();
        page.line().close();
    }

    private String course() {
        int statements = judged.evidence().upgrade().size();
        String how =
                statements == 0 ? "" : revision.upgrade().autocommit() ? ", each by itself" : ", in one transaction";
        return revision.origin().file() + " · " + revision.phase() + " · "
                + RehearsalWords.roundTrip(judged.evidence().roundTrip()) + " · "
                + Wording.count(statements, "statement") + how;
    }

    /** The worst that is to be said of each statement, and that nobody accepted; not what is a mere hint. */
    private SortedMap<Integer, Verdict> guilty() {
        SortedMap<Integer, Verdict> guilty = new TreeMap<>();
        for (Observation seen : judged.evidence().upgrade()) {
            of(judged, seen.entry().statement()).stream()
                    .filter(finding -> !RehearsalWords.isBrief(finding))
                    .map(Finding::verdict)
                    .sorted()
                    .findFirst()
                    .ifPresent(worst -> guilty.put(seen.number(), worst));
        }
        return guilty;
    }

    static List<Finding> of(Judged judged, Statement statement) {
        return judged.findings().stream()
                .filter(finding -> finding.statement().filter(statement::equals).isPresent())
                .toList();
    }

    private void downgrade() {
        if (!(revision.downgrade() instanceof Revision.Downgrade.Reversible reversible)) {
            return;
        }
        Section section = reversible.section();
        if (section.entries().isEmpty()) {
            return;
        }
        page.line().open("details", "class", "downgrade");
        page.element(
                "summary", "The way back: " + Wording.count(section.entries().size(), "statement"));
        page.open("pre").open("code");
        for (Section.Entry entry : section.entries()) {
            Listing.write(entry.statement().script() + "\n", page);
        }
        page.close().close().close();
    }
}
