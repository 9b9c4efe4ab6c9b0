package dev.headway.ddl;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Two databases of one server, emptied between cases, which takes a tenth of the time that new ones take. */
final class TwoDatabases {

    private static final Map<Major, TwoDatabases> KNOWN = new ConcurrentHashMap<>();

    private static final String CLEAN = """
            DO $$
            DECLARE drop text;
            BEGIN
              FOR drop IN
                SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
                UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
                UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname) FROM pg_foreign_data_wrapper
                UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
              LOOP EXECUTE drop; END LOOP;
              FOR drop IN
                SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
              LOOP EXECUTE drop; END LOOP;
              DELETE FROM pg_default_acl;
              DELETE FROM pg_shdepend WHERE classid = 'pg_default_acl'::regclass AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database());
              DELETE FROM pg_depend WHERE classid = 'pg_default_acl'::regclass;
              CREATE SCHEMA public;
              GRANT USAGE ON SCHEMA public TO PUBLIC;
            END $$""";

    private final Connection from;
    private final Connection to;

    private TwoDatabases(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Those of the major, empty. */
    static TwoDatabases of(Major major) throws SQLException {
        TwoDatabases two = KNOWN.computeIfAbsent(major, TwoDatabases::make);
        two.clean(two.from);
        two.clean(two.to);
        return two;
    }

    private static TwoDatabases make(Major major) {
        EmbeddedPostgres server = EmbeddedPostgres.shared(major);
        try {
            return new TwoDatabases(connect(server.createDatabase()), connect(server.createDatabase()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return database.connect();
    }

    Connection from() {
        return from;
    }

    Connection to() {
        return to;
    }

    private void clean(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        run(connection, "SET allow_system_table_mods = on; SET client_min_messages = error; RESET search_path");
        run(connection, CLEAN);
        run(connection, "RESET ALL");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
