package dev.headway.plan;

import dev.headway.graph.Edges;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the targets of a stamp lead. Immutable.
 *
 * @param base whether one is the base of everything; it is the only target then
 * @param branchBases of those that are the base of a branch, the revisions that the branches are named after
 * @param ids the rows that the others ask for, oldest first, none implying another
 */
record StampTargets(boolean base, List<RevisionId> branchBases, List<RevisionId> ids) {

    static StampTargets of(RevisionGraph graph, Collection<RevisionId> rows, List<Target> targets) {
        Lookup lookup = new Lookup(graph, rows, "stamp");
        boolean base = false;
        Set<RevisionId> branches = new LinkedHashSet<>();
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (Target target : targets) {
            List<Revision> found = lookup.revisions(target);
            Optional<Revision> branch = lookup.branch(target);
            found.forEach(revision -> ids.add(revision.id()));
            if (found.isEmpty() && branch.isPresent()) {
                branches.add(branch.get().id());
            } else if (found.isEmpty()) {
                base = true;
            }
        }
        List<Revision> sorted = graph.sorted(ids);
        if (base && !(ids.isEmpty() && branches.isEmpty())) {
            throw overlap("base leaves no row, the others write some", "base");
        }
        refuseOverlap(graph, branches, sorted);
        return new StampTargets(
                base, List.copyOf(branches), sorted.stream().map(Revision::id).toList());
    }

    private static void refuseOverlap(RevisionGraph graph, Set<RevisionId> branches, List<Revision> found) {
        for (Revision upper : found) {
            Set<RevisionId> below = graph.withAncestors(graph.below(upper.id(), Edges.ALL), Edges.ALL);
            List<Revision> implied =
                    found.stream().filter(lower -> below.contains(lower.id())).toList();
            if (!implied.isEmpty()) {
                throw overlap(
                        Wording.title(upper) + " already implies " + Wording.titles(implied),
                        upper.id().value());
            }
            if (graph.lineage(upper.id()).stream().anyMatch(branches::contains)) {
                throw overlap(
                        Wording.title(upper) + " is on a branch that is to be at base",
                        upper.id().value());
            }
        }
    }

    private static MigrationException overlap(String what, String instead) {
        return new MigrationException(Problem.of(
                "the targets overlap: " + what, "headway stamp", "name one of them: headway stamp " + instead));
    }
}
