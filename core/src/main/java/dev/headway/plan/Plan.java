package dev.headway.plan;

import dev.headway.graph.Applied;
import dev.headway.graph.Edges;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What would happen to a database, in order. Nothing to do is an empty list of steps. An upgrade runs in the graph's
 * order, a downgrade in exactly the reverse. Immutable.
 *
 * @param from the rows of the version table before, sorted
 * @param to the rows after, sorted
 */
public record Plan(List<RevisionId> from, List<RevisionId> to, List<Step> steps) {

    public Plan {
        from = from.stream().sorted().toList();
        to = to.stream().sorted().toList();
        steps = List.copyOf(steps);
    }

    /**
     * All that the target stands on and that is not applied yet; nothing if the target is applied.
     *
     * @param rows those of the version table
     * @throws MigrationException for rows that are unknown or overlap, and for a target that is not one clear place
     */
    public static Plan upgrade(RevisionGraph graph, Collection<RevisionId> rows, Target target) {
        return upgrade(graph, graph, rows, target, Set.of());
    }

    /**
     * The same where the database may be ahead.
     *
     * @param graph of the files, in which the target is looked for
     * @param all the same graph with what else is known to be applied
     * @param without what is left out, together with all that stands on it
     */
    public static Plan upgrade(
            RevisionGraph graph,
            RevisionGraph all,
            Collection<RevisionId> rows,
            Target target,
            Set<RevisionId> without) {
        Target settled = target.in(graph);
        if (settled.asksDatabase() && settled.steps() < 0) {
            throw wrongWay(Direction.UPGRADE, settled, Direction.DOWNGRADE);
        }
        Applied applied = Applied.of(all, rows).checked();
        List<RevisionId> targets = new Lookup(graph, known(graph, applied), "upgrade")
                .revisions(settled).stream().map(Revision::id).toList();
        Set<RevisionId> needed = graph.withAncestors(targets, Edges.ALL);
        needed.removeAll(applied.all());
        needed.removeAll(graph.withDescendants(without, Edges.ALL));
        Heads heads = new Heads(all, applied.all());
        List<Step> steps = new ArrayList<>();
        for (Revision revision : graph.sorted(needed)) {
            steps.add(new Step(revision, Direction.UPGRADE, heads.up(revision.id())));
        }
        return new Plan(applied.rows(), heads.rows(), steps);
    }

    /**
     * All that is applied and stands on the target, dependents in other branches too. A target on a branch, such as
     * {@code lib@base}, takes back that branch only, and what depends on it; what other branches stand on stays. The
     * steps of {@code -1} and {@code ID-1} take back that revision and what stands on it, be it a merge.
     *
     * @param rows those of the version table
     * @throws MigrationException for rows that are unknown or overlap, for a target that is not one clear place or does
     *     not lie below the rows, and for revisions that are irreversible
     */
    public static Plan downgrade(RevisionGraph graph, Collection<RevisionId> rows, Target target) {
        Target settled = target.in(graph);
        if (settled.asksDatabase() && settled.steps() > 0) {
            throw wrongWay(Direction.DOWNGRADE, settled, Direction.UPGRADE);
        }
        Applied applied = Applied.of(graph, rows).checked();
        return downgrade(graph, applied, new Downgrade(graph, applied).takenBack(settled));
    }

    /**
     * Takes back these, and what is applied and stands on them.
     *
     * @param rows those of the version table
     * @throws MigrationException for rows that are unknown or overlap, and for revisions that are irreversible
     */
    public static Plan takingBack(RevisionGraph graph, Collection<RevisionId> rows, Collection<RevisionId> revisions) {
        Applied applied = Applied.of(graph, rows).checked();
        Set<RevisionId> standing = graph.withDescendants(revisions, Edges.ALL);
        standing.retainAll(applied.all());
        return downgrade(graph, applied, standing);
    }

    private static Plan downgrade(RevisionGraph graph, Applied applied, Set<RevisionId> takenBack) {
        List<Revision> oldestFirst = graph.sorted(takenBack);
        refuseIrreversible(oldestFirst);
        Heads heads = new Heads(graph, applied.all());
        List<Step> steps = new ArrayList<>();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Revision revision = oldestFirst.get(i);
            steps.add(new Step(revision, Direction.DOWNGRADE, heads.down(revision.id())));
        }
        return new Plan(applied.rows(), heads.rows(), steps);
    }

    /** This, and then another one that begins where it ends. */
    public Plan then(Plan next) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(next.steps());
        return new Plan(from, next.to(), all);
    }

    /** The rows that there would be if the database held nothing but what the files know. */
    private static List<RevisionId> known(RevisionGraph graph, Applied applied) {
        List<RevisionId> known = applied.all().stream().filter(graph::contains).toList();
        return new Heads(graph, known).rows();
    }

    /**
     * The same, where an interrupted run has begun one step; the same at all, if it is not among these.
     *
     * @param done how many of its statements have taken effect
     */
    public Plan goingOn(RevisionId revision, Direction direction, int done) {
        List<Step> marked = steps.stream()
                .map(step -> step.is(revision, direction)
                        ? new Step(step.revision(), step.direction(), step.move(), done)
                        : step)
                .toList();
        return new Plan(from, to, marked);
    }

    private static void refuseIrreversible(List<Revision> revisions) {
        List<Problem> problems = new ArrayList<>();
        for (Revision revision : revisions) {
            if (revision.downgrade() instanceof Revision.Downgrade.Irreversible irreversible) {
                problems.add(DowngradeProblems.irreversible(revision, irreversible));
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private static UsageException wrongWay(Direction direction, Target target, Direction other) {
        return new UsageException(Problem.of(
                direction + " does not go " + (direction == Direction.UPGRADE ? "down" : "up"),
                "headway " + direction + " " + target,
                "headway " + other + " " + target));
    }
}
