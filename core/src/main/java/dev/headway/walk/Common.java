package dev.headway.walk;

import dev.headway.graph.RevisionGraph;
import dev.headway.history.Edits;
import dev.headway.history.History;
import dev.headway.history.Memory;
import dev.headway.release.Ahead;
import dev.headway.revision.RevisionId;
import java.sql.SQLException;
import java.util.List;

/** What a database and files that were switched under it have in common. */
public final class Common {

    private Common() {}

    /**
     * The files without those that say something else than what ran, and without what stands on them: of those the journal
     * knows what ran.
     */
    public static RevisionGraph of(Walk walk, RevisionGraph files) throws SQLException {
        History history = walk.history();
        Ahead ahead = new Memory(history, files).position(history.read().ids());
        List<RevisionId> known =
                ahead.applied().stream().filter(files::contains).toList();
        return files.without(new Edits(files, walk.chain(), history).edited(known));
    }
}
