package dev.headway.plan;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose work in the background has to be at its end before a plan may be performed: what a revision of the plan names as
 * {@code depends}, and all that one of phase contract stands on, since it may drop what that work reads, or require what
 * it fills.
 */
public final class Awaited {
    private Awaited() {}

    /** For upgrades; a downgrade ends the work instead. */
    public static Set<RevisionId> by(Plan plan, RevisionGraph graph) {
        Set<RevisionId> awaited = new HashSet<>();
        for (Step step : plan.steps()) {
            RevisionId id = step.revision().id();
            if (step.direction() == Direction.UPGRADE) {
                graph.dependencies(id).stream().map(Revision::id).forEach(awaited::add);
                if (step.revision().phase() instanceof Phase.Contract) {
                    awaited.addAll(graph.withAncestors(graph.below(id, Edges.ALL), Edges.ALL));
                }
            }
        }
        return awaited;
    }
}
