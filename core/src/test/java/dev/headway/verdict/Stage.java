package dev.headway.verdict;

import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.inspect.Inspector;
import dev.headway.rehearse.Observer;
import dev.headway.rehearse.RowsWalk;
import dev.headway.rehearse.WayBack;
import dev.headway.revision.Revision;
import dev.headway.rows.Telling;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.scratch.ScratchServer;
import dev.headway.scratch.SqlSource;
import dev.headway.sql.Placeholders;
import java.sql.SQLException;
import java.sql.Statement;

/** One database for all cases, since to make one takes longer than everything else. */
final class Stage implements AutoCloseable {

    private final Major major;
    private final ScratchDatabase database;

    Stage(Major major) throws InterruptedException {
        this.major = major;
        DatabaseUrl url = DatabaseUrl.parse(EmbeddedPostgres.shared(major).url(), "test");
        database = new Scratch(ScratchServer.embedded(url), new Stop()).empty();
    }

    int major() {
        return major.number();
    }

    /** Clears it and fills it. */
    void set(SqlSource schema) throws SQLException, InterruptedException {
        try (Session session = database.open(new Stop());
                Statement statement = session.connection().createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
            statement.execute("DROP PUBLICATION IF EXISTS everything");
            statement.execute("DROP ACCESS METHOD IF EXISTS heap2 CASCADE");
        }
        schema.content(true).filling().fill(database, new Stop());
    }

    Observer observer() throws SQLException, InterruptedException {
        return Observer.on(database, Placeholders.NONE, new Inspector(), new Stop());
    }

    /** Its upgrade, and its way back where it has one. */
    Evidence observe(Observer observer, Revision revision) throws SQLException, InterruptedException {
        Observer.Seen seen = observer.upgrade(revision);
        if (revision.downgrade() instanceof Revision.Downgrade.Irreversible irreversible) {
            return seen.with(new RoundTrip.Irreversible(irreversible.why()));
        }
        try (WayBack back = WayBack.on(database, Placeholders.NONE, new Inspector(), new Stop())) {
            return seen.with(back.prove(revision, seen.before()));
        }
    }

    /** Where its tables have rows. */
    RowsWalk rows(Telling telling) throws SQLException, InterruptedException {
        return RowsWalk.on(database, Placeholders.NONE, telling, new Stop());
    }

    @Override
    public void close() {
        database.close();
    }
}
