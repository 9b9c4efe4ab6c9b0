package dev.headway;

import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.rehearse.Observer;
import dev.headway.revision.Revision;
import dev.headway.scratch.MissingRole;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.RoundTrip;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where revisions are rehearsed: on one database they go up, one after the other, under an observer's eyes; on a second one
 * each goes down and up again meanwhile. Not thread-safe.
 */
final class Stages implements AutoCloseable {

    private final Rehearsal rehearsal;
    private final List<Revision> order;
    private final WaysBack waysBack;
    private Optional<ScratchDatabase> database = Optional.empty();
    private Optional<Observer> observer = Optional.empty();
    private int at;

    Stages(Rehearsal rehearsal, List<Revision> order) {
        this.rehearsal = rehearsal;
        this.order = order;
        this.waysBack = new WaysBack(rehearsal, order);
    }

    List<Evidence> observe(Predicate<Revision> wanted) throws SQLException, InterruptedException {
        List<Observer.Seen> seen = new ArrayList<>();
        List<Evidence> unseen = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (wanted.test(order.get(i))) {
                Optional<RoundTrip.NotRun> inTheWay = unseen.isEmpty()
                        ? upTo(i).inTheWay(order.get(i))
                        : Optional.of(behind(unseen.get(0).revision()));
                if (inTheWay.isPresent()) {
                    unseen.add(observer.orElseThrow().unseen(order.get(i), inTheWay.get()));
                } else {
                    Observer.Seen upgrade = upgrade(i);
                    seen.add(upgrade);
                    waysBack.prove(i, upgrade.before());
                }
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        for (Observer.Seen upgrade : seen) {
            evidence.add(upgrade.with(waysBack.next()));
        }
        evidence.addAll(unseen);
        return evidence;
    }

    /** Of what comes behind one that did not run nothing is known: whether it needs it or not. */
    private static RoundTrip.NotRun behind(Revision first) {
        return new RoundTrip.NotRun("it comes after " + first.id() + ", which could not run here", Optional.empty());
    }

    private Observer.Seen upgrade(int index) throws SQLException, InterruptedException {
        while (true) {
            Observer on = upTo(index);
            try {
                Observer.Seen seen = on.upgrade(order.get(index));
                at = index + 1;
                return seen;
            } catch (MigrationException e) {
                boolean again = rehearsal.ours() && MissingRole.make(database.orElseThrow(), e, rehearsal.stop());
                leave();
                if (!again) {
                    throw asTheRunnerTells(index, e);
                }
            }
        }
    }

    private Observer upTo(int index) throws SQLException, InterruptedException {
        if (observer.isEmpty()) {
            ScratchDatabase made = rehearsal.database(order.subList(0, index));
            database = Optional.of(made);
            observer =
                    Optional.of(Observer.on(made, rehearsal.placeholders(), rehearsal.inspector(), rehearsal.stop()));
            at = index;
        }
        for (; at < index; at++) {
            observer.get().pass(order.get(at));
        }
        return observer.get();
    }

    /** Runs it once more with nobody looking on: what fails then is told in the runner's words. */
    private MigrationException asTheRunnerTells(int index, MigrationException seen)
            throws SQLException, InterruptedException {
        try (ScratchDatabase again = rehearsal.database(order.subList(0, index))) {
            rehearsal
                    .replay(order.subList(0, index + 1))
                    .upgrade(again, List.of(Target.parse("heads")), rehearsal.stop());
            return seen;
        } catch (MigrationException told) {
            return told;
        }
    }

    private void leave() {
        observer.ifPresent(Observer::close);
        database.ifPresent(ScratchDatabase::close);
        observer = Optional.empty();
        database = Optional.empty();
    }

    @Override
    public void close() {
        // Whoever drops a database waits for a checkpoint: both for the same one.
        waysBack.end();
        try {
            leave();
        } finally {
            waysBack.close();
        }
    }
}
