package dev.headway.rehearse;

import dev.headway.pg.LockMode;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a transaction has come to. Immutable.
 *
 * @param locks that it holds
 * @param names what the relations that it locks are called now
 * @param nodes where relations are stored that it may have written anew, or made
 * @param tables of those that are indexes, their tables
 * @param scans how many sequential scans were begun, by table; rolled-back subtransactions count
 * @param rows how many were written, likewise
 * @param calls how often functions in PL/pgSQL were called
 * @param bodies their texts, by what they are called
 */
record Sight(
        Set<Lock> locks,
        Map<Long, String> names,
        Map<Long, Long> nodes,
        Map<Long, Long> tables,
        Map<Long, Long> scans,
        Map<Long, Long> rows,
        Map<Long, Long> calls,
        Map<Long, String> bodies) {

    private static final String QUERY = Template.of(Sight.class, "sight.sql").sql();

    static Sight nothing() {
        return new Sight(
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    static Sight of(Connection worker) throws SQLException {
        Sight sight = nothing();
        try (Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                sight.take(row);
            }
        }
        return sight;
    }

    private void take(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        long number = row.getLong("number");
        names.put(oid, row.getString("name"));
        switch (row.getString("what")) {
            case "lock" -> locks.add(new Lock(oid, LockMode.ofPgLocks(row.getString("word"))));
            case "scan" -> scans.put(oid, number);
            case "rows" -> rows.put(oid, number);
            case "call" -> {
                calls.put(oid, number);
                bodies.put(oid, row.getString("word"));
            }
            default -> {
                nodes.put(oid, number);
                if (row.getLong("of") != 0) {
                    tables.put(oid, row.getLong("of"));
                }
            }
        }
    }
}
