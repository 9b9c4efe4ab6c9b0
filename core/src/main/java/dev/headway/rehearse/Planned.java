package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a plan writes to: asked where a lock does not tell, since an earlier statement has taken it. */
final class Planned {

    private static final Pattern WRITES = Pattern.compile("(?:->\\s+)?(?:Insert|Update|Delete|Merge) on (.+)");

    private static final String CASCADES =
            Template.of(Planned.class, "cascades.sql").sql();

    private Planned() {}

    /** The same, with the tables that foreign keys delete from, or empty columns of, along with them. */
    static Set<ObjectId> deletes(Collection<String> lines, Relations before, Connection connection)
            throws SQLException {
        Set<ObjectId> direct = writes(lines, before);
        Object[] oids = before.values().stream()
                .filter(table -> table.hasRows() && direct.contains(table.table()))
                .map(Relation::oid)
                .toArray();
        Set<ObjectId> tables = new TreeSet<>(direct);
        try (PreparedStatement query = connection.prepareStatement(CASCADES)) {
            query.setArray(1, connection.createArrayOf("bigint", oids));
            ResultSet row = query.executeQuery();
            while (row.next()) {
                before.find(row.getLong(1)).map(Relation::table).ifPresent(tables::add);
            }
        }
        return tables;
    }

    /** @param lines of EXPLAIN (VERBOSE), which names schemas */
    static Set<ObjectId> writes(Collection<String> lines, Relations before) {
        Set<ObjectId> tables = new TreeSet<>();
        for (String line : lines) {
            Matcher writes = WRITES.matcher(line);
            if (writes.matches()) {
                String target = writes.group(1) + " ";
                before.values().stream()
                        .filter(Relation::hasRows)
                        .filter(table -> target.startsWith(table.sql() + " "))
                        .forEach(table -> tables.add(table.table()));
            }
        }
        return tables;
    }
}
