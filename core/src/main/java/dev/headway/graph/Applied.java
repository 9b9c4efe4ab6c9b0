package dev.headway.graph;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rows of a version table say: a row stands for its revision and all that it stands on, through
 * {@code revises} and {@code depends}. Rows that the graph does not know, or that another row implies, are told of here
 * and refused only by {@link #checked()}, so that {@code current} and {@code history} work with them. Immutable.
 */
public final class Applied {

    private final RevisionGraph graph;
    private final List<RevisionId> rows;
    private final List<Revision> known;
    private final List<RevisionId> unknown;
    private final Set<RevisionId> all;

    private Applied(RevisionGraph graph, Collection<RevisionId> rows) {
        this.graph = graph;
        this.rows = List.copyOf(new TreeSet<>(rows));
        this.known = graph.sorted(this.rows.stream().filter(graph::contains).toList());
        this.unknown = this.rows.stream().filter(id -> !graph.contains(id)).toList();
        this.all = Collections.unmodifiableSet(
                graph.withAncestors(known.stream().map(Revision::id).toList(), Edges.ALL));
    }

    /** Accepts whatever rows there are. */
    public static Applied of(RevisionGraph graph, Collection<RevisionId> rows) {
        return new Applied(graph, rows);
    }

    /** Every row, sorted. */
    public List<RevisionId> rows() {
        return rows;
    }

    /** The rows that the graph knows, oldest first. */
    public List<Revision> known() {
        return known;
    }

    /** The rows that the graph does not know, sorted. */
    public List<RevisionId> unknown() {
        return unknown;
    }

    /** Everything that is applied, as far as the graph knows. */
    public Set<RevisionId> all() {
        return all;
    }

    public boolean contains(RevisionId id) {
        return all.contains(id);
    }

    /**
     * What {@code current} prints, newest first: the applied revisions that no applied one revises. One that is only
     * implied by a {@code depends} is among them, though it has no row.
     */
    public List<Revision> current() {
        List<RevisionId> tips = all.stream()
                .filter(id -> graph.above(id, Edges.PARENTS).stream().noneMatch(all::contains))
                .toList();
        List<Revision> newest = new ArrayList<>(graph.sorted(tips));
        Collections.reverse(newest);
        return newest;
    }

    /** How many revisions of the graph are not applied. */
    public int pending() {
        return graph.revisions().size() - all.size();
    }

    /** Whether every revision of the graph is applied and nothing else is. */
    public boolean isAtHeads() {
        return pending() == 0 && unknown.isEmpty();
    }

    /** Rows that another row implies, oldest first. */
    public List<Revision> superfluous() {
        List<RevisionId> below = known.stream()
                .flatMap(row -> graph.below(row.id(), Edges.ALL).stream())
                .toList();
        Set<RevisionId> implied = graph.withAncestors(below, Edges.ALL);
        return known.stream().filter(row -> implied.contains(row.id())).toList();
    }

    /**
     * This, if every row is known and none implies another.
     *
     * @throws MigrationException with each row that is not so, and the way out
     */
    public Applied checked() {
        List<Problem> problems = new ArrayList<>(unknownProblem());
        Set<RevisionId> left = new LinkedHashSet<>();
        superfluous().forEach(row -> left.add(row.id()));
        for (Revision top :
                known.stream().filter(row -> !left.contains(row.id())).toList()) {
            if (left.isEmpty()) {
                break;
            }
            Set<RevisionId> implied = graph.withAncestors(List.of(top.id()), Edges.ALL);
            for (RevisionId row : left.stream().filter(implied::contains).toList()) {
                problems.add(Unclear.superfluousRow(graph.get(row), top));
                left.remove(row);
            }
        }
        return refuse(problems);
    }

    /**
     * This, if every row is known.
     *
     * @throws MigrationException naming those that are not
     */
    public Applied requireKnown() {
        return refuse(unknownProblem());
    }

    private List<Problem> unknownProblem() {
        return unknown.isEmpty() ? List.of() : List.of(Unclear.unknownRows(graph.place(), unknown));
    }

    private Applied refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return this;
    }
}
