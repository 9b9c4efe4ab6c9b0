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
import dev.headway.verdict.RoundTrip;
import java.sql.SQLException;
import java.util.List;

/** Proves ways back on a database to throw away: down, and up again. Not thread-safe. */
public final class WayBack implements AutoCloseable {

    private final Worker worker;
    private final Session observer;
    private final Placeholders placeholders;
    private final Inspector inspector;

    /** @param observer a session that no revision runs in, so that it may be inspected from there again and again */
    WayBack(Worker worker, Session observer, Placeholders placeholders, Inspector inspector) {
        this.worker = worker;
        this.observer = observer;
        this.placeholders = placeholders;
        this.inspector = inspector.often();
    }

    public static WayBack on(SessionSource database, Placeholders placeholders, Inspector inspector, Stop stop)
            throws SQLException, InterruptedException {
        Worker worker = Worker.on(database, stop);
        try {
            return new WayBack(worker, database.open(stop), placeholders, inspector);
        } catch (InterruptedException | RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    /**
     * Runs an upgrade.
     *
     * @throws MigrationException if it fails
     */
    public void pass(Revision revision) throws SQLException, InterruptedException {
        passage(revision).run(revision.upgrade(), Direction.UPGRADE);
    }

    /** What is there now. */
    public Catalog schema() throws SQLException {
        return inspector.inspect(observer.connection());
    }

    /**
     * What becomes of the way back. Afterwards the database is as the revision leaves it, unless this says otherwise.
     *
     * @param revision whose upgrade ran last
     * @param before what was there before it
     */
    public RoundTrip prove(Revision revision, Catalog before) throws SQLException, InterruptedException {
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
            pass(revision);
        } catch (MigrationException e) {
            return new RoundTrip.Failed(true, e.problems().get(0).what());
        }
        return new RoundTrip.Proven();
    }

    /** What leads from what is there to what was there before. */
    private List<String> left(Catalog before) throws SQLException {
        Catalog now = schema();
        if (now.hasObjectsOf(before)) {
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
