package dev.headway.cli.verb;

import dev.headway.cli.page.Listing;
import dev.headway.cli.page.Markup;
import dev.headway.cli.page.Styles;
import dev.headway.pg.Bytes;
import dev.headway.revision.Options;
import dev.headway.sql.Statement;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Observation;
import java.util.List;
import java.util.Optional;

/** A revision's statements, what is to be said of each below it, and folded what runs long without any. Not thread-safe. */
final class HtmlStatements {

    /** So many in a row are read past; more are in the way. */
    private static final int FEW = 6;

    /** Of those that nothing is said of, so many tell what they are like. */
    private static final int MOST = 100;

    private final Judged judged;
    private final List<Observation> upgrade;
    private final String anchor;
    private final Markup page;

    HtmlStatements(Judged judged, String anchor, Markup page) {
        this.judged = judged;
        this.upgrade = judged.evidence().upgrade();
        this.anchor = anchor;
        this.page = page;
    }

    void write() {
        page.line().open("div", "class", "statements");
        int i = 0;
        while (i < upgrade.size()) {
            int end = i;
            while (end < upgrade.size() && findings(end).isEmpty()) {
                end++;
            }
            if (end > i) {
                quiet(i, end);
            } else {
                statement(end++);
            }
            i = end;
        }
        page.line().close();
    }

    private List<Finding> findings(int index) {
        return HtmlRevision.of(judged, upgrade.get(index).entry().statement());
    }

    private void quiet(int begin, int end) {
        boolean folded = end - begin > FEW;
        if (folded) {
            page.line().open("details", "class", "quiet");
            page.element("summary", "Statements " + (begin + 1) + " to " + end + ", of which there is nothing to say");
        }
        for (int i = begin; i < Math.min(end, begin + MOST); i++) {
            statement(i);
        }
        if (end - begin > MOST) {
            String file = RehearsalWords.revision(judged).origin().file();
            page.line().element("p", "… and " + (end - begin - MOST) + " more in " + file, "class", "quiet");
        }
        if (folded) {
            page.line().close();
        }
    }

    private void statement(int index) {
        List<Finding> findings = findings(index);
        Statement statement = upgrade.get(index).entry().statement();
        Optional<String> worst = findings.stream()
                .filter(finding -> !RehearsalWords.isBrief(finding))
                .map(finding -> "guilty " + Styles.of(finding.verdict()))
                .findFirst();
        page.line()
                .open(
                        "div",
                        "class",
                        worst.map("statement "::concat).orElse("statement"),
                        "id",
                        anchor + "-s" + (index + 1));
        page.element(
                "span",
                String.valueOf(index + 1),
                "class",
                "number",
                "title",
                statement.origin().toString());
        page.open("pre", "tabindex", "0").open("code");
        upgrade.get(index).entry().options().batch().ifPresent(this::batch);
        Listing.write(statement.text() + ";", page);
        statement
                .copyData()
                .ifPresent(rows -> page.element("span", "\n-- " + rows.lines().count() + " rows", "class", "comment"));
        page.close().close();
        written(statement);
        findings.forEach(finding -> new HtmlFinding(judged, finding, page).write());
        page.close();
    }

    private void written(Statement statement) {
        judged.evidence().onRows().stream()
                .flatMap(rows -> rows.written().stream())
                .filter(written -> written.statement().equals(statement) && written.rows() > 0)
                .findFirst()
                .ifPresent(written -> page.line()
                        .element(
                                "p",
                                "wrote " + RehearsalWords.count(written.rows(), "row") + ", and "
                                        + new Bytes(written.wal()) + " of WAL, in the rehearsal",
                                "class",
                                "written"));
    }

    private void batch(Options.Batch batch) {
        page.element("span", "--- batch " + batch.table() + " by " + batch.key() + "\n", "class", "directive");
    }
}
