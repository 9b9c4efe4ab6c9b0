package dev.headway.rehearse;

import dev.headway.revision.Section;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
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

    /** Characters of a parent's name that are kept, of at most four bytes each. */
    private static final int LONGEST = 12;

    private record Parent(long oid, String name, String bare, String bound) {}

    /**
     * Whether a section makes partitions itself, so that there must be none that has all rows; or does something to a
     * parent ONLY, which is another thing where there are partitions.
     */
    static boolean inTheWay(Section section) {
        return section.code().isPresent()
                || section.entries().stream()
                        .map(entry -> new Tokens(entry.statement().text()))
                        .anyMatch(tokens -> tokens.contain("PARTITION", "OF")
                                || tokens.contain("ATTACH", "PARTITION")
                                || tokens.contain("ONLY"));
    }

    /** @return the OID of each leaf with that of its parent */
    static Map<Long, Long> grow(Connection connection) throws SQLException {
        Map<Long, Long> leaves = new LinkedHashMap<>();
        for (Parent parent : leafless(connection)) {
            String leaf = "headway_rehearse." + new Identifier(name(parent, leaves.size() + 1)).quoted();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE " + leaf + " PARTITION OF " + parent.name() + " " + parent.bound());
                try (ResultSet oid =
                        statement.executeQuery("SELECT " + new Literal(leaf).quoted() + "::regclass::oid::bigint")) {
                    oid.next();
                    leaves.put(oid.getLong(1), parent.oid());
                }
            }
        }
        return leaves;
    }

    /** Two of one name are possible, in two schemas; the first keeps it, since indexes are called after it. */
    private static String name(Parent parent, int number) {
        int end = parent.bare()
                .offsetByCodePoints(
                        0,
                        Math.min(
                                LONGEST,
                                parent.bare().codePointCount(0, parent.bare().length())));
        return parent.bare().substring(0, end) + "_partition" + (number == 1 ? "" : number);
    }

    static void drop(Connection connection, Map<Long, Long> leaves) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Long leaf : leaves.keySet()) {
                try (ResultSet name = statement.executeQuery(
                        "SELECT oid::regclass::text FROM pg_catalog.pg_class WHERE oid = " + leaf)) {
                    if (!name.next()) {
                        continue;
                    }
                    try (Statement drop = connection.createStatement()) {
                        drop.execute("DROP TABLE " + name.getString(1));
                    }
                }
            }
        }
    }

    private static List<Parent> leafless(Connection connection) throws SQLException {
        List<Parent> parents = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEAFLESS)) {
            while (row.next()) {
                parents.add(new Parent(
                        row.getLong("oid"), row.getString("name"), row.getString("bare"), row.getString("bound")));
            }
        }
        return parents;
    }
}
