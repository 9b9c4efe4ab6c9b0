package dev.headway.ddl;

import dev.headway.catalog.Catalog;
import dev.headway.diff.Differ;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.inspect.Inspector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two databases, the one to become like the other and back: the scripts, and whatever is not as it should be once they
 * ran.
 */
final class Mending {

    private final Connection old;
    private final Connection wanted;
    private final Renames renames;

    /** How many more statements failed, rows were lost, or differences are left. */
    final List<String> faults = new ArrayList<>();

    Script upgrade = Script.EMPTY;
    Script downgrade = Script.EMPTY;

    Mending(Connection old, Connection wanted, Renames renames) {
        this.old = old;
        this.wanted = wanted;
        this.renames = renames;
    }

    /** Up, and down again unless {@code oneWay}. */
    void run(boolean oneWay) throws SQLException {
        Catalog before = new Inspector().inspect(old);
        Catalog after = new Inspector().inspect(wanted);
        Spelled there = new Spelled(wanted);
        upgrade = script(before, after, renames, there);
        downgrade = script(after, before, back(), there);
        Map<String, List<String>> rows = rows(old);
        if (!apply("upgrade", upgrade, old)) {
            return;
        }
        leftOver("upgrade", old, after, there);
        kept(rows, rows(old));
        if (!oneWay && apply("downgrade", downgrade, old)) {
            leftOver("downgrade", old, before, there);
        }
    }

    private Renames back() {
        Map<String, String> back = new TreeMap<>();
        renames.hints().forEach((old, now) -> back.put(now, old));
        return new Renames(back);
    }

    private static Script script(Catalog from, Catalog to, Renames renames, Spelled there) {
        Differences differences = Differ.compare(from, to, renames, there);
        return Ddl.script(differences, Style.ONLINE);
    }

    private void leftOver(String direction, Connection connection, Catalog wanted, Spelled there) throws SQLException {
        Script rest = script(new Inspector().inspect(connection), wanted, Renames.NONE, there);
        if (!rest.isEmpty()) {
            faults.add("after the " + direction + " there is still to do:\n" + rest + "after\n"
                    + (direction.equals("upgrade") ? upgrade : downgrade));
        }
    }

    private boolean apply(String direction, Script script, Connection connection) throws SQLException {
        for (Section section : script.sections()) {
            connection.setAutoCommit(section.autocommit());
            for (Statement statement : section.statements()) {
                try (java.sql.Statement run = connection.createStatement()) {
                    run.execute(statement.sql());
                } catch (SQLException e) {
                    faults.add(direction + " fails: " + e.getMessage() + "\n" + statement.sql() + "\nin\n" + script);
                    if (!section.autocommit()) {
                        connection.rollback();
                    }
                    connection.setAutoCommit(true);
                    return false;
                }
            }
            if (!section.autocommit()) {
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return true;
    }

    private static final String TABLES = """
            SELECT c.oid::regclass::text, coalesce(string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ';' ORDER BY a.attname), '')
            FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND (SELECT typtype FROM pg_type WHERE oid = a.atttypid) <> 'c'
            WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
            GROUP BY c.oid ORDER BY 1""";

    /** Every value of every table: {@code table column type} to the values in the order of their rows. */
    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String[] table : query(connection, TABLES)) {
            rows.put(table[0], first(query(connection, "SELECT count(*) FROM ONLY " + table[0])));
            for (String column : table[1].isEmpty() ? new String[0] : table[1].split(";")) {
                String name = column.substring(
                        0, column.lastIndexOf('"') > 0 ? column.lastIndexOf('"') + 1 : column.indexOf(' '));
                rows.put(
                        table[0] + " " + column,
                        first(query(
                                connection,
                                "SELECT " + name + "::text AS value FROM ONLY " + table[0] + " ORDER BY 1")));
            }
        }
        return rows;
    }

    private static List<String> first(List<String[]> rows) {
        List<String> first = new ArrayList<>();
        rows.forEach(row -> first.add(String.valueOf(row[0])));
        return first;
    }

    private static List<String[]> query(Connection connection, String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(new String[] {row.getString(1), row.getMetaData().getColumnCount() > 1 ? row.getString(2) : ""
                });
            }
        }
        return rows;
    }

    /** What is called and typed as before has the values of before. */
    private void kept(Map<String, List<String>> before, Map<String, List<String>> after) {
        before.forEach((what, values) -> {
            List<String> now = after.get(what);
            if (now != null && !now.equals(values)) {
                faults.add("lost of " + what + ": " + values + " became " + now);
            }
        });
    }
}
