package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.VersionTableName;
import dev.headway.inspect.Inspector;
import dev.headway.problem.MigrationException;
import dev.headway.rehearse.Observer;
import dev.headway.revision.Beside;
import dev.headway.revision.Hook;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionSource;
import dev.headway.scratch.MissingRole;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.RoundTrip;
import dev.headway.walk.MigrationOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs revisions on a database to throw away that has everything before them, and tells what was seen. Immutable. */
public final class Rehearsal {

    private final RevisionSource source;
    private final MigrationOptions options;
    private final Scratch scratch;
    private final Stop stop;
    private final Placeholders placeholders;

    public Rehearsal(RevisionSource source, MigrationOptions options, Scratch scratch, Stop stop) {
        this(source, options, scratch, stop, Placeholders.NONE);
    }

    private Rehearsal(
            RevisionSource source, MigrationOptions options, Scratch scratch, Stop stop, Placeholders placeholders) {
        this.source = source;
        this.options = options;
        this.scratch = scratch;
        this.stop = stop;
        this.placeholders = placeholders;
    }

    /** The same, with values for the placeholders that revisions use. */
    public Rehearsal with(Placeholders values) {
        return new Rehearsal(source, options, scratch, stop, values);
    }

    /**
     * Observes each of these, in the order of the graph, on a database that has all that comes before it in that order.
     *
     * @param revisions of the source
     * @throws MigrationException if one fails, as the runner tells it
     */
    public List<Evidence> observe(List<Revision> revisions) throws InterruptedException {
        List<Revision> order = RevisionGraph.of(source.read()).revisions();
        Set<Revision> wanted = new HashSet<>(revisions);
        try (Stage stage = new Stage(order)) {
            List<Evidence> evidence = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                if (wanted.contains(order.get(i))) {
                    evidence.add(stage.observe(i));
                }
            }
            return evidence;
        } catch (SQLException e) {
            throw Unproven.unread("the rehearsal", e);
        }
    }

    /** Where revisions are observed: one database after the other, each for as long as it is what the next one needs. */
    private final class Stage implements AutoCloseable {

        private final List<Revision> order;
        private Optional<ScratchDatabase> database = Optional.empty();
        private Optional<Observer> observer = Optional.empty();
        private int at;

        Stage(List<Revision> order) {
            this.order = order;
        }

        Evidence observe(int index) throws SQLException, InterruptedException {
            while (true) {
                Observer on = upTo(index);
                try {
                    Evidence evidence = on.observe(order.get(index));
                    at = index + 1;
                    if (evidence.roundTrip() instanceof RoundTrip.Different
                            || evidence.roundTrip() instanceof RoundTrip.Failed) {
                        close();
                    }
                    return evidence;
                } catch (MigrationException e) {
                    boolean again = scratch.server().ours() && MissingRole.make(database.orElseThrow(), e, stop);
                    close();
                    if (!again) {
                        throw asTheRunnerTells(index, e);
                    }
                }
            }
        }

        private Observer upTo(int index) throws SQLException, InterruptedException {
            if (observer.isEmpty()) {
                ScratchDatabase made = made(index);
                database = Optional.of(made);
                observer = Optional.of(Observer.on(made, placeholders, inspector(), stop));
                at = index;
            }
            Observer on = observer.get();
            for (; at < index; at++) {
                on.pass(order.get(at));
            }
            return on;
        }

        private ScratchDatabase made(int count) throws InterruptedException {
            return count == 0
                    ? scratch.empty()
                    : scratch.filled(replay(order.subList(0, count)).content());
        }

        @Override
        public void close() {
            observer.ifPresent(Observer::close);
            database.ifPresent(ScratchDatabase::close);
            observer = Optional.empty();
            database = Optional.empty();
        }

        /** Runs it once more with nobody looking on: what fails then is told in the runner's words. */
        private MigrationException asTheRunnerTells(int index, MigrationException seen)
                throws SQLException, InterruptedException {
            try (ScratchDatabase again = made(index)) {
                replay(order.subList(0, index + 1)).upgrade(again, List.of(Target.parse("heads")), stop);
                return seen;
            } catch (MigrationException told) {
                return told;
            }
        }
    }

    private Replay replay(List<Revision> revisions) {
        Reading all = source.read();
        // The one behind all would miss the objects.
        Beside hooks = new Beside(List.of(), all.beside().hooks()).without(Hook.AFTER_ALL);
        Reading some = new Reading(all.place(), revisions, all.problems(), hooks);
        MigrationOptions onScratch = new MigrationOptions(
                options.versionTable().map(name -> new VersionTableName(Optional.empty(), name.table())),
                options.lockSilence(),
                options.lockTimeout(),
                options.lockBudget(),
                options.statementTimeout(),
                options.author());
        return new Replay(() -> some, onScratch, placeholders, scratch.server().ours(), List.of(Target.parse("heads")));
    }

    private Inspector inspector() {
        return options.versionTable()
                .map(name -> new Inspector()
                        .withoutVersionTable("public", name.table().name()))
                .orElseGet(Inspector::new);
    }
}
