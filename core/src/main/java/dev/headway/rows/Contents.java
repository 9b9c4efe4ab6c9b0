package dev.headway.rows;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import dev.headway.verdict.OnRows.Loss;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the tables at one moment, to be compared with what stands there later. Immutable. */
public final class Contents {

    private final List<Content> tables;

    private Contents(List<Content> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Of all tables that have storage. */
    public static Contents of(Connection connection, Catalog catalog) throws SQLException {
        List<Content> tables = new ArrayList<>();
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Table table && table.partitionKey().isEmpty()) {
                List<Identifier> key = catalog.parts(table.id(), Key.class).stream()
                        .filter(Key::primary)
                        .findFirst()
                        .map(Key::columns)
                        .orElse(List.of());
                List<Identifier> columns = catalog.parts(table.id(), Column.class).stream()
                        .filter(column -> column.generated().isEmpty())
                        .map(column -> column.id().identifier())
                        .toList();
                tables.add(Content.read(connection, table.id(), key, columns));
            }
        }
        return new Contents(tables);
    }

    /** What is not as it was, in tables and columns that are still there. */
    public List<Loss> lost(Connection connection) throws SQLException {
        List<Loss> losses = new ArrayList<>();
        for (Content were : tables) {
            Set<String> there = columns(connection, were.table());
            List<Identifier> common = were.columns().stream()
                    .filter(column -> there.contains(column.name()))
                    .toList();
            if (!common.isEmpty() && were.key().stream().allMatch(column -> there.contains(column.name()))) {
                were.only(common)
                        .lost(Content.read(connection, were.table(), were.key(), common))
                        .ifPresent(losses::add);
            }
        }
        return losses;
    }

    /** Empty for a table that is gone. */
    private static Set<String> columns(Connection connection, ObjectId table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT pg_catalog.to_regclass("
                    + new dev.headway.sql.Literal(table.sql()).quoted() + ") IS NOT NULL")) {
                if (!found.next() || !found.getBoolean(1)) {
                    return names;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM ONLY " + table.sql() + " LIMIT 0")) {
                ResultSetMetaData columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    names.add(columns.getColumnName(i));
                }
            }
        }
        return names;
    }
}
