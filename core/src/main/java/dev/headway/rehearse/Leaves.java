package dev.headway.rehearse;

import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Partitions for partitioned tables that have none: production has some, and what is done to the parent is done to them.
 * They stand in the schema of our triggers, for as long as a revision is observed.
 */
final class Leaves {

    private static final String LEAFLESS =
            Template.of(Leaves.class, "leafless.sql").sql();

    private Leaves() {}

    private record Parent(long oid, String name, String bound) {}

    /** @return the OID of each leaf with that of its parent */
    static Map<Long, Long> grow(Connection connection) throws SQLException {
        Map<Long, Long> leaves = new LinkedHashMap<>();
        for (Parent parent : leafless(connection)) {
            String leaf = "headway_rehearse.leaf_" + parent.oid();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE " + leaf + " PARTITION OF " + parent.name() + " " + parent.bound());
                try (ResultSet oid = statement.executeQuery("SELECT '" + leaf + "'::regclass::oid::bigint")) {
                    oid.next();
                    leaves.put(oid.getLong(1), parent.oid());
                }
            }
        }
        return leaves;
    }

    static void drop(Connection connection, Map<Long, Long> leaves) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Long parent : leaves.values()) {
                statement.execute("DROP TABLE IF EXISTS headway_rehearse.leaf_" + parent);
            }
        }
    }

    private static List<Parent> leafless(Connection connection) throws SQLException {
        List<Parent> parents = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEAFLESS)) {
            while (row.next()) {
                parents.add(new Parent(row.getLong("oid"), row.getString("name"), row.getString("bound")));
            }
        }
        return parents;
    }
}
