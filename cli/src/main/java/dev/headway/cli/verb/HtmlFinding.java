package dev.headway.cli.verb;

import dev.headway.catalog.ObjectId;
import dev.headway.cli.page.Listing;
import dev.headway.cli.page.Markup;
import dev.headway.cli.page.Styles;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import java.util.Optional;

/** What is to be said of a statement, or of the whole revision, in the page of a rehearsal. Not thread-safe. */
final class HtmlFinding {

    private final Judged judged;
    private final Finding finding;
    private final Markup page;

    HtmlFinding(Judged judged, Finding finding, Markup page) {
        this.judged = judged;
        this.finding = finding;
        this.page = page;
    }

    void write() {
        if (finding.accepted()) {
            page.line().open("details", "class", "finding accepted").open("summary");
            title();
            page.text(" " + RehearsalWords.brief(judged, finding)).close();
            body();
        } else if (RehearsalWords.isBrief(finding)) {
            page.line().open("p", "class", "finding brief " + Styles.of(finding.verdict()));
            title();
            page.text(" " + RehearsalWords.brief(judged, finding));
        } else {
            page.line()
                    .open("article", "class", "finding " + Styles.of(finding.verdict()))
                    .open("h4");
            title();
            page.close();
            body();
        }
        page.close();
    }

    private void title() {
        HtmlRevision.badge(finding.verdict(), page);
        page.text(" ").element("code", finding.rule());
    }

    private void body() {
        page.line().element("p", finding.message(), "class", "message");
        page.line().open("dl");
        fact("where", Optional.of(RehearsalWords.origin(judged, finding).toString()));
        Optional<String> lock = RehearsalWords.shutOut(finding);
        fact("lock", lock);
        fact("object", finding.object().filter(any -> lock.isEmpty()).map(ObjectId::toString));
        fact("production", RehearsalWords.weight(finding));
        page.close();
        remedy(finding.remedy().strip());
    }

    private void fact(String name, Optional<String> value) {
        value.ifPresent(text ->
                page.line().open("div").element("dt", name).element("dd", text).close());
    }

    /** SQL stands by itself, so that it can be pasted. */
    private void remedy(String remedy) {
        if (remedy.isEmpty()) {
            return;
        }
        page.line().open("div", "class", "remedy").element("h5", "Remedy");
        if (RehearsalWords.isSql(remedy)) {
            page.open("pre", "tabindex", "0").open("code");
            Listing.write(remedy, page);
            page.close().close();
        } else {
            page.element("p", remedy);
        }
        page.close();
    }
}
