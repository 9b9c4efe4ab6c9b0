package dev.headway.production;

import dev.headway.connect.Session;
import dev.headway.sql.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a role may do in its database. Immutable.
 *
 * @param role its name there
 * @param database its name
 * @param ordinary whether PostgreSQL asks it for rights: no superuser, and none of a provider's own making
 * @param json all of it, for scratch to read
 */
public record Rights(String role, String database, boolean ordinary, String json) {

    /** Of the role that the session runs as. */
    public static Rights read(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(
                    Template.of(Rights.class, "rights.sql").sql())) {
                row.next();
                return new Rights(
                        row.getString("role"),
                        row.getString("database"),
                        row.getBoolean("ordinary"),
                        row.getString("rights"));
            }
        }
    }
}
