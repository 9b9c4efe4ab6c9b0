package dev.headway.cli.verb;

import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Revisions as Alembic's commands print them, line for line. Immutable. */
final class RevisionLines {

    private final RevisionGraph graph;
    private final Set<RevisionId> current;

    /**
     * @param current the revisions to mark as current; empty where nobody asked the database
     */
    RevisionLines(RevisionGraph graph, Collection<RevisionId> current) {
        this.graph = graph;
        this.current = Set.copyOf(current);
    }

    /** {@code bbbb2222 -> cccc3333 (head), create audit table}. */
    String walk(Revision revision) {
        return below(revision) + " -> " + titled(revision);
    }

    private String titled(Revision revision) {
        String message = firstLine(revision);
        return named(revision) + (message.isEmpty() ? "" : ", " + message);
    }

    /** {@code b1000000 (leftbr) (head)}. */
    String named(Revision revision) {
        List<String> labels = graph.labels(revision.id());
        String name = revision.id() + (labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")");
        return name + marks(revision);
    }

    /** {@code cccc3333 (head)}, without labels: as {@code current} prints it. */
    String bare(Revision revision) {
        return revision.id() + headMark(revision.id());
    }

    /** A branch point, then a line for each revision that revises it. */
    List<String> branch(Revision point) {
        List<String> lines = new ArrayList<>();
        lines.add(named(point));
        String margin = " ".repeat(point.id().value().length());
        graph.children(point.id()).forEach(child -> lines.add(margin + " -> " + named(child)));
        return lines;
    }

    /** What {@code show} and {@code --verbose} print, an empty line at its end. */
    List<String> block(Revision revision) {
        RevisionId id = revision.id();
        List<String> lines = new ArrayList<>();
        lines.add("Rev: " + id + marks(revision));
        lines.add((graph.isMergePoint(id) ? "Merges: " : "Parent: ") + parents(revision));
        addIfAny(lines, "Also depends on: ", ids(graph.dependencies(id)));
        if (graph.isBranchPoint(id)) {
            lines.add("Branches into: " + ids(graph.children(id)));
        }
        addIfAny(lines, "Branch names: ", String.join(", ", graph.labels(id)));
        boolean code = revision.upgrade().code().isPresent();
        lines.add((code ? "Class: " : "Path: ") + revision.origin().file());
        lines.add("Phase: " + revision.phase());
        revision.header().created().ifPresent(created -> lines.add("Created: " + created));
        lines.add("");
        if (!revision.message().isBlank()) {
            revision.message().lines().forEach(line -> lines.add("    " + line));
            lines.add("");
        }
        return lines;
    }

    /** The revision as scripts get it. */
    Map<String, Object> document(Revision revision, boolean applied) {
        RevisionId id = revision.id();
        return Json.object(
                "revision", id.value(),
                "parents", values(graph.parents(id)),
                "depends", values(graph.dependencies(id)),
                "labels", graph.labels(id),
                "message", revision.message(),
                "created", revision.header().created().map(Object::toString),
                "phase", revision.phase().toString(),
                "file", revision.origin().file(),
                "head", graph.isHead(id),
                "current", current.contains(id),
                "applied", applied);
    }

    /** {@code <base>}, the parents, and in brackets what it depends on besides. */
    private String below(Revision revision) {
        List<Revision> depends = graph.dependencies(revision.id());
        return parents(revision) + (depends.isEmpty() ? "" : " (" + ids(depends) + ")");
    }

    private String parents(Revision revision) {
        List<Revision> parents = graph.parents(revision.id());
        return parents.isEmpty() ? "<base>" : ids(parents);
    }

    private String marks(Revision revision) {
        RevisionId id = revision.id();
        return headMark(id)
                + (current.contains(id) ? " (current)" : "")
                + (graph.isBranchPoint(id) ? " (branchpoint)" : "")
                + (graph.isMergePoint(id) ? " (mergepoint)" : "");
    }

    private String headMark(RevisionId id) {
        if (graph.isEffectiveHead(id)) {
            return " (effective head)";
        }
        return graph.isHead(id) ? " (head)" : "";
    }

    private static String firstLine(Revision revision) {
        return revision.message().lines().findFirst().orElse("").strip();
    }

    private static String ids(List<Revision> revisions) {
        return revisions.stream().map(r -> r.id().value()).collect(Collectors.joining(", "));
    }

    private static List<String> values(List<Revision> revisions) {
        return revisions.stream().map(r -> r.id().value()).toList();
    }

    private static void addIfAny(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }
}
