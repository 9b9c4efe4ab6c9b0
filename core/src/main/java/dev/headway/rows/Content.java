package dev.headway.rows;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import dev.headway.verdict.OnRows.Loss;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, values as texts, of which only a hash is kept. Immutable.
 *
 * @param key by which a row is found again; empty: by all its values
 * @param rows by key, those of equal keys one after the other
 * @param count how many there are, of which no more than {@link #MOST} are looked at
 */
record Content(
        ObjectId table, List<Identifier> key, List<Identifier> columns, Map<String, List<long[]>> rows, long count) {

    static final int MOST = 20_000;

    static Content read(Connection connection, ObjectId table, List<Identifier> key, List<Identifier> columns)
            throws SQLException {
        Map<String, List<long[]>> rows = new HashMap<>();
        long count;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM ONLY " + table.sql())) {
                row.next();
                count = row.getLong(1);
            }
            if (!columns.isEmpty()) {
                try (ResultSet row = statement.executeQuery(query(table, key, columns))) {
                    while (row.next()) {
                        long[] hashes = new long[columns.size()];
                        for (int i = 0; i < hashes.length; i++) {
                            hashes[i] = hash(row.getString(i + 2));
                        }
                        rows.computeIfAbsent(
                                        key.isEmpty() ? Arrays.toString(hashes) : row.getString(1),
                                        any -> new ArrayList<>())
                                .add(hashes);
                    }
                }
            }
        }
        return new Content(table, key, columns, rows, count);
    }

    /** FNV-1a, of 64 bits; a NULL is not the text of that name. */
    private static long hash(@Nullable String text) {
        long hash = text == null ? 1 : 0xcbf29ce484222325L;
        for (int i = 0; text != null && i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static String query(ObjectId table, List<Identifier> key, List<Identifier> columns) {
        String texts = columns.stream()
                .map(column -> column.quoted() + "::pg_catalog.text")
                .collect(Collectors.joining(", "));
        String names = key.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
        return "SELECT " + (key.isEmpty() ? "''" : "ROW(" + names + ")::pg_catalog.text") + ", " + texts + " FROM ONLY "
                + table.sql() + (key.isEmpty() ? "" : " ORDER BY " + names) + " LIMIT " + MOST;
    }

    /** The same with some of the columns. */
    Content only(List<Identifier> some) {
        if (some.equals(columns)) {
            return this;
        }
        int[] places = some.stream().mapToInt(columns::indexOf).toArray();
        Map<String, List<long[]>> fewer = new HashMap<>();
        rows.forEach((name, all) -> all.forEach(row -> {
            long[] left = Arrays.stream(places).mapToLong(place -> row[place]).toArray();
            fewer.computeIfAbsent(key.isEmpty() ? Arrays.toString(left) : name, any -> new ArrayList<>())
                    .add(left);
        }));
        return new Content(table, key, some, fewer, count);
    }

    Optional<Loss> lost(Content now) {
        long gone = 0;
        long changed = 0;
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, List<long[]>> each : rows.entrySet()) {
            List<long[]> others = now.rows.getOrDefault(each.getKey(), List.of());
            gone += Math.max(0, each.getValue().size() - others.size());
            for (int i = 0; i < Math.min(others.size(), each.getValue().size()); i++) {
                changed += differ(each.getValue().get(i), others.get(i), names) ? 1 : 0;
            }
        }
        return gone + changed == 0
                ? Optional.empty()
                : Optional.of(new Loss(table, count, gone, changed, List.copyOf(names)));
    }

    private boolean differ(long[] one, long[] other, Set<String> names) {
        boolean differ = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                names.add(columns.get(i).toString());
                differ = true;
            }
        }
        return differ;
    }
}
