package dev.headway.plan;

import dev.headway.graph.Applied;
import dev.headway.graph.Drawn;
import dev.headway.graph.Lookup;
import dev.headway.graph.Range;
import dev.headway.graph.Rebase;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Types commands at a drawn graph, and prints what they come to. */
record Console(RevisionGraph graph, List<RevisionId> rows) {

    /** What comes out of {@code [rows] command} on a graph that is drawn with semicolons. */
    static String type(String drawing, String line) {
        try {
            String[] edges = Arrays.stream(drawing.split(";"))
                    .map(String::strip)
                    .filter(edge -> !edge.isEmpty())
                    .toArray(String[]::new);
            int end = line.indexOf(']');
            List<RevisionId> rows = Arrays.stream(line.substring(1, end).split(" "))
                    .filter(row -> !row.isEmpty())
                    .map(RevisionId::new)
                    .toList();
            List<String> words = List.of(line.substring(end + 1).strip().split(" "));
            return new Console(Drawn.graph(edges), rows).run(words.get(0), words.subList(1, words.size()));
        } catch (MigrationException e) {
            return e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }

    private String run(String verb, List<String> arguments) {
        String last = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
        return switch (verb) {
            case "upgrade" -> plan(Plan.upgrade(graph, rows, Target.parse(last)));
            case "downgrade" -> plan(Plan.downgrade(graph, rows, Target.parse(last)));
            case "stamp" -> stamp(arguments);
            case "show" -> titles(new Lookup(graph, rows, "show").revisions(Target.parse(last)));
            case "rebase" -> rebase(arguments);
            case "current" -> current();
            case "heads" -> lines(graph.heads().stream().map(this::flagged).toList());
            case "history" ->
                lines((last.isEmpty() ? graph.newestFirst() : Range.parse(last).revisions(graph, rows))
                        .stream().map(this::edge).toList());
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static String plan(Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> lines.add(step.revision().id() + "  " + move(step.move())));
        lines.add("= " + join(plan.to()));
        return lines(lines);
    }

    private String stamp(List<String> arguments) {
        boolean purge = arguments.get(0).equals("--purge");
        List<Target> targets =
                arguments.stream().skip(purge ? 1 : 0).map(Target::parse).toList();
        Stamp stamp = purge ? Stamp.purge(graph, rows, targets) : Stamp.of(graph, rows, targets);
        List<String> lines = new ArrayList<>();
        stamp.moves().forEach(move -> lines.add(move(move)));
        lines.add("= " + join(stamp.to()));
        return lines(lines);
    }

    /** {@code rebase ID}, the branch that it is on, or {@code rebase ID,ID,…}, all that nobody else has. */
    private String rebase(List<String> arguments) {
        String first = arguments.get(0);
        Set<RevisionId> mine = first.contains(",")
                ? Arrays.stream(first.split(",")).map(RevisionId::new).collect(Collectors.toSet())
                : Rebase.branch(graph, new RevisionId(first));
        Optional<RevisionId> onto =
                arguments.size() == 3 ? Optional.of(new RevisionId(arguments.get(2))) : Optional.empty();
        return Rebase.of(graph, mine, mine, onto)
                .map(rebase -> titles(rebase.moved()) + " behind " + Wording.title(rebase.onto()))
                .orElse("nothing");
    }

    private String current() {
        Applied applied = Applied.of(graph, rows);
        List<String> lines =
                new ArrayList<>(applied.current().stream().map(this::flagged).toList());
        applied.unknown().forEach(row -> lines.add(row + " (unknown)"));
        lines.add("= " + applied.pending() + " pending" + (applied.isAtHeads() ? ", at heads" : ""));
        return lines(lines);
    }

    private String edge(Revision revision) {
        List<Revision> parents = graph.parents(revision.id());
        List<Revision> depends = graph.dependencies(revision.id());
        return (parents.isEmpty() ? "<base>" : join(ids(parents)))
                + (depends.isEmpty() ? "" : " (" + join(ids(depends)) + ")") + " -> " + flagged(revision)
                + (graph.isBranchPoint(revision.id()) ? " (branchpoint)" : "")
                + (graph.isMergePoint(revision.id()) ? " (mergepoint)" : "");
    }

    private String flagged(Revision revision) {
        List<String> labels = graph.labels(revision.id());
        String head = graph.isEffectiveHead(revision.id()) ? " (effective head)" : " (head)";
        return revision.id()
                + (labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")")
                + (graph.isHead(revision.id()) ? head : "");
    }

    private static String titles(List<Revision> revisions) {
        return revisions.isEmpty() ? "base" : Wording.titles(revisions);
    }

    private static String move(HeadMove move) {
        return (move.removed().stream().map(id -> "-" + id).collect(Collectors.joining(" ")) + " "
                        + move.added().stream().map(id -> "+" + id).collect(Collectors.joining(" ")))
                .strip();
    }

    private static List<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    private static String join(Collection<RevisionId> ids) {
        return ids.isEmpty() ? "base" : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
