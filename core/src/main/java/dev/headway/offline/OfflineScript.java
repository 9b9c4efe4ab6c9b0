package dev.headway.offline;

import dev.headway.plan.HeadMove;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import java.util.List;

/**
 * A script for psql. Immutable.
 *
 * @param versionTable the table that it is for, as people write it
 * @param from the rows that it begins at
 * @param to the rows at its end
 * @param steps what it runs, in order; empty where there is nothing to run
 * @param moves what a stamp does to the rows; empty for anything else
 * @param text the script; comments alone where there is nothing to do
 */
public record OfflineScript(
        String versionTable,
        List<RevisionId> from,
        List<RevisionId> to,
        List<Step> steps,
        List<HeadMove> moves,
        String text) {

    public OfflineScript {
        from = List.copyOf(from);
        to = List.copyOf(to);
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
    }
}
