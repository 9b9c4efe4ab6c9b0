package dev.headway.ddl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows by chance for every table, always the same ones: values that the column's type takes and that its constraints
 * mention, tried until PostgreSQL accepts them. What it never accepts stays empty. Not thread-safe.
 */
public final class Filling {

    private static final int ROWS = 3;
    private static final int TRIES = 12;
    private static final int ROUNDS = 3;

    private static final Pattern MENTIONED = Pattern.compile("'((?:[^']|'')*)'|\\b(\\d{1,9})\\b");

    /** Tables with their columns, what types are made of, what constraints say, and where foreign keys point to. */
    private static final String COLUMNS = """
            SELECT c.oid::regclass::text AS table_name, quote_ident(a.attname) AS name, a.attnotnull AS required,
                t.typcategory AS category, format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL) AS type,
                (SELECT string_agg(quote_literal(enumlabel), ' ') FROM pg_enum WHERE enumtypid = t.oid) AS labels,
                concat_ws(' ', pg_get_partition_constraintdef(c.oid),
                    (SELECT string_agg(pg_get_constraintdef(oid), ' ') FROM pg_constraint
                     WHERE contype = 'c' AND (conrelid = c.oid OR contypid = t.oid))) AS said,
                (SELECT format('SELECT %I FROM %s LIMIT 1 OFFSET ', k.attname, f.confrelid::regclass)
                 FROM pg_constraint f JOIN pg_attribute k ON k.attrelid = f.confrelid
                     AND k.attnum = f.confkey[array_position(f.conkey, a.attnum)]
                 WHERE f.contype = 'f' AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey) LIMIT 1) AS referred
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            JOIN pg_type t ON t.oid = a.atttypid
            WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
            ORDER BY c.oid, a.attnum""";

    private final Connection connection;
    private final Random random = new Random(1);

    private record Column(
            String name, boolean required, String category, String type, List<String> said, String referred) {}

    private record Table(String name, List<Column> columns) {}

    private Filling(Connection connection) {
        this.connection = connection;
    }

    /** @return how many tables have rows now */
    public static int fill(Connection connection) throws SQLException {
        return new Filling(connection).fill();
    }

    private int fill() throws SQLException {
        List<Table> tables = tables();
        int[] rows = new int[tables.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.length; i++) {
                for (int tries = 0; tries < TRIES && rows[i] < ROWS; tries++) {
                    rows[i] += insert(tables.get(i)) ? 1 : 0;
                }
            }
        }
        return (int) Arrays.stream(rows).filter(count -> count > 0).count();
    }

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                String table = row.getString("table_name");
                if (tables.isEmpty() || !tables.get(tables.size() - 1).name().equals(table)) {
                    tables.add(new Table(table, new ArrayList<>()));
                }
                String said = row.getString("said") + " " + String.valueOf(row.getString("labels"));
                String referred = row.getString("referred");
                tables.get(tables.size() - 1)
                        .columns()
                        .add(new Column(
                                row.getString("name"),
                                row.getBoolean("required"),
                                row.getString("category"),
                                row.getString("type"),
                                mentioned(said),
                                referred == null ? "" : referred));
            }
        }
        return tables;
    }

    private static List<String> mentioned(String said) {
        List<String> mentioned = new ArrayList<>();
        Matcher matcher = MENTIONED.matcher(said);
        while (matcher.find()) {
            mentioned.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("''", "'"));
        }
        return mentioned;
    }

    private boolean insert(Table table) {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (Column column : table.columns()) {
            names.add(column.name());
            values.add(value(column));
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(
                    "INSERT INTO " + table.name() + " (" + names + ") OVERRIDING SYSTEM VALUE VALUES (" + values + ")");
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private String value(Column column) {
        int chance = random.nextInt(10);
        if (chance == 0 && !column.required()) {
            return "NULL";
        }
        if (!column.referred().isEmpty()) {
            return "(" + column.referred() + random.nextInt(ROWS) + ")";
        }
        boolean mentioned = chance < 7 && !column.said().isEmpty();
        String value =
                mentioned ? column.said().get(random.nextInt(column.said().size())) : ordinary(column);
        return "'" + value.replace("'", "''") + "'";
    }

    private String ordinary(Column column) {
        int number = random.nextInt(9) + 1;
        return switch (column.category()) {
            case "N" -> String.valueOf(number);
            case "B" -> number % 2 == 0 ? "true" : "false";
            case "D" -> column.type().startsWith("time ") ? "10:0" + number : "2025-0" + number + "-05";
            case "T" -> number + " days";
            case "I" -> "10.0.0." + number;
            case "A" -> "{}";
            case "R" -> "empty";
            case "G" -> "(" + number + ",1)";
            case "V" -> "1";
            case "U" -> other(column.type(), number);
            case "S" -> number % 2 == 0 ? String.valueOf(number) : "word" + number;
            default -> "";
        };
    }

    private static String other(String type, int number) {
        return switch (type) {
            case "uuid" -> "00000000-0000-0000-0000-00000000000" + number;
            case "json", "jsonb" -> "{\"n\": " + number + "}";
            case "xml" -> "<n>" + number + "</n>";
            case "bytea" -> "\\x0" + number;
            default -> String.valueOf(number);
        };
    }
}
