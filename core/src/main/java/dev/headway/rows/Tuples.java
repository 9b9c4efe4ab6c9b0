package dev.headway.rows;

import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows that foreign keys may point to, as they stand. Not thread-safe. */
final class Tuples {

    /** Of the keys that some columns share, all that suit each other are gone through; that many are enough. */
    private static final int MOST = 60;

    private static final int ALL = 10_000;

    private final Attempts attempts;

    Tuples(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Values for these columns, as texts, of which every key finds its row; empty where a column is NULL. */
    List<List<Optional<String>>> rows(List<ForeignKey> keys, List<Identifier> columns) throws SQLException {
        List<Map<Identifier, String>> rows = List.of(Map.of());
        for (ForeignKey key : keys) {
            rows = joined(rows, key, read(key));
        }
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> Optional.ofNullable(row.get(column)))
                        .toList())
                .toList();
    }

    /** What stands in a column, as texts. */
    Set<String> values(ObjectId table, Identifier column) throws SQLException {
        Set<String> values = new HashSet<>();
        attempts.query(
                "SELECT DISTINCT " + column.quoted() + "::pg_catalog.text FROM " + table.sql() + " WHERE "
                        + column.quoted() + " IS NOT NULL LIMIT " + ALL,
                row -> values.add(row.getString(1)));
        return values;
    }

    private static List<Map<Identifier, String>> joined(
            List<Map<Identifier, String>> rows, ForeignKey key, List<List<String>> found) {
        List<Map<Identifier, String>> joined = new ArrayList<>();
        for (Map<Identifier, String> row : rows) {
            for (List<String> values : found) {
                if (joined.size() < MOST && suit(row, key, values)) {
                    Map<Identifier, String> both = new LinkedHashMap<>(row);
                    for (int i = 0; i < values.size(); i++) {
                        both.put(key.columns().get(i), values.get(i));
                    }
                    joined.add(both);
                }
            }
        }
        return joined;
    }

    private static boolean suit(Map<Identifier, String> row, ForeignKey key, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String known = row.get(key.columns().get(i));
            if (known != null && !known.equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<List<String>> read(ForeignKey key) throws SQLException {
        String columns = key.key().stream()
                .map(column -> column.quoted() + "::pg_catalog.text")
                .collect(Collectors.joining(", "));
        String there = key.key().stream()
                .map(column -> column.quoted() + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String order = key.key().stream().map(Identifier::quoted).collect(Collectors.joining(", "));
        List<List<String>> rows = new ArrayList<>();
        attempts.query(
                "SELECT " + columns + " FROM " + key.references().sql() + " WHERE " + there + " ORDER BY " + order
                        + " LIMIT " + MOST,
                row -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= key.key().size(); i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(values);
                });
        return rows;
    }
}
