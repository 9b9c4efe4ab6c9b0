package dev.headway.history;

import dev.headway.graph.RevisionGraph;
import dev.headway.release.Ahead;
import dev.headway.release.Predecessor;
import dev.headway.release.Remembered;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a journal knows beyond the files: revisions that were applied from elsewhere, and releases that were launched. */
public record Memory(History history, RevisionGraph files) {

    /** Asks the journal only if the files do not know a row, and only if our role may read it. */
    public Ahead ahead(Collection<RevisionId> rows) throws SQLException {
        return ahead(rows, true);
    }

    /** The same without the text of what ran: enough to tell what is applied. */
    public Ahead position(Collection<RevisionId> rows) throws SQLException {
        return ahead(rows, false);
    }

    private Ahead ahead(Collection<RevisionId> rows, boolean texts) throws SQLException {
        boolean known = rows.stream().allMatch(files::contains);
        return known || !history.tables().journalReadable()
                ? Ahead.none(files, rows)
                : Ahead.of(files, rows, remembered(rows, texts));
    }

    /** These and what they stood on, down to what the files know. */
    private List<Remembered> remembered(Collection<RevisionId> from, boolean texts) throws SQLException {
        Map<String, Recorded> recorded = history.journal().recorded();
        List<Remembered> remembered = new ArrayList<>();
        Set<RevisionId> seen = new HashSet<>(from);
        Deque<RevisionId> todo = new ArrayDeque<>(seen);
        for (RevisionId id = todo.poll(); id != null; id = todo.poll()) {
            Recorded record = recorded.get(id.value());
            if (files.contains(id) || record == null) {
                continue;
            }
            List<RevisionId> parents = ids(record.parents());
            List<RevisionId> depends = ids(record.depends());
            Optional<String> source = texts ? history.journal().source(record.entry()) : Optional.empty();
            remembered.add(new Remembered(id, parents, depends, record.phase(), record.checksum(), source));
            for (List<RevisionId> below : List.of(parents, depends)) {
                below.stream().filter(seen::add).forEach(todo::add);
            }
        }
        return remembered;
    }

    private static List<RevisionId> ids(Set<String> texts) {
        return texts.stream().map(RevisionId::new).sorted().toList();
    }

    /** The release of which servers may still run while this one starts. */
    public Predecessor predecessor(Ahead ahead) throws SQLException {
        if (ahead.rows().isEmpty()) {
            return new Predecessor.None();
        }
        if (!history.tables().journalReadable()) {
            return new Predecessor.Untold();
        }
        List<RevisionId> own =
                files.realHeads().stream().map(Revision::id).sorted().toList();
        Optional<List<RevisionId>> heads = history.journal().launchedBefore(own);
        if (heads.isPresent()) {
            return Predecessor.Launched.of(heads.get(), position(heads.get()));
        }
        return history.journal().application(ahead.applied()).launched()
                ? new Predecessor.None()
                : new Predecessor.Untold();
    }
}
