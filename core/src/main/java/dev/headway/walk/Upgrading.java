package dev.headway.walk;

import dev.headway.graph.Target;
import dev.headway.history.History;
import dev.headway.history.Memory;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.release.Ahead;
import dev.headway.release.Held;
import dev.headway.release.Holding;
import dev.headway.release.Predecessor;
import dev.headway.release.Servable;
import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.run.RunListener;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plans an upgrade: none on a database that is so far ahead that code with these files does not run on it, and for a
 * launch without what waits for the next release. Tells the listener of either, once. Not thread-safe.
 */
public final class Upgrading implements Planning {

    private final Target target;
    private final Waits waits;
    private final RunListener listener;
    private List<Revision> toldAhead = List.of();
    private List<Held> toldHeld = List.of();

    /** Which contracts wait. */
    public enum Waits {
        /** Who types a command wants all of it. */
        NONE,
        /** Those that the release before does not know how to run on. */
        UNTIL_NEXT_RELEASE,
        /** All that may: for who only asks whether a server could start. */
        ALL
    }

    private Upgrading(Target target, Waits waits, RunListener listener) {
        this.target = target;
        this.waits = waits;
        this.listener = listener;
    }

    /** @param waits where contracts wait at all: see {@link Manner#holding} */
    public static Upgrading of(Target target, Waits waits, Manner manner) {
        return new Upgrading(target, manner.holding() ? waits : Waits.NONE, manner.listener());
    }

    @Override
    public Plan of(Ahead ahead, History history) throws SQLException {
        new Servable(ahead, "the version table " + history.tables()).require();
        Plan plan = plan(ahead, Holding.NOTHING);
        tellAhead(ahead.beyond());
        Holding holding = holding(ahead, history, plan);
        if (waits == Waits.UNTIL_NEXT_RELEASE) {
            tellHeld(holding.free().held());
        }
        return holding.held().isEmpty() ? plan : plan(ahead, holding);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!toldAhead.isEmpty()) {
            notes.add("the database is ahead of these files by "
                    + toldAhead.stream().map(revision -> revision.id().value()).collect(Collectors.joining(", ")));
        }
        toldHeld.forEach(held -> notes.add("held until the next release: " + held));
        return notes;
    }

    private Plan plan(Ahead ahead, Holding holding) {
        return Plan.upgrade(ahead.files(), ahead.all(), ahead.rows(), target, holding.ids());
    }

    private Holding holding(Ahead ahead, History history, Plan plan) throws SQLException {
        List<Revision> pending = plan.steps().stream().map(Step::revision).toList();
        boolean any = pending.stream().anyMatch(revision -> revision.phase() instanceof Phase.Contract);
        if (waits == Waits.NONE || !any) {
            return Holding.NOTHING;
        }
        Predecessor before =
                waits == Waits.ALL ? new Predecessor.Untold() : new Memory(history, ahead.files()).predecessor(ahead);
        return Holding.of(ahead.files(), pending, before);
    }

    private void tellAhead(List<Revision> beyond) {
        if (!beyond.equals(toldAhead)) {
            listener.ahead(beyond);
        }
        toldAhead = beyond;
    }

    private void tellHeld(List<Held> held) {
        if (!held.equals(toldHeld)) {
            listener.held(held);
        }
        toldHeld = held;
    }
}
