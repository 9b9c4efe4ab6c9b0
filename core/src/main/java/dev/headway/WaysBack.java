package dev.headway;

import dev.headway.catalog.Catalog;
import dev.headway.rehearse.WayBack;
import dev.headway.revision.Revision;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.verdict.RoundTrip;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Proves the ways back of revisions on a database of its own and on a thread of its own, since to read a schema takes
 * longer than all else. One that does not lead back ends the database, and the next one gets another.
 */
final class WaysBack implements AutoCloseable {

    private final Rehearsal rehearsal;
    private final List<Revision> order;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread own = new Thread(work, "headway-way-back");
        own.setDaemon(true);
        return own;
    });
    private final Queue<Future<RoundTrip>> proofs = new ArrayDeque<>();

    /** Of the thread alone, from here on. */
    private Optional<ScratchDatabase> database = Optional.empty();

    private Optional<WayBack> wayBack = Optional.empty();
    private int at;

    WaysBack(Rehearsal rehearsal, List<Revision> order) {
        this.rehearsal = rehearsal;
        this.order = order;
    }

    /** Begins to, behind those that were asked for before. */
    void prove(int index, Catalog before) {
        proofs.add(thread.submit(() -> proven(index, before)));
    }

    /** What became of the first that nobody has asked about yet. */
    RoundTrip next() throws SQLException, InterruptedException {
        try {
            return proofs.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            if (e.getCause() instanceof InterruptedException stopped) {
                throw stopped;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private RoundTrip proven(int index, Catalog before) throws SQLException, InterruptedException {
        if (wayBack.isEmpty()) {
            ScratchDatabase made = rehearsal.database(order.subList(0, index));
            database = Optional.of(made);
            wayBack = Optional.of(WayBack.on(made, rehearsal.placeholders(), rehearsal.inspector(), rehearsal.stop()));
            at = index;
        }
        WayBack on = wayBack.get();
        for (; at <= index; at++) {
            on.pass(order.get(at));
        }
        RoundTrip trip = on.prove(order.get(index), before);
        if (trip instanceof RoundTrip.Different || trip instanceof RoundTrip.Failed) {
            leave();
        }
        return trip instanceof RoundTrip.Different ? inOrder(index) : trip;
    }

    /** Once more, to tell the differences in an order in which they could be mended: dependencies tell it. */
    private RoundTrip inOrder(int index) throws SQLException, InterruptedException {
        Rehearsal exact = rehearsal.withDependencies();
        try (ScratchDatabase made = exact.database(order.subList(0, index));
                WayBack again = WayBack.on(made, exact.placeholders(), exact.inspector(), exact.stop())) {
            Catalog before = again.schema();
            again.pass(order.get(index));
            return again.prove(order.get(index), before);
        }
    }

    private void leave() {
        wayBack.ifPresent(WayBack::close);
        database.ifPresent(ScratchDatabase::close);
        wayBack = Optional.empty();
        database = Optional.empty();
    }

    /** Begins to end: what has not begun does not begin any more. */
    void end() {
        if (!thread.isShutdown()) {
            proofs.forEach(proof -> proof.cancel(false));
            thread.execute(this::leave);
            thread.shutdown();
        }
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        end();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
