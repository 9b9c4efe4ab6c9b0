package dev.headway.notebooklm;

import dev.headway.notebooklm.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one revision, applied without Headway: its sections are what stands between their directives. To be replaced by
 * core's runner as soon as there is one; until then this is what it will do for this plain file.
 */
public final class Revision {

    private static final String TEXT = Sql.of(Backend.class, "/migrations/20261122_1000_create_users_table_abc123.sql");
    private static final String UPGRADE = "--- upgrade\n";
    private static final String DOWNGRADE = "--- downgrade\n";

    private Revision() {}

    public static void upgrade(Connection connection) throws SQLException {
        run(connection, TEXT.substring(TEXT.indexOf(UPGRADE) + UPGRADE.length(), TEXT.indexOf(DOWNGRADE)));
        run(connection, """
                CREATE TABLE IF NOT EXISTS headway_version (
                    version_num varchar(32) CONSTRAINT headway_version_pkc PRIMARY KEY);
                INSERT INTO headway_version VALUES ('abc123');
                """);
    }

    public static void downgrade(Connection connection) throws SQLException {
        run(connection, TEXT.substring(TEXT.indexOf(DOWNGRADE) + DOWNGRADE.length()));
        run(connection, "DELETE FROM headway_version");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
