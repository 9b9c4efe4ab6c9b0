package dev.headway.notebooklm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.embedded.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void the_downgrade_takes_away_what_the_upgrade_made_and_the_upgrade_works_again() throws SQLException {
        try (Database database = Postgres.createDatabase();
                Connection connection = database.connect()) {
            Revision.upgrade(database.url());
            List<String> upgraded = relations(connection);
            assertEquals(List.of("users", "users_email_key", "users_pkey"), upgraded);
            Revision.downgrade(database.url());
            assertEquals(List.of(), relations(connection));
            Revision.upgrade(database.url());
            assertEquals(upgraded, relations(connection));
        }
    }

    private static List<String> relations(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT relname FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'headway%'
                        ORDER BY relname COLLATE "C"
                        """)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
