package dev.headway.connect;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The real servers that these tests meet, and short words for talking to them. */
final class Servers {
    private Servers() {}

    static List<Major> majors() {
        return EmbeddedPostgres.majors();
    }

    static EmbeddedPostgres newest() {
        List<Major> majors = majors();
        return EmbeddedPostgres.shared(majors.get(majors.size() - 1));
    }

    static Connector connector(Database database) {
        return new Connector(DatabaseUrl.parse(database.url(), "test"), SessionOptions.DEFAULT);
    }

    static Connector connector(String url) {
        return new Connector(DatabaseUrl.parse(url, "environment DATABASE_URL"), SessionOptions.DEFAULT);
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The innermost cause. */
    static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
