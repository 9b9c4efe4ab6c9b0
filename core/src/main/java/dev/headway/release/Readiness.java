package dev.headway.release;

import dev.headway.graph.Edges;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server asks before it calls itself ready: is all applied that its files know and its code needs? */
public final class Readiness {

    private Readiness() {}

    /**
     * The revisions that are needed and not applied, oldest first.
     *
     * @param holding whether contracts may wait for the next release, and empty merges behind them
     */
    public static List<Revision> lacking(Ahead ahead, boolean holding) {
        List<Revision> pending = ahead.pending();
        if (!holding) {
            return pending;
        }
        Set<RevisionId> waiting = new HashSet<>();
        List<Revision> lacking = new ArrayList<>();
        for (Revision revision : pending) {
            boolean behind =
                    ahead.files().below(revision.id(), Edges.ALL).stream().anyMatch(waiting::contains);
            if (Needs.isContract(revision) || (behind && Holding.mayWait(revision))) {
                waiting.add(revision.id());
            } else {
                lacking.add(revision);
            }
        }
        return lacking;
    }
}
