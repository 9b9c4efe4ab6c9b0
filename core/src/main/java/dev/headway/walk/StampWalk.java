package dev.headway.walk;

import dev.headway.graph.Applied;
import dev.headway.graph.Edges;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.Edits;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Stamp;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says where the schema stands, without running anything; in one transaction, under the lock. Not thread-safe. */
public final class StampWalk {

    private final Walk walk;
    private final RevisionGraph graph;

    public StampWalk(Walk walk, RevisionGraph graph) {
        this.walk = walk;
        this.graph = graph;
    }

    public StampReport stamp(List<Target> targets, boolean purge) throws SQLException {
        return walk.locked(() -> {
            walk.completeTables();
            List<RevisionId> rows = walk.rows().ids();
            Stamp stamp = purge ? Stamp.purge(graph, rows, targets) : Stamp.of(graph, rows, targets);
            List<String> batch = new ArrayList<>();
            for (HeadMove move : stamp.moves()) {
                addMove(batch, move);
            }
            addEndOfProgress(batch, targets, rows);
            write(batch);
            return new StampReport(stamp.from(), stamp.to(), stamp.moves());
        });
    }

    private void addMove(List<String> batch, HeadMove move) {
        Inscription inscription = walk.inscription();
        batch.add(inscription.fence(move));
        for (RevisionId added : move.added()) {
            batch.add(inscription.entry(stamped(added)));
        }
        if (move.added().isEmpty()) {
            batch.add(inscription.entry(Entry.cleared(move.removed())));
        }
    }

    /** Who stamps says how far things have come: what was under way on that lineage is settled. */
    private void addEndOfProgress(List<String> batch, List<Target> targets, Collection<RevisionId> rows)
            throws SQLException {
        Set<RevisionId> lineage = new HashSet<>();
        for (Target target : targets) {
            List<RevisionId> ids = new Lookup(graph, rows, "stamp")
                    .revisions(target).stream().map(Revision::id).toList();
            lineage.addAll(graph.withAncestors(ids, Edges.ALL));
            lineage.addAll(graph.withDescendants(ids, Edges.ALL));
        }
        Stream.concat(
                        walk.history().progress().stream().map(Progress::revision),
                        walk.history().backfills().stream()
                                .map(backfill -> backfill.id().revision()))
                .distinct()
                .map(RevisionId::new)
                .filter(id -> lineage.isEmpty() || lineage.contains(id) || !graph.contains(id))
                .forEach(id -> {
                    batch.add(walk.inscription().dropBatches(id));
                    batch.add(walk.inscription().endProgress(id));
                });
    }

    public StampReport acceptEdits(List<Target> targets) throws SQLException {
        return walk.locked(() -> {
            walk.completeTables();
            List<RevisionId> rows = walk.rows().ids();
            Applied applied = Applied.of(graph, rows).checked();
            Set<RevisionId> accepted = accepted(targets, rows, applied);
            List<String> batch = new ArrayList<>();
            accepted.forEach(id -> batch.add(walk.inscription().entry(stamped(id))));
            Set<RevisionId> others = new HashSet<>(applied.all());
            others.removeAll(accepted);
            if (new Edits(graph, walk.chain(), walk.history()).among(others).isEmpty()) {
                // Nothing else was edited, so the heads' chain hashes may vouch for everything below them again.
                rows.stream()
                        .filter(row -> !accepted.contains(row))
                        .forEach(row -> batch.add(walk.inscription().entry(stamped(row))));
            }
            write(batch);
            return new StampReport(rows, rows, List.of());
        });
    }

    private Set<RevisionId> accepted(List<Target> targets, Collection<RevisionId> rows, Applied applied) {
        Set<RevisionId> accepted = new HashSet<>();
        for (Target target : targets) {
            for (Revision revision : new Lookup(graph, rows, "stamp").revisions(target)) {
                if (!applied.contains(revision.id())) {
                    throw new MigrationException(Problem.at(
                            revision.origin(),
                            "revision " + revision.id() + " is not applied, so there is nothing to accept",
                            "apply it: headway upgrade " + revision.id()));
                }
                accepted.add(revision.id());
            }
        }
        return accepted;
    }

    private Entry stamped(RevisionId id) {
        return Entry.of("stamp", "stamp", Entry.Written.of(graph.get(id), walk.chain()), Entry.Outcome.DONE);
    }

    private void write(List<String> batch) throws SQLException {
        if (!batch.isEmpty()) {
            walk.writeWithSchema(batch);
        }
    }
}
