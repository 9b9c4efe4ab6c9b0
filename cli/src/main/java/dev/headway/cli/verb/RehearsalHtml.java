package dev.headway.cli.verb;

import dev.headway.cli.page.GraphPicture;
import dev.headway.cli.page.Markup;
import dev.headway.cli.page.Node;
import dev.headway.cli.page.Sheet;
import dev.headway.cli.page.Styles;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rehearsal as one page that needs nothing else: what is to be mended, the graph, and of each revision its locks as a
 * picture and its statements with what is to be said of them. Not thread-safe.
 */
final class RehearsalHtml {

    private final List<Judged> all;
    private final Map<RevisionId, Judged> judged = new LinkedHashMap<>();
    private final List<Revision> shown;
    private final Markup page = new Markup();

    /** @param reading all revisions: those that others hang on are shown beside them */
    RehearsalHtml(List<Judged> all, Reading reading) {
        this.all = all;
        all.forEach(each -> judged.put(RehearsalWords.revision(each).id(), each));
        shown = all.isEmpty() ? List.of() : withParents(RevisionGraph.of(reading));
    }

    private List<Revision> withParents(RevisionGraph graph) {
        List<RevisionId> ids = new ArrayList<>(judged.keySet());
        for (RevisionId id : judged.keySet()) {
            graph.parents(id).forEach(parent -> ids.add(parent.id()));
            graph.dependencies(id).forEach(other -> ids.add(other.id()));
        }
        return graph.sorted(ids.stream().distinct().toList());
    }

    List<String> lines() {
        String title = all.isEmpty() ? "Nothing to rehearse" : RehearsalWords.summary(all);
        Sheet.begin(title, page);
        header();
        page.line().open("main");
        if (!all.isEmpty()) {
            revisions();
            all.forEach(each -> new HtmlRevision(each, page).write());
        }
        page.line().close();
        server().ifPresent(server -> page.line()
                .open("footer")
                .element("p", "Seen on a scratch database of PostgreSQL " + server)
                .close());
        Sheet.end(page);
        return page.toString().lines().toList();
    }

    private void header() {
        page.line().open("header").element("p", "headway rehearse", "class", "brand");
        page.element(
                "h1",
                all.isEmpty() ? "Nothing to rehearse" : RehearsalWords.count(all.size(), "revision") + " rehearsed");
        if (!all.isEmpty()) {
            verdicts();
        }
        RehearsalWords.accepted(all).ifPresent(accepted -> page.line().element("p", accepted, "class", "course"));
        page.close();
    }

    private Optional<String> server() {
        return all.stream()
                .map(each -> each.evidence().before().server().toString())
                .findFirst();
    }

    private void verdicts() {
        Map<Verdict, Long> counts =
                all.stream().collect(Collectors.groupingBy(Judged::verdict, TreeMap::new, Collectors.counting()));
        page.line().open("ul", "class", "verdicts", "aria-label", "Verdicts");
        counts.forEach((verdict, count) -> {
            page.line().open("li", "class", Styles.of(verdict));
            page.element("b", count + " " + verdict).element("span", RehearsalWords.meaning(verdict));
            page.close();
        });
        page.close();
    }

    private void revisions() {
        page.line().open("section", "aria-labelledby", "revisions").element("h2", "Revisions", "id", "revisions");
        page.line().open("div", "class", "history");
        page.line().open("div", "class", "lanes");
        GraphPicture.draw(shown.stream().map(this::node).toList(), page);
        page.close().line().open("ol");
        shown.forEach(this::row);
        page.line().close().close().close();
    }

    private Node node(Revision revision) {
        List<RevisionId> depends = shown.stream()
                .map(Revision::id)
                .filter(id -> revision.header().depends().contains(id.value()))
                .toList();
        return new Node(
                revision.id(),
                revision.parents(),
                depends,
                Optional.ofNullable(judged.get(revision.id())).map(Judged::verdict));
    }

    private void row(Revision revision) {
        Optional<Judged> known = Optional.ofNullable(judged.get(revision.id()));
        page.line()
                .open(
                        "li",
                        "class",
                        known.isPresent() ? "rehearsed" : "beside",
                        "style",
                        "height:" + GraphPicture.ROW + "px");
        if (known.isPresent()) {
            page.open("a", "href", "#" + HtmlRevision.anchor(revision));
        } else {
            page.open("span");
        }
        page.element("code", revision.id().value()).text(" " + revision.message());
        page.close().open("p");
        known.ifPresent(each -> {
            HtmlRevision.badge(each.verdict(), page);
            page.text(" " + revision.phase() + ", "
                    + RehearsalWords.roundTrip(each.evidence().roundTrip()));
        });
        page.text(known.isPresent() ? "" : "not rehearsed").close().close();
    }
}
