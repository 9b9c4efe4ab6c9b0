package dev.headway;

import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Progress;
import dev.headway.objects.ObjectSet;
import dev.headway.release.Ahead;
import dev.headway.release.Held;
import dev.headway.revision.Revision;
import java.util.List;

/**
 * Where a database stands against the files. Immutable.
 *
 * @param database {@code db:5432/notebooklm as postgres}
 * @param held what a launch would leave for the next release, oldest first
 * @param needed what code with these files needs and is not applied, oldest first
 * @param underWay sections that run outside a transaction and have not come to their end
 * @param blind whether our role may not read the journal, so that nobody can tell what an unknown row stands on
 * @param objects files of {@code objects/} that are not as they were last applied, where somebody looked
 */
public record Status(
        String database,
        Ahead ahead,
        List<Held> held,
        List<Revision> needed,
        List<Progress> underWay,
        boolean blind,
        List<ObjectSet.Change> objects) {

    public Status {
        held = List.copyOf(held);
        needed = List.copyOf(needed);
        underWay = List.copyOf(underWay);
        objects = List.copyOf(objects);
    }

    Status with(List<ObjectSet.Change> changes) {
        return new Status(database, ahead, held, needed, underWay, blind, changes);
    }

    /** Of the files. */
    public RevisionGraph graph() {
        return ahead.files();
    }

    /** What the rows say to somebody who has nothing but the files. */
    public Applied applied() {
        return Applied.of(ahead.files(), ahead.rows());
    }

    /** The revisions of the files that are not applied, oldest first. */
    public List<Revision> pending() {
        return ahead.pending();
    }

    /** Whether every revision that the files have is applied; a database that has moved ahead of them is up to date. */
    public boolean upToDate() {
        return pending().isEmpty();
    }

    /** Whether the database holds exactly what the files have. */
    public boolean atHeads() {
        return upToDate() && applied().unknown().isEmpty();
    }

    /**
     * Whether a server with these files may say that it is ready. An unknown row that nobody can look up was judged by the
     * launch that started the server: it starts none on a schema that its code does not run on.
     */
    public boolean ready() {
        return needed.isEmpty() || (blind && !ahead.strangers().isEmpty());
    }
}
