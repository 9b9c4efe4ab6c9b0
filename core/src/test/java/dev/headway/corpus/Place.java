package dev.headway.corpus;

import dev.headway.catalog.Catalog;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.inspect.Inspector;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database and a session on it that stay from pair to pair: to empty it takes a tenth of the time of a new one. Not
 * thread-safe.
 */
final class Place implements AutoCloseable {

    /** Everything that a schema may hold, as it is before the first statement; roles are the server's, and stay. */
    private static final String CLEAN = """
            DO $$
            DECLARE away text;
            BEGIN
              FOR away IN
                SELECT format('DROP CAST IF EXISTS (%s AS %s)', castsource::regtype, casttarget::regtype)
                FROM pg_cast c WHERE c.oid >= 16384
                  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype IN ('e', 'i'))
                UNION ALL SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
                UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
                UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
                UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER IF EXISTS %I CASCADE', fdwname) FROM pg_foreign_data_wrapper
                UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
                          WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
              LOOP
                BEGIN
                  EXECUTE away;
                EXCEPTION WHEN undefined_object THEN NULL; -- gone with another
                END;
              END LOOP;
              DELETE FROM pg_default_acl;
              DELETE FROM pg_shdepend WHERE classid = 'pg_default_acl'::regclass
                 AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database());
              DELETE FROM pg_depend WHERE classid = 'pg_default_acl'::regclass;
              CREATE SCHEMA public;
              GRANT USAGE ON SCHEMA public TO PUBLIC;
            END $$""";

    private final ScratchDatabase database;
    private final Session session;

    Place(Scratch scratch) throws InterruptedException {
        database = scratch.empty();
        session = database.open(new Stop());
    }

    /** The place with nothing in it, as the session is at first. */
    Place emptied() throws SQLException {
        Connection connection = connection();
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("RESET ALL");
            statement.execute("SET allow_system_table_mods = on");
            statement.execute(CLEAN);
            statement.execute("RESET ALL");
            for (String sql : session.setup().again()) {
                statement.execute(sql);
            }
        }
        return this;
    }

    ScratchDatabase database() {
        return database;
    }

    Connection connection() {
        return session.connection();
    }

    Catalog inspect() throws SQLException {
        return new Inspector().inspect(connection());
    }

    /** As programs of PostgreSQL take it. */
    String url() {
        return "postgresql://" + database.url().user() + "@" + database.url().address();
    }

    @Override
    public void close() {
        session.close();
        database.close();
    }
}
