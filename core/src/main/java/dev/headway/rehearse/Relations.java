package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All relations at one moment, by OID, and where they are stored. Immutable.
 *
 * @param nodes file nodes of those that have storage
 */
record Relations(Map<Long, Relation> all, Map<Long, Long> nodes) {

    private static final String QUERY =
            Template.of(Relations.class, "relations.sql").sql();

    private record Row(long oid, char kind, String schema, String name, long table, boolean partition) {}

    /** @param leaves partitions made for the rehearsal, each with its parent: what befalls them befalls that */
    static Relations read(Connection observer, Map<Long, Long> leaves) throws SQLException {
        List<Row> rows = new ArrayList<>();
        Map<Long, Long> nodes = new LinkedHashMap<>();
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                char kind = row.getString("kind").charAt(0);
                rows.add(new Row(
                        row.getLong("oid"),
                        kind,
                        row.getString("schema"),
                        row.getString("name"),
                        row.getLong("of"),
                        row.getBoolean("partition")));
                if (row.getLong("node") != 0) {
                    nodes.put(row.getLong("oid"), row.getLong("node"));
                }
            }
        }
        return new Relations(relations(rows, leaves), nodes);
    }

    private static Map<Long, Relation> relations(List<Row> rows, Map<Long, Long> leaves) {
        Map<Long, ObjectId> tables = new LinkedHashMap<>();
        rows.forEach(row -> tables.put(row.oid(), Relation.id(row.kind(), row.schema(), row.name())));
        leaves.forEach((leaf, parent) -> tables.put(leaf, tables.get(parent)));
        Map<Long, Relation> all = new LinkedHashMap<>();
        for (Row row : rows) {
            ObjectId table = tables.get(row.table() == 0 ? row.oid() : row.table());
            if (table != null) {
                all.put(
                        row.oid(),
                        new Relation(row.oid(), row.kind(), table, row.schema(), row.name(), row.partition()));
            }
        }
        return all;
    }

    Optional<Relation> find(long oid) {
        return Optional.ofNullable(all.get(oid));
    }

    Collection<Relation> values() {
        return all.values();
    }
}
