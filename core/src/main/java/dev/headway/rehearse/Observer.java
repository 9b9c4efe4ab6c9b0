package dev.headway.rehearse;

import dev.headway.autogenerate.Comparison;
import dev.headway.catalog.Catalog;
import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Statement;
import dev.headway.ddl.Style;
import dev.headway.diff.Renames;
import dev.headway.inspect.Inspector;
import dev.headway.plan.Direction;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Observation;
import dev.headway.verdict.RoundTrip;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Runs revisions one behind the other on a database to throw away, up, down and up again, and looks on. Afterwards the
 * database is as the last of them leaves it, unless its round trip says otherwise. Not thread-safe.
 */
public final class Observer implements AutoCloseable {

    private final SessionSource database;
    private final Placeholders placeholders;
    private final Inspector inspector;
    private final Stop stop;
    private final Worker worker;
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
        this.inspector = inspector;
        this.stop = stop;
        this.worker = worker;
        this.observer = observer;
        this.signals = Signals.install(observer.connection());
        this.schema = inspector.inspect(observer.connection());
    }

    /** On a database that has everything before the first revision, and that nobody else uses. */
    public static Observer on(SessionSource database, Placeholders placeholders, Inspector inspector, Stop stop)
            throws SQLException, InterruptedException {
        Worker worker = new Worker(database.open(stop), stop);
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
            return observer.observe(revision);
        }
    }

    /** @throws MigrationException if its upgrade fails */
    public Evidence observe(Revision revision) throws SQLException, InterruptedException {
        Catalog before = schema;
        List<Observation> upgrade = upgrade(revision);
        Catalog after = inspector.inspect(observer.connection());
        RoundTrip trip = roundTrip(revision, before);
        schema = after;
        return new Evidence(revision, before, after, upgrade, trip);
    }

    /** Runs an upgrade without looking on. */
    public void pass(Revision revision) throws SQLException, InterruptedException {
        passage(revision).run(revision.upgrade(), Direction.UPGRADE);
        schema = inspector.inspect(observer.connection());
    }

    private List<Observation> upgrade(Revision revision) throws SQLException, InterruptedException {
        Map<Long, Long> leaves =
                signals && !Leaves.inTheWay(revision.upgrade()) ? Leaves.grow(observer.connection()) : Map.of();
        try {
            Placeholders own = placeholders.only(revision.header().uses());
            return new Watching(worker, observer, database, own, signals, leaves, stop).of(revision.upgrade());
        } finally {
            Leaves.drop(observer.connection(), leaves);
        }
    }

    private RoundTrip roundTrip(Revision revision, Catalog before) throws SQLException, InterruptedException {
        if (revision.downgrade() instanceof Revision.Downgrade.Irreversible irreversible) {
            return new RoundTrip.Irreversible(irreversible.why());
        }
        Revision.Downgrade.Reversible back = (Revision.Downgrade.Reversible) revision.downgrade();
        try {
            passage(revision).run(back.section(), Direction.DOWNGRADE);
        } catch (MigrationException e) {
            return new RoundTrip.Failed(false, e.problems().get(0).what());
        }
        List<String> left = left(before);
        if (!left.isEmpty()) {
            return new RoundTrip.Different(left);
        }
        try {
            passage(revision).run(revision.upgrade(), Direction.UPGRADE);
        } catch (MigrationException e) {
            return new RoundTrip.Failed(true, e.problems().get(0).what());
        }
        return new RoundTrip.Proven();
    }

    /** What leads from what is there to what was there before. */
    private List<String> left(Catalog before) throws SQLException {
        Catalog now = inspector.inspect(observer.connection());
        if (now.equals(before)) {
            return List.of();
        }
        Script script = Ddl.script(Comparison.of(now, before, Renames.NONE, observer.connection()), Style.PLAIN);
        return script.sections().stream()
                .flatMap(section -> section.statements().stream())
                .map(Statement::sql)
                .toList();
    }

    private Passage passage(Revision revision) {
        return new Passage(worker, placeholders.only(revision.header().uses()));
    }

    @Override
    public void close() {
        worker.close();
        observer.close();
    }
}
