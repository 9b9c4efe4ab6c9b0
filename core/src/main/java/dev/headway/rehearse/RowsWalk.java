package dev.headway.rehearse;

import dev.headway.catalog.Catalog;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.plan.Direction;
import dev.headway.revision.Revision;
import dev.headway.rows.Contents;
import dev.headway.rows.Telling;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.OnRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes revisions up, down and up again on a database whose tables have rows. Not thread-safe. */
public final class RowsWalk implements AutoCloseable {

    private final Worker worker;
    private final Placeholders placeholders;
    private final Telling telling;

    private RowsWalk(Worker worker, Placeholders placeholders, Telling telling) {
        this.worker = worker;
        this.placeholders = placeholders;
        this.telling = telling;
    }

    /** @param telling how much of what the server says may be told */
    public static RowsWalk on(SessionSource database, Placeholders placeholders, Telling telling, Stop stop)
            throws SQLException, InterruptedException {
        return new RowsWalk(Worker.on(database, stop), placeholders, telling);
    }

    /** The session, as a new one is; for whoever puts rows into the tables. */
    public Connection connection() throws SQLException {
        worker.anew(false, false);
        return worker.connection();
    }

    /**
     * What became of one.
     *
     * @param written by the upgrade, statement by statement
     */
    public record Walked(List<OnRows.Written> written, OnRows.Outcome outcome) {

        /** Whether the database is as the revision leaves it. */
        public boolean arrived() {
            return outcome instanceof OnRows.Passed;
        }
    }

    /** @param before the schema that is there */
    public Walked prove(Revision revision, Catalog before) throws SQLException, InterruptedException {
        Contents were = Contents.of(connection(), before);
        Counted up = counted(revision);
        OnRows.Way way = OnRows.Way.UP;
        try {
            up.run(revision.upgrade(), Direction.UPGRADE);
            if (!(revision.downgrade() instanceof Revision.Downgrade.Reversible back)) {
                return new Walked(up.written(), new OnRows.Passed(List.of()));
            }
            way = OnRows.Way.DOWN;
            counted(revision).run(back.section(), Direction.DOWNGRADE);
            List<OnRows.Loss> losses = were.lost(connection());
            way = OnRows.Way.UP_AGAIN;
            counted(revision).run(revision.upgrade(), Direction.UPGRADE);
            return new Walked(up.written(), new OnRows.Passed(losses));
        } catch (Counted.Refused e) {
            return new Walked(up.written(), new OnRows.Failed(way, telling.of(e.statement(), e.said())));
        }
    }

    /**
     * Runs an upgrade without looking on.
     *
     * @return whether it did not fail on what the rows are
     */
    public boolean pass(Revision revision) throws SQLException, InterruptedException {
        try {
            counted(revision).run(revision.upgrade(), Direction.UPGRADE);
            return true;
        } catch (Counted.Refused e) {
            return false;
        }
    }

    private Counted counted(Revision revision) {
        return new Counted(worker, placeholders.only(revision.header().uses()));
    }

    @Override
    public void close() {
        worker.close();
    }
}
