package dev.headway.ddl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a database besides its schema: rows and values, who owns what, and which table and column it is. Immutable.
 *
 * @param selves the OID of each table, and of each column the number in it
 */
public record Rows(Map<String, List<String>> values, Map<String, String> owners, Map<String, String> selves) {

    private static final String TABLES = """
            SELECT c.oid::regclass::text, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
            FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = '' AND (SELECT typtype FROM pg_type WHERE oid = a.atttypid) <> 'c'
            WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1, a.attnum""";

    private static final String OWNERS = """
            SELECT pg_describe_object(classid, objid, 0), pg_get_userbyid(owner) FROM (
                SELECT 'pg_class'::regclass AS classid, oid AS objid, relowner AS owner FROM pg_class
                WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND oid >= 16384
                UNION ALL SELECT 'pg_proc'::regclass, oid, proowner FROM pg_proc WHERE oid >= 16384
                UNION ALL SELECT 'pg_type'::regclass, oid, typowner FROM pg_type
                WHERE oid >= 16384 AND typtype IN ('e', 'd', 'r')) AS owned""";

    private static final String SELVES = """
            SELECT 'table ' || c.oid::regclass, c.oid::text
            FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384
            UNION ALL
            SELECT format('column %s.%I', c.oid::regclass, a.attname), a.attnum::text
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384""";

    /** Every value of every table, in the order of its table's rows by that value; and how many rows a table has. */
    public static Rows of(Connection connection) throws SQLException {
        Map<String, List<String>> values = new TreeMap<>();
        for (List<String> column : query(connection, TABLES)) {
            String table = column.get(0);
            values.computeIfAbsent(table, key -> new ArrayList<>());
            if (values.get(table).isEmpty()) {
                values.put(table, first(query(connection, "SELECT count(*) FROM ONLY " + table)));
            }
            if (column.get(1) != null) {
                values.put(
                        table + " " + column.get(1) + " " + column.get(2),
                        first(query(
                                connection,
                                "SELECT " + column.get(1) + "::text AS value FROM ONLY " + table + " ORDER BY 1")));
            }
        }
        Map<String, String> owners = new TreeMap<>();
        query(connection, OWNERS).forEach(row -> owners.put(row.get(0), row.get(1)));
        Map<String, String> selves = new TreeMap<>();
        query(connection, SELVES).forEach(row -> selves.put(row.get(0), row.get(1)));
        return new Rows(values, owners, selves);
    }

    /** Tables and columns that are called as before and are others: dropped and made again. */
    public List<String> replaced(Rows now) {
        return selves.entrySet().stream()
                .filter(self ->
                        !now.selves.getOrDefault(self.getKey(), self.getValue()).equals(self.getValue()))
                .map(self -> self.getKey() + " is another one")
                .toList();
    }

    /** What is called and typed as before and has not the values of before, or another owner. */
    public List<String> lost(Rows now) {
        List<String> lost = new ArrayList<>();
        values.forEach((what, before) -> {
            List<String> after = now.values.get(what);
            if (after != null && !after.equals(before)) {
                lost.add("lost of " + what + ": " + before + " became " + after);
            }
        });
        owners.forEach((what, before) -> {
            String after = now.owners.getOrDefault(what, before);
            if (!after.equals(before)) {
                lost.add("the owner of " + what + ": " + before + " became " + after);
            }
        });
        return lost;
    }

    private static List<String> first(List<List<String>> rows) {
        return rows.stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    private static List<List<String>> query(Connection connection, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
