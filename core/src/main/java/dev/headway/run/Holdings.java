package dev.headway.run;

import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a database and their columns, at one moment. Immutable.
 *
 * @param tables by their number in {@code pg_class}
 */
record Holdings(Map<Long, Table> tables) {

    private static final String SQL =
            Template.of(Holdings.class, "holdings.sql").sql();

    /**
     * One that can hold rows.
     *
     * @param name as SQL names it
     * @param file changes when the table is emptied at once, or rewritten
     * @param deleted rows that this session has deleted from it
     * @param part whether it is a partition, whose columns are another's
     * @param columns by number, as SQL names them
     */
    record Table(String name, long file, long deleted, boolean part, Map<Integer, String> columns) {}

    static Holdings of(Connection connection) throws SQLException {
        Map<Long, Table> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            while (row.next()) {
                String name = row.getString("name");
                long file = row.getLong("file");
                long deleted = row.getLong("deleted");
                boolean part = row.getBoolean("part");
                Table table = tables.computeIfAbsent(
                        row.getLong("id"), id -> new Table(name, file, deleted, part, new LinkedHashMap<>()));
                Optional.ofNullable(row.getString("column"))
                        .ifPresent(column -> table.columns().put(number(row), column));
            }
        }
        return new Holdings(tables);
    }

    private static int number(ResultSet row) {
        try {
            return row.getInt("number");
        } catch (SQLException e) {
            throw new IllegalStateException("the row was read before", e);
        }
    }

    /**
     * What would be lost if this became {@code after}, each with a question whether there is anything to lose; names and
     * questions are of the moment that this is.
     */
    List<Loss> lostIn(Holdings after) {
        List<Loss> losses = new ArrayList<>();
        tables.forEach((id, table) -> {
            Table left = after.tables().get(id);
            if (left == null) {
                losses.add(new Loss("the rows of " + table.name(), "SELECT FROM " + table.name()));
            } else {
                losses.addAll(lost(table, left));
            }
        });
        return losses;
    }

    private static List<Loss> lost(Table table, Table left) {
        List<Loss> losses = new ArrayList<>();
        if (left.deleted() > table.deleted()) {
            losses.add(new Loss("rows of " + table.name(), "SELECT FROM " + table.name()));
        } else if (left.file() != table.file()) {
            losses.add(new Loss(
                    "the rows of " + table.name(),
                    "SELECT FROM " + table.name(),
                    Optional.of("SELECT FROM " + left.name())));
        }
        table.columns().forEach((number, column) -> {
            if (!table.part() && !left.columns().containsKey(number)) {
                losses.add(new Loss(
                        "column " + table.name() + "." + column,
                        "SELECT FROM " + table.name() + " WHERE " + column + " IS NOT NULL"));
            }
        });
        return losses;
    }

    /**
     * Something that may go.
     *
     * @param what for people
     * @param before finds a row if there is something to lose
     * @param after finds a row, once it has happened, if nothing was lost after all
     */
    record Loss(String what, String before, Optional<String> after) {

        Loss(String what, String before) {
            this(what, before, Optional.empty());
        }
    }
}
