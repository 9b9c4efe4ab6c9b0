package dev.headway.scratch;

import dev.headway.pg.SqlState;
import dev.headway.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements on databases as a whole. */
final class Databases {

    private static final SqlState DUPLICATE_DATABASE = new SqlState("42P04");

    private Databases() {}

    /** UTF-8 whatever the server's default, since the user's files are; nothing that a template1 was given. */
    static void create(Connection connection, Identifier name, Identifier template) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name.quoted() + " TEMPLATE " + template.quoted()
                    + (template.name().equals("template0") ? " ENCODING 'UTF8'" : ""));
            // What a power cut takes from a scratch database is no loss.
            statement.execute("ALTER DATABASE " + name.quoted() + " SET synchronous_commit = off");
        }
    }

    /** Whether it is there; if so, it counts as used now. A comment on a database that is missing is only a warning. */
    static boolean touch(Connection connection, Identifier name) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            known.setString(1, name.name());
            if (!known.executeQuery().next()) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(Leftovers.used(name));
        }
        return true;
    }

    /** Somebody may have been quicker; then theirs is as good. */
    static void rename(Connection connection, Identifier from, Identifier to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + from.quoted() + " RENAME TO " + to.quoted());
            statement.execute(Leftovers.used(to));
        } catch (SQLException e) {
            if (!SqlState.of(e.getSQLState()).equals(DUPLICATE_DATABASE)) {
                throw e;
            }
        }
    }
}
