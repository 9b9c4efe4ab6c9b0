package dev.headway.plan;

import dev.headway.graph.Applied;
import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows that are written without running anything. Nothing to do is an empty list of moves. Immutable.
 *
 * @param from the rows before, sorted
 * @param to the rows after, sorted
 * @param moves one for each target that changes anything, in order
 */
public record Stamp(List<RevisionId> from, List<RevisionId> to, List<HeadMove> moves) {

    public Stamp {
        from = from.stream().sorted().toList();
        to = to.stream().sorted().toList();
        moves = List.copyOf(moves);
    }

    /**
     * Each target takes the place of the rows of its lineage, that is of those below and above it through
     * {@code revises} and {@code depends}; rows of other lineages stay. {@code LABEL@base} leaves the rows that
     * {@code downgrade LABEL@base} would. Rows that overlap are what this mends.
     *
     * @throws dev.headway.problem.MigrationException for unknown rows, for targets that are not clear places, and for
     *     targets that overlap
     */
    public static Stamp of(RevisionGraph graph, Collection<RevisionId> rows, List<Target> targets) {
        Applied.of(graph, rows).requireKnown();
        StampTargets found = StampTargets.of(graph, rows, targets);
        Set<RevisionId> now = new TreeSet<>(rows);
        List<HeadMove> moves = new ArrayList<>();
        if (found.base()) {
            move(now, Set.of(), moves);
        }
        for (RevisionId branch : found.branchBases()) {
            Applied applied = Applied.of(graph, now);
            Set<RevisionId> left = new HashSet<>(applied.all());
            left.removeAll(new Downgrade(graph, applied).ofBranch(branch, List.of()));
            move(now, new Heads(graph, left).rows(), moves);
        }
        for (RevisionId id : found.ids()) {
            Set<RevisionId> next = new TreeSet<>(now);
            next.removeAll(graph.withAncestors(List.of(id), Edges.ALL));
            next.removeAll(graph.withDescendants(List.of(id), Edges.ALL));
            next.add(id);
            move(now, next, moves);
        }
        return new Stamp(List.copyOf(new TreeSet<>(rows)), List.copyOf(now), moves);
    }

    /**
     * Whatever rows there are, known or not, give way to the targets.
     *
     * @throws dev.headway.problem.MigrationException for targets that are not clear places, and for targets that overlap
     */
    public static Stamp purge(RevisionGraph graph, Collection<RevisionId> rows, List<Target> targets) {
        Set<RevisionId> now = new TreeSet<>(rows);
        List<HeadMove> moves = new ArrayList<>();
        move(now, StampTargets.of(graph, rows, targets).ids(), moves);
        return new Stamp(List.copyOf(new TreeSet<>(rows)), List.copyOf(now), moves);
    }

    private static void move(Set<RevisionId> rows, Collection<RevisionId> next, List<HeadMove> moves) {
        List<RevisionId> removed =
                rows.stream().filter(row -> !next.contains(row)).toList();
        List<RevisionId> added = next.stream().filter(id -> !rows.contains(id)).toList();
        if (!removed.isEmpty() || !added.isEmpty()) {
            removed.forEach(rows::remove);
            rows.addAll(added);
            moves.add(new HeadMove(removed, added));
        }
    }
}
