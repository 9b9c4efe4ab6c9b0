package dev.headway.graph;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of history, {@code [start]:[end]}, both ends in it. Down steps without a symbol at the start count from the
 * end, from the heads where there is none: in {@code -2:ae10} lie ae10 and the two below it. Up steps without a symbol
 * at the end count from the start. All other steps without a symbol count from where the database is, and stop where
 * the graph does. Immutable.
 */
public record Range(Optional<Target> start, Optional<Target> end) {

    /** @throws UsageException for what is not a range */
    public static Range parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            throw new UsageException(Problem.of(
                    "\"" + text + "\" is not a range", "--rev-range", "write [start]:[end], [start]: or :[end]"));
        }
        return new Range(written(text.substring(0, colon)), written(text.substring(colon + 1)));
    }

    private static Optional<Target> written(String text) {
        return Optional.of(text.strip()).filter(end -> !end.isEmpty()).map(Target::parse);
    }

    /** Whether it depends on where the database is. */
    public boolean asksDatabase() {
        return (start.filter(Target::asksDatabase).isPresent() && !startCountsFromEnd())
                || (end.filter(Target::asksDatabase).isPresent() && !endCountsFromStart());
    }

    private boolean startCountsFromEnd() {
        return start.filter(target -> target.isRelative() && target.steps() < 0).isPresent()
                && end.filter(Target::isRelative).isEmpty();
    }

    private boolean endCountsFromStart() {
        return end.filter(target -> target.isRelative() && target.steps() > 0).isPresent()
                && start.filter(Target::isRelative).isEmpty();
    }

    /**
     * The revisions in it, newest first.
     *
     * @param rows those of the version table; unknown ones are passed over
     * @throws MigrationException for an end that is not clear, or a start that does not lie below the end
     */
    public List<Revision> revisions(RevisionGraph graph, Collection<RevisionId> rows) {
        Lookup lookup = new Lookup(graph, rows, "history -r :");
        List<Revision> ends = ends(graph, lookup);
        List<Revision> starts = starts(graph, lookup, ends);
        Set<RevisionId> selected = graph.withAncestors(ids(ends), Edges.ALL);
        if (!starts.isEmpty()) {
            List<RevisionId> from =
                    ids(starts).stream().filter(selected::contains).toList();
            if (from.isEmpty() && !ends.isEmpty()) {
                throw notBelow(graph, starts, ends);
            }
            selected.retainAll(graph.withDescendants(from, Edges.PARENTS));
        }
        List<Revision> newest = new ArrayList<>(graph.sorted(selected));
        Collections.reverse(newest);
        return newest;
    }

    private List<Revision> ends(RevisionGraph graph, Lookup lookup) {
        Target target = last();
        if (endCountsFromStart()) {
            List<Revision> from = start.map(lookup::revisions).orElse(List.of());
            return from.isEmpty() ? walk(graph, graph.bases(), target.steps() - 1) : walk(graph, from, target.steps());
        }
        return target.isRelative() ? walk(graph, lookup.start(target), target.steps()) : lookup.revisions(target);
    }

    /** The end; where it is all heads, and the start is on a branch, those of the branch. */
    private Target last() {
        Target written = end.orElse(new Target(Target.HEADS, Optional.empty(), Target.HEADS, 0));
        Optional<String> branch = start.flatMap(Target::branch);
        return branch.isPresent() && written.text().equals(Target.HEADS)
                ? new Target(branch.get() + "@heads", branch, Target.HEADS, 0)
                : written;
    }

    private List<Revision> starts(RevisionGraph graph, Lookup lookup, List<Revision> ends) {
        if (start.isEmpty()) {
            return List.of();
        }
        Target target = start.get();
        if (startCountsFromEnd()) {
            return walk(graph, ends, target.steps());
        }
        return target.isRelative() ? walk(graph, lookup.start(target), target.steps()) : lookup.revisions(target);
    }

    /** All ways at once, each no further than it goes. */
    private static List<Revision> walk(RevisionGraph graph, List<Revision> from, int steps) {
        List<Revision> at = from;
        boolean moved = true;
        for (int left = Math.abs(steps); left > 0 && moved; left--) {
            List<Revision> next = at.stream()
                    .flatMap(revision -> {
                        List<Revision> further =
                                steps < 0 ? graph.parents(revision.id()) : graph.children(revision.id());
                        return (further.isEmpty() ? List.of(revision) : further).stream();
                    })
                    .distinct()
                    .toList();
            moved = !next.equals(at);
            at = next;
        }
        return at;
    }

    private static MigrationException notBelow(RevisionGraph graph, List<Revision> starts, List<Revision> ends) {
        boolean turned = graph.withAncestors(ids(starts), Edges.ALL).containsAll(ids(ends));
        return new MigrationException(Problem.of(
                Wording.titles(starts) + " does not lie below " + Wording.titles(ends),
                graph.place(),
                turned
                        ? "the other way round: headway history -r "
                                + ends.get(0).id() + ":" + starts.get(0).id()
                        : "they are on different branches; see both: headway history"));
    }

    private static List<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
