package dev.headway.rehearse;

import dev.headway.autogenerate.Comparison;
import dev.headway.catalog.Catalog;
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
    private final Placeholders placeholders;
    private final Inspector inspector;

    WayBack(Worker worker, Placeholders placeholders, Inspector inspector) {
        this.worker = worker;
        this.placeholders = placeholders;
        this.inspector = inspector;
    }

    public static WayBack on(SessionSource database, Placeholders placeholders, Inspector inspector, Stop stop)
            throws SQLException, InterruptedException {
        return new WayBack(Worker.on(database, stop), placeholders, inspector);
    }

    /**
     * Runs an upgrade.
     *
     * @throws MigrationException if it fails
     */
    public void pass(Revision revision) throws SQLException, InterruptedException {
        passage(revision).run(revision.upgrade(), Direction.UPGRADE);
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
        worker.anew(false, false);
        Catalog now = inspector.inspect(worker.connection());
        if (now.equals(before)) {
            return List.of();
        }
        Script script = Ddl.script(Comparison.of(now, before, Renames.NONE, worker.connection()), Style.PLAIN);
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
    }
}
