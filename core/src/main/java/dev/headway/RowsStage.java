package dev.headway;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.ObjectId;
import dev.headway.rehearse.RowsWalk;
import dev.headway.revision.Revision;
import dev.headway.rows.Filling;
import dev.headway.rows.RowFile;
import dev.headway.rows.RowSource;
import dev.headway.rows.Telling;
import dev.headway.sample.Order;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.OnRows;
import dev.headway.verdict.RoundTrip;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where revisions meet rows: on a database of its own they go up, down and up again. One that fails there ends the database,
 * and the next one gets another. When all else is done, since the server's log is counted. Not thread-safe.
 */
final class RowsStage implements AutoCloseable {

    private static final String NONE_GO =
            "it met none of the rows: a revision before it failed on them, and none goes into the schema that it meets";

    private final Rehearsal rehearsal;
    private final RowSource source;
    private final List<Revision> order;
    private Optional<ScratchDatabase> database = Optional.empty();
    private Optional<RowsWalk> walk = Optional.empty();
    private Optional<Catalog> filled = Optional.empty();
    private Map<ObjectId, String> empty = new TreeMap<>();
    private int at;

    /** Whether the user's rows did not all get past some revision, so that those which can go in behind it. */
    private boolean fewer;

    RowsStage(Rehearsal rehearsal, RowSource source, List<Revision> order) {
        this.rehearsal = rehearsal;
        this.source = source;
        this.order = order;
    }

    /** The same, each with what became of it on rows. */
    List<Evidence> observe(List<Evidence> all) throws SQLException, InterruptedException {
        List<Evidence> seen = new ArrayList<>();
        for (Evidence evidence : all) {
            boolean ran = !(evidence.roundTrip() instanceof RoundTrip.NotRun);
            seen.add(ran ? evidence.with(met(evidence)) : evidence);
        }
        return seen;
    }

    private OnRows met(Evidence evidence) throws SQLException, InterruptedException {
        Revision revision = evidence.revision();
        Optional<String> file = source instanceof RowFile rows ? Optional.of(rows.name()) : Optional.empty();
        RowsWalk on = upTo(order.indexOf(revision));
        if (!fill(on, evidence.before())) {
            leave();
            return new OnRows(file, Map.of(), List.of(), new OnRows.NotMet(NONE_GO));
        }
        RowsWalk.Walked walked = on.prove(revision, evidence.before());
        if (walked.arrived()) {
            at++;
        } else {
            leave();
            fewer = true;
        }
        return new OnRows(file, empty, walked.written(), walked.outcome());
    }

    private RowsWalk upTo(int index) throws SQLException, InterruptedException {
        while (walk.isPresent() && at < index) {
            if (walk.get().pass(order.get(at))) {
                at++;
            } else {
                leave();
                fewer = true;
            }
        }
        if (walk.isEmpty()) {
            ScratchDatabase made = rehearsal.database(order.subList(0, index));
            database = Optional.of(made);
            Telling telling = source instanceof RowFile ? Telling.NO_VALUES : Telling.EVERYTHING;
            walk = Optional.of(RowsWalk.on(made, rehearsal.placeholders(), telling, rehearsal.stop()));
            at = index;
        }
        return walk.get();
    }

    /** Whether there are rows then. */
    private boolean fill(RowsWalk on, Catalog before) throws SQLException, InterruptedException {
        if (source instanceof RowFile rows) {
            return filled.isPresent() || load(on, rows, before);
        }
        List<ObjectId> wanted = Order.tables(before).stream()
                .filter(table ->
                        filled.filter(old -> isSame(table, old, before)).isEmpty())
                .toList();
        Filling.Filled now = Filling.fill(on.connection(), before, wanted, rehearsal.stop());
        empty.keySet()
                .removeIf(table -> wanted.contains(table) || before.find(table).isEmpty());
        empty.putAll(now.empty());
        filled = Optional.of(before);
        return true;
    }

    private boolean load(RowsWalk on, RowFile rows, Catalog before) throws SQLException, InterruptedException {
        filled = Optional.of(before);
        if (fewer) {
            return rows.loadWhatGoes(on.connection(), rehearsal.stop());
        }
        rows.load(on.connection(), rehearsal.stop());
        return true;
    }

    private static boolean isSame(ObjectId table, Catalog old, Catalog now) {
        return old.find(table).equals(now.find(table)) && old.parts(table).equals(now.parts(table));
    }

    private void leave() {
        walk.ifPresent(RowsWalk::close);
        database.ifPresent(ScratchDatabase::close);
        walk = Optional.empty();
        database = Optional.empty();
        filled = Optional.empty();
        empty = new TreeMap<>();
    }

    @Override
    public void close() {
        leave();
    }
}
