package dev.headway.graph;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All revisions and how they hang together, without a fault: ids are unique, everything named exists, nothing stands on
 * itself. Alembic's words: a <em>base</em> revises nothing, a <em>head</em> is revised by nothing; they are
 * <em>real</em> if neither {@code depends} adds to that. Lists of revisions are oldest first unless said otherwise:
 * topological, ties by {@code created}, then id. Methods that take an id throw {@link IllegalArgumentException} for one
 * that the graph does not have. Immutable.
 */
public final class RevisionGraph {

    private final String place;
    private final Map<RevisionId, Node> nodes;
    private final Map<String, RevisionId> labelled;
    private final List<Revision> order;

    private RevisionGraph(String place, Links links) {
        this.place = place;
        this.labelled = Map.copyOf(links.labels());
        this.order = List.copyOf(Order.of(links));
        Map<RevisionId, List<String>> labels = new Labels(links).spread(order);
        Map<RevisionId, List<RevisionId>> children = new LinkedHashMap<>();
        Map<RevisionId, List<RevisionId>> dependents = new LinkedHashMap<>();
        for (Revision revision : order) {
            RevisionId id = revision.id();
            of(links.parents(), id).forEach(lower -> into(children, lower).add(id));
            of(links.depends(), id).forEach(lower -> into(dependents, lower).add(id));
        }
        Map<RevisionId, Node> built = new LinkedHashMap<>();
        for (Revision revision : order) {
            RevisionId id = revision.id();
            built.put(
                    id,
                    new Node(
                            revision,
                            built.size(),
                            of(links.parents(), id),
                            of(links.depends(), id),
                            of(children, id),
                            of(dependents, id),
                            of(labels, id)));
        }
        this.nodes = Collections.unmodifiableMap(built);
    }

    private static <T> List<T> of(Map<RevisionId, List<T>> lists, RevisionId id) {
        return List.copyOf(lists.getOrDefault(id, List.of()));
    }

