package dev.headway.rows;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.ObjectId;
import dev.headway.connect.Stop;
import dev.headway.sample.Order;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows for every table, always the same ones: ordinary ones that keep all constraints, and such as have NULL wherever it
 * may be, texts as long as they may be, numbers at the edge. What the server refuses is left out. Not thread-safe.
 */
public final class Filling {

    private final Connection connection;
    private final Catalog catalog;
    private final Attempts attempts;
    private final Types types;
    private final Tuples tuples;
    private final Map<ObjectId, TableFilling> tables = new LinkedHashMap<>();
    private final Map<ObjectId, String> empty = new TreeMap<>();

    private Filling(Connection connection, Catalog catalog, Stop stop) {
        this.connection = connection;
        this.catalog = catalog;
        this.attempts = new Attempts(connection, stop);
        this.types = new Types(attempts);
        this.tuples = new Tuples(attempts);
    }

    /**
     * What came of it.
     *
     * @param rows that were inserted, by table; of a partitioned one by the whole
     * @param empty tables that have none, and why
     */
    public record Filled(Map<ObjectId, Integer> rows, Map<ObjectId, String> empty) {

        public Filled {
            rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
            empty = java.util.Collections.unmodifiableMap(new TreeMap<>(empty));
        }
    }

    /**
     * In one transaction, which it begins and ends.
     *
     * @param catalog of the schema that is there
     * @param wanted the tables to be filled, among those of {@link Order#tables}
     */
    public static Filled fill(Connection connection, Catalog catalog, Collection<ObjectId> wanted, Stop stop)
            throws SQLException, InterruptedException {
        return new Filling(connection, catalog, stop).filled(Set.copyOf(wanted));
    }

    private Filled filled(Set<ObjectId> wanted) throws SQLException, InterruptedException {
        execute("BEGIN");
        try {
            execute("SET CONSTRAINTS ALL IMMEDIATE");
            for (List<ObjectId> group : Order.of(catalog)) {
                if (group.stream().anyMatch(wanted::contains)) {
                    begin(group);
                }
            }
            for (TableFilling each : tables.values()) {
                each.vary(slots(each.table()).all());
            }
            execute("COMMIT");
        } catch (SQLException | InterruptedException | RuntimeException e) {
            execute("ROLLBACK");
            throw e;
        }
        Map<ObjectId, Integer> rows = new TreeMap<>();
        for (TableFilling each : tables.values()) {
            rows.put(each.table(), each.rows());
            if (each.rows() == 0 && !hasRows(each.table())) {
                empty.put(each.table(), why(each));
            }
        }
        return new Filled(rows, empty);
    }

    private void begin(List<ObjectId> group) throws SQLException, InterruptedException {
        List<TableFilling> members = new ArrayList<>();
        for (ObjectId table : group) {
            Slots slots = slots(table);
            TableFilling filling = new TableFilling(attempts, table, new Blame(catalog, table, slots.partitionKeys()));
            tables.put(table, filling);
            members.add(filling);
        }
        if (Circle.is(catalog, group)) {
            Map<ObjectId, List<Slot>> circle = new LinkedHashMap<>();
            for (ObjectId table : group) {
                circle.put(table, slots(table).all());
            }
            new Circle(catalog, types, attempts).seed(circle);
        }
        for (TableFilling member : members) {
            member.begin(slots(member.table()).all());
        }
    }

    private Slots slots(ObjectId table) {
        return new Slots(catalog, table, types, tuples);
    }

    private String why(TableFilling table) {
        return table.slots().stream()
                .filter(Slot::isEmpty)
                .findFirst()
                .map(slot -> catalog.parts(table.table(), ForeignKey.class).stream()
                        .filter(key -> key.columns().contains(slot.columns().get(0)))
                        .findFirst()
                        .map(key -> "no row of " + key.references() + " to point to")
                        .orElse("no value is known for " + slot.columns().get(0)))
                .or(() -> table.refusal().flatMap(Blame::said).map(said -> String.valueOf(said.getMessage())))
                .orElse("it took none");
    }

    private boolean hasRows(ObjectId table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + table.sql() + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
