package dev.headway.rehearse;

import dev.headway.catalog.Catalog;
import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.inspect.Inspector;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.sql.Identifier;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Observation;
import dev.headway.verdict.RoundTrip;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Upgrades one revision after the other on a database to throw away, and looks on. Afterwards the database is as the last
 * of them leaves it. Not thread-safe.
 */
public final class Observer implements AutoCloseable {

    private final SessionSource database;
    private final Placeholders placeholders;
    private final Inspector inspector;
    private final Stop stop;
    private final Worker worker;
    private final WayBack wayBack;
    private final Session observer;
    private final boolean signals;
    private Catalog schema;

    private Observer(
            SessionSource database,
            Placeholders placeholders,
            Inspector inspector,
            Stop stop,
            Worker worker,
            Session observer)
            throws SQLException {
        this.database = database;
        this.placeholders = placeholders;
        this.inspector = inspector.often();
        this.stop = stop;
        this.worker = worker;
        this.wayBack = new WayBack(worker, observer, placeholders, inspector);
        this.observer = observer;
        this.signals = Signals.install(observer.connection());
        this.schema = inspector.inspect(observer.connection());
    }

    /** On a database that has everything before the first revision, and that nobody else uses. */
    public static Observer on(SessionSource database, Placeholders placeholders, Inspector inspector, Stop stop)
            throws SQLException, InterruptedException {
        Worker worker = Worker.on(database, stop);
        try {
            Session observer = database.open(stop);
            try {
                return new Observer(database, placeholders, inspector, stop, worker, observer);
            } catch (SQLException | RuntimeException e) {
                observer.close();
                throw e;
            }
        } catch (SQLException | InterruptedException | RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    /** One revision, on a database that has everything before it. */
    public static Evidence observe(SessionSource database, Revision revision, Placeholders placeholders, Stop stop)
            throws SQLException, InterruptedException {
        try (Observer observer = on(database, placeholders, new Inspector(), stop)) {
            Seen seen = observer.upgrade(revision);
            return seen.with(observer.wayBack.prove(revision, seen.before()));
        }
    }

    /**
     * What an upgrade is seen to do. Immutable.
     *
     * @param before the schema that it meets
     * @param after the schema that it leaves
     */
    public record Seen(Revision revision, Catalog before, Catalog after, List<Observation> upgrade) {

        public Seen {
            upgrade = List.copyOf(upgrade);
        }

        public Evidence with(RoundTrip trip) {
            return new Evidence(revision, before, after, upgrade, trip);
        }
    }

    /** @throws MigrationException if it fails */
    public Seen upgrade(Revision revision) throws SQLException, InterruptedException {
        Catalog before = schema;
        List<Observation> observations = observed(revision);
        schema = inspector.inspect(observer.connection());
        return new Seen(revision, before, schema, observations);
    }

    /** Why an upgrade cannot run here, whatever it is worth elsewhere; empty: nothing is known that is in its way. */
    public Optional<RoundTrip.NotRun> inTheWay(Revision revision) throws SQLException {
        return MissingExtension.of(revision.upgrade(), observer.connection())
                .map(missing -> new RoundTrip.NotRun(
                        "the scratch server does not have the extension " + new Identifier(missing.name()),
                        Optional.of(missing.at())));
    }

    /** What is to be told of one that does not run. */
    public Evidence unseen(Revision revision, RoundTrip.NotRun why) {
        return new Evidence(revision, schema, schema, List.of(), why);
    }

    /** Runs an upgrade without looking on. */
    public void pass(Revision revision) throws SQLException, InterruptedException {
        wayBack.pass(revision);
        schema = inspector.inspect(observer.connection());
    }

    private List<Observation> observed(Revision revision) throws SQLException, InterruptedException {
        Map<Long, Long> leaves =
                signals && !Leaves.inTheWay(revision.upgrade()) ? Leaves.grow(observer.connection()) : Map.of();
        try {
            Placeholders own = placeholders.only(revision.header().uses());
            return new Watching(worker, observer, database, own, signals, leaves, stop).of(revision.upgrade());
        } finally {
            Leaves.drop(observer.connection(), leaves);
        }
    }

    @Override
    public void close() {
        worker.close();
        observer.close();
    }
}