    private static List<RevisionId> into(Map<RevisionId, List<RevisionId>> lists, RevisionId id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>());
    }

    /**
     * The graph of what was read.
     *
     * @throws MigrationException with all that is wrong: what reading found, then what the graph adds
     */
    public static RevisionGraph of(Reading reading) {
        Links links = Links.of(reading.revisions());
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Faults.of(reading, links));
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return new RevisionGraph(reading.place(), links);
    }

    /** The same without these, and without all that stands on one of them. */
    public RevisionGraph without(Collection<RevisionId> ids) {
        Set<RevisionId> gone = withDescendants(ids, Edges.ALL);
        List<Revision> left = revisions().stream()
                .filter(revision -> !gone.contains(revision.id()))
                .toList();
        return gone.isEmpty() ? this : of(new Reading(place(), left, List.of()));
    }

    /** Where the revisions were read from, such as {@code migrations/}. */
    public String place() {
        return place;
    }

    /** All of them, oldest first. */
    public List<Revision> revisions() {
        return order;
    }

    /** All of them, newest first: as {@code history} prints them. */
    public List<Revision> newestFirst() {
        List<Revision> newest = new ArrayList<>(order);
        Collections.reverse(newest);
        return newest;
    }

    public boolean contains(RevisionId id) {
        return nodes.containsKey(id);
    }

    public Revision get(RevisionId id) {
        return node(id).revision();
    }

    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(nodes.get(id)).map(Node::revision);
    }

    /** The revision whose id, or else one of whose own labels, is exactly this. */
    public Optional<Revision> named(String name) {
        if (RevisionId.isValid(name) && contains(new RevisionId(name))) {
            return find(new RevisionId(name));
        }
        return Optional.ofNullable(labelled.get(name)).flatMap(this::find);
    }

    /** Every label that a revision gives, and the revision it stands on. */
    public Map<String, RevisionId> labels() {
        return labelled;
    }

    /** Revised by nothing; something may depend on them. */
    public List<Revision> heads() {
        return where(node -> node.children().isEmpty());
    }

    /** Revised by nothing, and nothing depends on them. */
    public List<Revision> realHeads() {
        return where(node -> node.children().isEmpty() && node.dependents().isEmpty());
    }

    /** Revise nothing; they may depend on something. */
    public List<Revision> bases() {
        return where(node -> node.parents().isEmpty());
    }

    /** Revise nothing and depend on nothing. */
    public List<Revision> realBases() {
        return where(node -> node.parents().isEmpty() && node.depends().isEmpty());
    }

    public boolean isHead(RevisionId id) {
        return node(id).children().isEmpty();
    }

    /** A head that something depends on. */
    public boolean isEffectiveHead(RevisionId id) {
        return isHead(id) && !node(id).dependents().isEmpty();
    }

    /** Revised by more than one. */
    public boolean isBranchPoint(RevisionId id) {
        return node(id).children().size() > 1;
    }

    /** Revises more than one. */
    public boolean isMergePoint(RevisionId id) {
        return node(id).parents().size() > 1;
    }

    /** As written, without repetition. */
    public List<Revision> parents(RevisionId id) {
        return all(node(id).parents());
    }

    /** What revises it. */
    public List<Revision> children(RevisionId id) {
        return all(node(id).children());
    }

    /** What its {@code depends} line names, labels resolved to the revisions they stand on. */
    public List<Revision> dependencies(RevisionId id) {
        return all(node(id).depends());
    }

    /** What depends on it. */
    public List<Revision> dependents(RevisionId id) {
        return all(node(id).dependents());
    }

    /** Its dependencies without those that an ancestor through {@code revises} already names. */
    public List<Revision> normalizedDependencies(RevisionId id) {
        Set<RevisionId> named = new HashSet<>();
        for (RevisionId ancestor : withAncestors(node(id).parents(), Edges.PARENTS)) {
            named.addAll(node(ancestor).depends());
        }
        return dependencies(id).stream()
                .filter(dependency -> !named.contains(dependency.id()))
                .toList();
    }

    /** What must be applied right before it, without repetition. */
    public List<RevisionId> below(RevisionId id, Edges edges) {
        return node(id).below(edges);
    }

    /** What stands right on it, without repetition. */
    public List<RevisionId> above(RevisionId id, Edges edges) {
        return node(id).above(edges);
    }

    /** Sorted. All labels of the branches it is on: its own, its ancestors', and those that reach down to it. */
    public List<String> labels(RevisionId id) {
        return node(id).labels();
    }

    /** These and all that they stand on, directly or not. */
    public Set<RevisionId> withAncestors(Collection<RevisionId> ids, Edges edges) {
        return reach(ids, node -> node.below(edges));
    }

    /** These and all that stands on them, directly or not. */
    public Set<RevisionId> withDescendants(Collection<RevisionId> ids, Edges edges) {
        return reach(ids, node -> node.above(edges));
    }

    /** The branch through a revision: itself, its ancestors and its descendants, by {@code revises} alone. */
    public Set<RevisionId> lineage(RevisionId id) {
        Set<RevisionId> lineage = withAncestors(List.of(id), Edges.PARENTS);
        lineage.addAll(withDescendants(List.of(id), Edges.PARENTS));
        return lineage;
    }

    /** Oldest first. */
    public List<Revision> sorted(Collection<RevisionId> ids) {
        return ids.stream()
                .map(this::node)
                .sorted(Comparator.comparingInt(Node::rank))
                .map(Node::revision)
                .toList();
    }

    private Set<RevisionId> reach(Collection<RevisionId> from, Function<Node, List<RevisionId>> next) {
        Set<RevisionId> reached = new HashSet<>(from);
        Deque<RevisionId> todo = new ArrayDeque<>(reached);
        for (RevisionId id = todo.poll(); id != null; id = todo.poll()) {
            for (RevisionId neighbour : next.apply(node(id))) {
                if (reached.add(neighbour)) {
                    todo.add(neighbour);
                }
            }
        }
        return reached;
    }

    private Node node(RevisionId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no revision " + id + " in " + place);
        }
        return node;
    }

    private List<Revision> all(List<RevisionId> ids) {
        return ids.stream().map(this::get).toList();
    }

    private List<Revision> where(Predicate<Node> condition) {
        return nodes.values().stream().filter(condition).map(Node::revision).toList();
    }
}
