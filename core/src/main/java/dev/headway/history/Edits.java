package dev.headway.history;

import dev.headway.graph.RevisionGraph;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Applied revisions whose file says something else now than what ran: another upgrade section, or other parents.
 * Comments, white space, the way back, message, labels and phase may change.
 */
public final class Edits {

    private final RevisionGraph graph;
    private final Map<String, Recorded> recorded;

    public Edits(RevisionGraph graph, Map<String, Recorded> recorded) {
        this.graph = graph;
        this.recorded = recorded;
    }

    /** A problem for each edited revision among {@code applied}, oldest first, with what differs. */
    public List<Problem> among(Collection<RevisionId> applied) {
        List<Problem> problems = new ArrayList<>();
        for (Revision revision : graph.sorted(applied)) {
            Recorded record = recorded.get(revision.id().value());
            if (record != null) {
                difference(revision, record).ifPresent(what -> problems.add(problem(revision, what)));
            }
        }
        return problems;
    }

    private Optional<String> difference(Revision revision, Recorded record) {
        Optional<Revision> ran = record.source().flatMap(source -> parse(revision, source));
        if (record.checksum().filter(sum -> !sum.equals(revision.checksum())).isPresent()) {
            return Optional.of(ran.map(old -> "its upgrade section was edited:\n" + difference(old, revision))
                    .orElse("its upgrade section was edited; the journal kept only the checksum of what ran"));
        }
        return ran.filter(old -> !old.parents().equals(revision.parents()))
                .map(old -> "it revises " + parents(revision) + " now, and revised " + parents(old) + " when it ran");
    }

    private static Optional<Revision> parse(Revision revision, String source) {
        return RevisionFile.parse(revision.origin().file(), source).revision();
    }

    private static String difference(Revision before, Revision after) {
        return String.join("\n", LineDifference.of(text(before.upgrade()), text(after.upgrade())));
    }

    private static String text(Section section) {
        return section.entries().stream()
                .map(entry -> entry.statement().text()
                        + ";"
                        + entry.statement().copyData().map(rows -> "\n" + rows).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static String parents(Revision revision) {
        return revision.parents().isEmpty()
                ? "base"
                : revision.parents().stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    private static Problem problem(Revision revision, String what) {
        return Problem.at(
                revision.origin(),
                "revision " + revision.id() + " was applied, and " + what,
                "put back what ran, and write the change as a new revision: headway revision -m …   or, if the database"
                        + " is already as the file says now: headway stamp --edited " + revision.id());
    }
}
