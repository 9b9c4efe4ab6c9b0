package dev.headway.scratch;

import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Drops what killed runs left behind, and of what is kept all but the databases that were used last. */
final class Leftovers {

    private static final String LEFT =
            Template.of(Leftovers.class, "leftovers.sql").sql();

    private Leftovers() {}

    /** Tells the server that this database is used now. A comment on a database can be written from any other one. */
    static String used(Identifier name) {
        return "COMMENT ON DATABASE " + name.quoted() + " IS "
                + new Literal("Kept by Headway; used " + Instant.now()).quoted();
    }

    static void sweep(Connection connection) throws SQLException {
        List<Identifier> left = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEFT)) {
            while (row.next()) {
                left.add(new Identifier(row.getString("name")));
            }
        }
        for (Identifier name : left) {
            drop(connection, name);
        }
    }

    /** Without FORCE: where somebody connected meanwhile, or is quicker, the server refuses, and that is right. */
    private static void drop(Connection connection, Identifier name) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name.quoted());
        } catch (SQLException inUse) {
            // It stays for the next one who comes by.
        }
    }
}
