package dev.headway.doctor;

import dev.headway.doctor.Finding.Kind;
import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Chain;
import dev.headway.history.Edits;
import dev.headway.history.History;
import dev.headway.history.Memory;
import dev.headway.problem.MigrationException;
import dev.headway.release.Ahead;
import dev.headway.release.Holding;
import dev.headway.release.Servable;
import dev.headway.revision.RevisionId;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of the version table, held against the files. */
record RowsLook(Looks looks, History history, RevisionGraph files) {

    /** What is applied, as far as files and journal know. */
    Ahead take(List<RevisionId> rows) throws SQLException {
        Memory memory = new Memory(history, files);
        Ahead ahead = memory.ahead(rows);
        unknown(ahead);
        overlapping(ahead);
        looks.look(
                "edits of applied revisions",
                () -> looks.found(
                        Kind.EDITED_FILE,
                        new Edits(files, Chain.of(files), history)
                                .among(ahead.applied().stream()
                                        .filter(files::contains)
                                        .toList())));
        return ahead;
    }

    private void unknown(Ahead ahead) {
        try {
            new Servable(ahead, "the version table " + history.tables()).require();
        } catch (MigrationException e) {
            looks.found(Kind.UNKNOWN_ROW, e.problems());
            return;
        }
        if (!ahead.beyond().isEmpty()) {
            String ids = ahead.beyond().stream()
                    .map(revision -> revision.id().value())
                    .collect(Collectors.joining(", "));
            looks.found(
                    Kind.AHEAD,
                    "the database is ahead of these files by " + ids
                            + "; code that does not know them still runs on it",
                    "the version table " + history.tables(),
                    "nothing, if an image was rolled back on purpose; else look with the files that have them");
        }
    }

    private void overlapping(Ahead ahead) {
        try {
            Applied.of(
                            ahead.all(),
                            ahead.rows().stream().filter(ahead.all()::contains).toList())
                    .checked();
        } catch (MigrationException e) {
            looks.found(Kind.OVERLAPPING_ROW, e.problems());
        }
    }

    /** What a launch would hold until the next release. */
    void held(Ahead ahead) {
        looks.look("what waits for the next release", () -> {
            if (!ahead.pending().isEmpty()) {
                Holding.of(files, ahead.pending(), new Memory(history, files).predecessor(ahead))
                        .held()
                        .forEach(held -> looks.found(
                                Kind.HELD_CONTRACT,
                                held + ", is held until the next release",
                                held.revision().origin().toString(),
                                "nothing: the next release applies it   or, where no server of an older release runs any"
                                        + " more: headway upgrade "
                                        + held.revision().id()));
            }
        });
    }
}
