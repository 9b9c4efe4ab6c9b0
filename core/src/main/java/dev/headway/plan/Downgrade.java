package dev.headway.plan;

import dev.headway.graph.Applied;
import dev.headway.graph.Edges;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which revisions a downgrade takes back. */
final class Downgrade {

    private final RevisionGraph graph;
    private final Applied applied;
    private final Lookup lookup;

    Downgrade(RevisionGraph graph, Applied applied) {
        this.graph = graph;
        this.applied = applied;
        this.lookup = new Lookup(graph, applied.rows(), "downgrade");
    }

    /** @param target settled in this graph */
    Set<RevisionId> takenBack(Target target) {
        if (target.steps() < 0) {
            return stepsBack(target);
        }
        Optional<Revision> branch = lookup.branch(target);
        List<Revision> to = lookup.revisions(target);
        for (Revision revision : to) {
            if (!applied.contains(revision.id())) {
                throw DowngradeProblems.notApplied(revision, applied.current());
            }
        }
        if (branch.isPresent()) {
            return ofBranch(branch.get().id(), to);
        }
        return to.isEmpty() ? new HashSet<>(applied.all()) : standingOn(children(to), Edges.ALL);
    }

    private Set<RevisionId> stepsBack(Target target) {
        Revision last = lookup.lastPassed(target);
        Revision start = lookup.start(target).get(0);
        List<Revision> to = graph.parents(last.id());
        if (!applied.contains(last.id())) {
            List<Revision> current = applied.current();
            if (to.isEmpty() ? current.isEmpty() : current.containsAll(to)) {
                return Set.of();
            }
            Optional<Revision> down = to.stream()
                    .filter(parent -> to.size() == 1 && applied.contains(parent.id()))
                    .findFirst();
            throw DowngradeProblems.notThere(target, last, down, current);
        }
        Set<RevisionId> branch =
                graph.lineage(lookup.branch(target).orElse(start).id());
        List<RevisionId> others = standingOn(List.of(last.id()), Edges.PARENTS).stream()
                .filter(id -> !branch.contains(id))
                .toList();
        if (!others.isEmpty()) {
            throw DowngradeProblems.otherBranch(target, last, start, to.stream().findFirst(), graph.sorted(others));
        }
        return standingOn(List.of(last.id()), Edges.ALL);
    }

    /**
     * What is applied of a branch above {@code to}, and all that stands on it. What the branch shares with others, below
     * the revision it is named after, goes only if no other applied revision revises it.
     */
    Set<RevisionId> ofBranch(RevisionId branch, List<Revision> to) {
        Set<RevisionId> members = graph.lineage(branch);
        members.retainAll(applied.all());
        if (!to.isEmpty()) {
            members.retainAll(graph.withDescendants(children(to), Edges.PARENTS));
        }
        Set<RevisionId> own = graph.withDescendants(List.of(branch), Edges.PARENTS);
        Map<RevisionId, Integer> revisedBy = new HashMap<>();
        Deque<RevisionId> todo = new ArrayDeque<>();
        for (RevisionId member : members) {
            int children = (int) graph.above(member, Edges.PARENTS).stream()
                    .filter(applied::contains)
                    .count();
            revisedBy.put(member, children);
            if (own.contains(member) || children == 0) {
                todo.add(member);
            }
        }
        Set<RevisionId> taken = new HashSet<>();
        for (RevisionId id = todo.poll(); id != null; id = todo.poll()) {
            if (taken.add(id)) {
                graph.above(id, Edges.ALL).stream().filter(applied::contains).forEach(todo::add);
                graph.below(id, Edges.PARENTS).stream()
                        .filter(members::contains)
                        .filter(lower -> revisedBy.merge(lower, -1, Integer::sum) == 0)
                        .forEach(todo::add);
            }
        }
        return taken;
    }

    private Set<RevisionId> standingOn(Collection<RevisionId> ids, Edges edges) {
        Set<RevisionId> standing = graph.withDescendants(ids, edges);
        standing.retainAll(applied.all());
        return standing;
    }

    private List<RevisionId> children(List<Revision> of) {
        return of.stream()
                .flatMap(revision -> graph.above(revision.id(), Edges.PARENTS).stream())
                .distinct()
                .toList();
    }
}
