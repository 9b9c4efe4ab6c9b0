package dev.headway.walk;

import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Chain;
import dev.headway.history.Edits;
import dev.headway.history.History;
import dev.headway.history.VersionRows;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What keeps a plan from being made, whatever the target: files that do not say what ran. */
record Hurdles(RevisionGraph graph, Chain chain) {

    /** One comparison a row: only where it fails is the journal read. */
    void refuseEdits(History history, VersionRows rows) throws SQLException {
        if (rows.chains().entrySet().stream().allMatch(this::isAsRecorded)) {
            return;
        }
        Applied applied = Applied.of(graph, rows.ids());
        refuse(new Edits(graph, chain, history).among(applied.all()));
    }

    private boolean isAsRecorded(Map.Entry<String, String> row) {
        return chain.hash(new RevisionId(row.getKey()))
                .map(row.getValue()::equals)
                .orElse(true);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }
}
