package dev.headway;

import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;

/**
 * Where a database stands against the files. Immutable.
 *
 * @param database {@code db:5432/notebooklm as postgres}
 */
public record Status(String database, RevisionGraph graph, Applied applied) {

    /** Whether every revision that the files have is applied; a database that has moved ahead of them is up to date. */
    public boolean upToDate() {
        return applied.pending() == 0;
    }
}
