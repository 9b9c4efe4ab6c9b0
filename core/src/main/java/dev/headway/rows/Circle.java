package dev.headway.rows;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Column;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sample.Order;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first rows of tables that need each other, or of one that needs itself: one of each goes in by one statement, at whose
 * end PostgreSQL looks at foreign keys, be they deferrable or not. Not thread-safe.
 */
final class Circle {

    private static final int SEEDS = 3;

    /** What sequences have not come to for long, and a smallint can hold. */
    private static final int FIRST_NUMBER = 30_001;

    private final Catalog catalog;
    private final Types types;
    private final Attempts attempts;

    Circle(Catalog catalog, Types types, Attempts attempts) {
        this.catalog = catalog;
        this.types = types;
        this.attempts = attempts;
    }

    static boolean is(Catalog catalog, List<ObjectId> group) {
        return group.size() > 1
                || catalog.parts(group.get(0), ForeignKey.class).stream()
                        .anyMatch(key -> key.references().equals(key.table()) && Order.isRequired(catalog, key));
    }

    void seed(Map<ObjectId, List<Slot>> tables) throws SQLException, InterruptedException {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> inserts = new ArrayList<>();
            for (Map.Entry<ObjectId, List<Slot>> table : tables.entrySet()) {
                List<List<String>> row = new ArrayList<>();
                for (Slot slot : table.getValue()) {
                    row.add(choice(slot, table.getKey(), tables.keySet(), seed));
                }
                inserts.add(Insert.sql(table.getKey(), table.getValue(), List.of(row)));
            }
            StringBuilder sql = new StringBuilder();
            for (int i = 0; i + 1 < inserts.size(); i++) {
                sql.append(i == 0 ? "WITH " : ", ")
                        .append("headway_" + i + " AS (")
                        .append(inserts.get(i))
                        .append(')');
            }
            attempts.write(sql + (inserts.size() > 1 ? " " : "") + inserts.get(inserts.size() - 1));
        }
    }

    private List<String> choice(Slot slot, ObjectId table, Set<ObjectId> tables, int seed) throws SQLException {
        List<String> usual = slot.isEmpty() ? List.of() : slot.ordinary(seed);
        List<String> choice = new ArrayList<>();
        for (int i = 0; i < slot.columns().size(); i++) {
            Optional<String> shared = shared(table, slot.columns().get(i), tables, seed, new HashSet<>());
            choice.add(shared.orElse(usual.isEmpty() ? "DEFAULT" : usual.get(i)));
        }
        return choice;
    }

    /** The value of a column that takes part in the circle, the same wherever it stands in the rows of one seed. */
    private Optional<String> shared(
            ObjectId table, Identifier column, Set<ObjectId> tables, int seed, Set<ObjectId> passed)
            throws SQLException {
        if (!passed.add(table.part(Kind.COLUMN, column.name()))) {
            return value(table, column, seed);
        }
        for (ForeignKey key : catalog.parts(table, ForeignKey.class)) {
            int place = key.columns().indexOf(column);
            if (place >= 0 && tables.contains(key.references()) && Order.isRequired(catalog, key)) {
                return shared(key.references(), key.key().get(place), tables, seed, passed);
            }
        }
        return isPointedTo(table, column, tables) ? value(table, column, seed) : Optional.empty();
    }

    private boolean isPointedTo(ObjectId table, Identifier column, Set<ObjectId> tables) {
        return tables.stream()
                .flatMap(other -> catalog.parts(other, ForeignKey.class).stream())
                .anyMatch(key -> key.references().equals(table) && key.key().contains(column));
    }

    private Optional<String> value(ObjectId table, Identifier column, int seed) throws SQLException {
        String type = catalog.find(table.part(Kind.COLUMN, column.name()), Column.class)
                .map(Column::type)
                .orElse("text");
        List<String> texts = types.taken(type, List.of(String.valueOf(FIRST_NUMBER + seed)));
        List<String> usual = texts.isEmpty() ? types.pool(type).usual() : texts;
        return usual.isEmpty()
                ? Optional.empty()
                : Optional.of(new Literal(usual.get(seed % usual.size())).quoted() + "::" + type);
    }
}
