package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a partition's bound says, as a CHECK: PostgreSQL reads no row where a valid one proves it. Immutable.
 *
 * @param parent the partitioned table
 */
record Bound(Catalog before, ObjectId parent) {

    /**
     * What proves that rows of the new partition belong there, and that none of the default partition's do; empty for a key
     * or a bound of several columns, of an expression, or by hash.
     *
     * @param action with the words {@code name}, {@code barename} and {@code bound}
     */
    Map<String, String> words(Action action) {
        Map<String, String> given = action.words();
        Optional<String> within = column().flatMap(column -> within(column, given.getOrDefault("bound", "")));
        if (within.isEmpty()) {
            return Map.of();
        }
        Map<String, String> words = new HashMap<>();
        String name = given.getOrDefault("barename", "it");
        words.put("fits", new Identifier(name + "_bound").toString());
        words.put("within", within.get());
        words.put("spared", "");
        words.put("unspared", "");
        Optional<Table> rest = rest();
        if (rest.flatMap(Table::partitionKey).isPresent()) {
            return Map.of();
        }
        rest.ifPresent(table -> {
            String other = table.id().sql();
            Identifier check = new Identifier(table.id().name() + "_not_" + name);
            words.put(
                    "spared",
                    "ALTER TABLE " + other + " ADD CONSTRAINT " + check + " CHECK (NOT (" + within.get()
                            + ")) NOT VALID;\nALTER TABLE " + other + " VALIDATE CONSTRAINT " + check + ";\n");
            words.put("unspared", "\nALTER TABLE " + other + " DROP CONSTRAINT " + check + ";");
        });
        return words;
    }

    /** The default partition. */
    private Optional<Table> rest() {
        return before.objects().values().stream()
                .flatMap(object ->
                        object instanceof Table table ? Optional.of(table).stream() : Optional.<Table>empty().stream())
                .filter(table -> table.partition()
                        .filter(Partition::isDefault)
                        .filter(partition -> partition.of().equals(parent))
                        .isPresent())
                .findFirst();
    }

    /** The one column that decides. */
    private Optional<String> column() {
        return before.find(parent, Table.class).flatMap(Table::partitionKey).flatMap(key -> {
            Walk walk = new Walk(key);
            if (!walk.tokens.acceptAny("RANGE", "LIST") || !walk.tokens.accept('(')) {
                return Optional.empty();
            }
            Optional<Named> column = walk.name();
            return column.filter(any -> walk.tokens.at(')')).map(Named::toString);
        });
    }

    private static Optional<String> within(String column, String bound) {
        Walk walk = new Walk(bound);
        if (!walk.tokens.accept("FOR", "VALUES")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(column + " IS NOT NULL"));
        if (walk.tokens.accept("IN")) {
            String values = walk.inParentheses();
            parts.add(column + " IN (" + values + ")");
            return Optional.of(values)
                    .filter(any -> !any.isEmpty() && !Walk.words(any).contains("NULL"))
                    .map(any -> String.join(" AND ", parts));
        }
        Optional<String> from = walk.tokens.accept("FROM") ? single(walk.inParentheses()) : Optional.empty();
        Optional<String> to = walk.tokens.accept("TO") ? single(walk.inParentheses()) : Optional.empty();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        from.filter(any -> !any.equalsIgnoreCase("MINVALUE")).ifPresent(any -> parts.add(column + " >= " + any));
        to.filter(any -> !any.equalsIgnoreCase("MAXVALUE")).ifPresent(any -> parts.add(column + " < " + any));
        return Optional.of(String.join(" AND ", parts));
    }

    private static Optional<String> single(String values) {
        Walk walk = new Walk(values);
        return Optional.of(walk.until()).filter(value -> !value.isEmpty() && walk.tokens.isAtEnd());
    }
}
