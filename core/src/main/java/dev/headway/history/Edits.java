package dev.headway.history;

import dev.headway.graph.RevisionGraph;
import dev.headway.problem.Problem;
import dev.headway.revision.CodeText;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Applied revisions whose file says something else now than what ran: another upgrade section, or other revisions that it
 * stands on. Comments, white space, the way back, message, labels and phase may change. What the journal does not know is
 * trusted.
 */
public final class Edits {

    private final RevisionGraph graph;
    private final Chain chain;
    private final History history;

    public Edits(RevisionGraph graph, Chain chain, History history) {
        this.graph = graph;
        this.chain = chain;
        this.history = history;
    }

    /** A problem for each edited revision among {@code applied}, oldest first, with what differs. */
    public List<Problem> among(Collection<RevisionId> applied) throws SQLException {
        Map<String, Recorded> recorded = history.journal().recorded();
        List<Problem> problems = new ArrayList<>();
        for (Revision revision : graph.sorted(applied)) {
            Recorded record = recorded.get(revision.id().value());
            List<String> differences = record == null ? List.of() : differences(revision, record);
            if (!differences.isEmpty()) {
                problems.add(problem(revision, differences));
            }
        }
        return problems;
    }

    /** Those among {@code applied} whose file says something else now. */
    public Set<RevisionId> edited(Collection<RevisionId> applied) throws SQLException {
        Map<String, Recorded> recorded = history.journal().recorded();
        Set<RevisionId> edited = new HashSet<>();
        for (Revision revision : graph.sorted(applied)) {
            Recorded record = recorded.get(revision.id().value());
            if (record != null && !differences(revision, record).isEmpty()) {
                edited.add(revision.id());
            }
        }
        return edited;
    }

    private List<String> differences(Revision revision, Recorded record) throws SQLException {
        List<String> differences = new ArrayList<>();
        Chain.Link link = chain.link(revision.id());
        if (!ids(link.parents()).equals(record.parents())) {
            differences.add("it revises " + named(ids(link.parents()), "base") + " now, and revised "
                    + named(record.parents(), "base") + " when it ran");
        }
        if (!ids(link.depends()).equals(record.depends())) {
            differences.add("it depends on " + named(ids(link.depends()), "nothing") + " now, and depended on "
                    + named(record.depends(), "nothing") + " when it ran");
        }
        if (record.checksum().filter(sum -> !sum.equals(revision.checksum())).isPresent()) {
            differences.add(edit(revision, record));
        }
        return differences;
    }

    private String edit(Revision revision, Recorded record) throws SQLException {
        String what =
                revision.upgrade().code().isPresent() ? "it is another one now" : "its upgrade section was edited";
        return history.journal()
                .source(record.entry())
                .flatMap(source -> ran(revision, source))
                .map(ran -> what + ":\n" + String.join("\n", LineDifference.of(ran, text(revision.upgrade()))))
                .orElse(what + "; the journal kept only the checksum of what ran");
    }

    /** The upgrade that a text in the journal tells of. */
    private static Optional<String> ran(Revision revision, String source) {
        return CodeText.line(source)
                .or(() -> RevisionFile.parse(revision.origin().file(), source)
                        .revision()
                        .map(before -> text(before.upgrade())));
    }

    private static String text(Section section) {
        return section.code().map(CodeText::line).orElseGet(() -> statements(section));
    }

    private static String statements(Section section) {
        return section.entries().stream()
                .map(entry -> entry.statement().text()
                        + ";"
                        + entry.statement().copyData().map(rows -> "\n" + rows).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> ids(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.toSet());
    }

    private static String named(Set<String> ids, String none) {
        return ids.isEmpty() ? none : String.join(", ", new TreeSet<>(ids));
    }

    /** Whoever accepts another place says that all it stands on now has taken effect, which comes last. */
    private static Problem problem(Revision revision, List<String> differences) {
        boolean moved = differences.stream().anyMatch(difference -> difference.startsWith("it "));
        String accept = "headway stamp --edited " + revision.id();
        return Problem.at(
                revision.origin(),
                "revision " + revision.id() + " was applied, and " + String.join(", and ", differences),
                moved
                        ? "put back what ran   or, in a database of your own, take it along: headway upgrade --sync"
                                + "\nlast of all, if everything that it stands on now has taken effect: " + accept
                        : "put back what ran, and write the change as a new revision: headway revision -m …   or, if the"
                                + " database is already as the file says now: " + accept);
    }
}
