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
import dev.headway.sql.Identifier;
import dev.headway.sql.Placeholders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
            for (String each : schemas(statement)) {
                statement.execute("DROP SCHEMA " + new Identifier(each) + " CASCADE");
            }
            statement.execute("CREATE SCHEMA public");
            statement.execute("DROP PUBLICATION IF EXISTS everything");
            statement.execute("DROP ACCESS METHOD IF EXISTS heap2 CASCADE");
            elsewhere(statement);
        }
        schema.content(true).filling().fill(database, new Stop());
    }

    /** Cases may have schemas of their own, and a schema may have been given another name. */
    private static List<String> schemas(Statement statement) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT nspname FROM pg_namespace"
                + " WHERE nspname !~ '^(pg_|headway)' AND nspname <> 'information_schema'")) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }
        return schemas;
    }

    /** A second tablespace, for tables to move to. It belongs to the server and stays there. */
    private static void elsewhere(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT FROM pg_tablespace WHERE spcname = 'elsewhere'")) {
            if (row.next()) {
                return;
            }
        }
        statement.execute("SET allow_in_place_tablespaces = on");
        statement.execute("CREATE TABLESPACE elsewhere LOCATION ''");
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
