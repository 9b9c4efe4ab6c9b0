package dev.headway;

import dev.headway.graph.RevisionGraph;
import dev.headway.problem.MigrationException;
import dev.headway.revision.RevisionId;

/**
 * A revision file that is not written yet: what it is called and what it says. Immutable.
 *
 * @param fileName {@code 20261122_1000_add_notebooks_4f1c2a9b7d3e.sql}
 */
public record Draft(RevisionId id, String fileName, String text) {

    /**
     * An empty revision to be filled in.
     *
     * @throws MigrationException with all that stands against it
     */
    public static Draft of(RevisionGraph graph, NewRevision wanted) {
        return new Drafting(graph, wanted).draft();
    }
}
