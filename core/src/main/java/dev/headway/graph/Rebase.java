package dev.headway.graph;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of revisions put behind another branch: its first revision gets another parent, and nothing else changes.
 * Immutable.
 *
 * @param moved oldest first, each on the one before it
 * @param onto the head that they are put behind
 */
public record Rebase(List<Revision> moved, Revision onto) {

    public Rebase {
        moved = List.copyOf(moved);
    }

    /** The revision that gets another parent. */
    public Revision first() {
        return moved.get(0);
    }

    /** What nothing revises afterwards. */
    public Revision last() {
        return moved.get(moved.size() - 1);
    }

    /** The revisions that one is on a branch with: since the branch left all others, up to its head. */
    public static Set<RevisionId> branch(RevisionGraph graph, RevisionId one) {
        Set<RevisionId> above = graph.withDescendants(List.of(one), Edges.PARENTS);
        List<RevisionId> others = graph.heads().stream()
                .map(Revision::id)
                .filter(head -> !above.contains(head))
                .toList();
        Set<RevisionId> branch = graph.withAncestors(above, Edges.PARENTS);
        branch.removeAll(graph.withAncestors(others, Edges.PARENTS));
        return branch;
    }

    /**
     * How {@code mine} come to stand behind what others have; empty where nothing stands beside them.
     *
     * @param mine what is moved
     * @param own what nobody else has either, and is put behind only where nothing else stands
     * @param onto where to, if somebody said so
     * @throws MigrationException with what stands against it
     */
    public static Optional<Rebase> of(
            RevisionGraph graph, Set<RevisionId> mine, Set<RevisionId> own, Optional<RevisionId> onto) {
        List<Revision> sorted = graph.sorted(mine);
        List<Revision> beside = onto.map(graph::get).map(List::of).orElseGet(() -> beside(graph, mine, own));
        long heads = mine.stream().filter(graph::isHead).count();
        if (mine.isEmpty() || (beside.isEmpty() && heads == 1)) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(shape(graph, sorted, mine));
        if (problems.isEmpty() && !beside.isEmpty()) {
            problems.addAll(place(graph, sorted, beside));
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return Optional.of(new Rebase(sorted, beside.get(0)));
    }

    /** Heads that have something in common with them, or that began from nothing as they did. */
    private static List<Revision> beside(RevisionGraph graph, Set<RevisionId> mine, Set<RevisionId> own) {
        Set<RevisionId> below = graph.withAncestors(mine, Edges.PARENTS);
        boolean root = mine.stream().anyMatch(id -> graph.parents(id).isEmpty());
        List<Revision> beside = graph.heads().stream()
                .filter(head -> !mine.contains(head.id()))
                .filter(head -> root
                        || graph.withAncestors(List.of(head.id()), Edges.PARENTS).stream()
                                .anyMatch(below::contains))
                .toList();
        List<Revision> others =
                beside.stream().filter(head -> !own.contains(head.id())).toList();
        return others.isEmpty() ? beside : others;
    }

    /** Whether they are one line. */
    private static List<Problem> shape(RevisionGraph graph, List<Revision> sorted, Set<RevisionId> mine) {
        List<Problem> problems = new ArrayList<>();
        List<Revision> first = new ArrayList<>();
        for (Revision revision : sorted) {
            List<Revision> parents = graph.parents(revision.id());
            List<Revision> children = graph.children(revision.id());
            if (parents.size() > 1) {
                problems.add(Problem.at(
                        revision.header().origins().revises(),
                        Wording.title(revision) + " joins " + Wording.titles(parents)
                                + ", so that what it joins is no line that could be moved",
                        "leave it: it does what a rebase would   or, if nobody else has it, take its file out and then: headway rebase "
                                + parents.get(parents.size() - 1).id()));
            } else if (parents.stream().noneMatch(parent -> mine.contains(parent.id()))) {
                first.add(revision);
            }
            if (children.size() > 1) {
                problems.add(Problem.at(
                        revision.origin(),
                        Wording.title(revision) + " is revised by " + Wording.titles(children)
                                + ", and only one line can be moved",
                        "make them one line first: headway rebase "
                                + children.get(1).id() + " --onto "
                                + headOn(graph, children.get(0)).id()));
            }
        }
        if (problems.isEmpty() && first.size() > 1) {
            problems.add(Problem.of(
                    Wording.count(first.size(), "line") + " of yours: "
                            + first.stream().map(Wording::title).collect(Collectors.joining(", ")),
                    graph.place(),
                    "one at a time, the oldest first: headway rebase "
                            + first.get(0).id()));
        }
        return problems;
    }

    private static Revision headOn(RevisionGraph graph, Revision revision) {
        return graph.sorted(graph.withDescendants(List.of(revision.id()), Edges.PARENTS)).stream()
                .filter(above -> graph.isHead(above.id()))
                .findFirst()
                .orElse(revision);
    }

    /** Whether there is one place for them, and they can stand there. */
    private static List<Problem> place(RevisionGraph graph, List<Revision> line, List<Revision> beside) {
        Revision first = line.get(0);
        Revision onto = beside.get(0);
        String join =
                "headway merge " + onto.id() + " " + line.get(line.size() - 1).id();
        if (beside.size() > 1) {
            return List.of(Problem.of(
                    Wording.count(beside.size(), "head") + " beside " + Wording.title(first) + ": "
                            + Wording.titles(beside),
                    graph.place(),
                    "say behind which: headway rebase " + first.id() + " --onto " + onto.id()));
        }
        Set<RevisionId> below = graph.withAncestors(List.of(onto.id()), Edges.ALL);
        Set<RevisionId> ids = ids(line);
        if (ids.stream().anyMatch(below::contains)) {
            return List.of(cycle(graph, below, ids, onto, join));
        }
        List<Revision> lost = graph.parents(first.id()).stream()
                .filter(parent -> !below.contains(parent.id()))
                .toList();
        return lost.isEmpty()
                ? List.of()
                : List.of(Problem.at(
                        first.header().origins().revises(),
                        Wording.title(first) + " stands on " + Wording.titles(lost) + ", which does not stand below "
                                + Wording.title(onto),
                        "name the oldest that is to be moved: headway rebase "
                                + lost.get(0).id() + "   or join the heads: " + join));
    }

    private static Problem cycle(
            RevisionGraph graph, Collection<RevisionId> below, Set<RevisionId> line, Revision onto, String join) {
        Set<RevisionId> others = new HashSet<>(below);
        others.removeAll(line);
        for (Revision revision : graph.sorted(others)) {
            for (Revision needed : graph.dependencies(revision.id())) {
                if (line.contains(needed.id())) {
                    return Problem.at(
                            revision.header().origins().depends(),
                            Wording.title(revision) + " depends on " + Wording.title(needed)
                                    + ", which cannot stand behind it",
                            "join the heads: " + join);
                }
            }
        }
        return Problem.at(
                onto.origin(),
                Wording.title(onto) + " stands on what would be put behind it",
                "name a head of another branch: headway heads");
    }

    private static Set<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.toSet());
    }
}
