package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that a statement does not hold and the schema that it meets does. */
record Schema(Catalog before, Catalog after) {

    /** The action's words, and of the table {@code key}: the one column of its primary key. */
    Map<String, String> words(Action action, Optional<ObjectId> object) {
        Map<String, String> words = new HashMap<>(action.words());
        object.ifPresent(table -> {
            words.putIfAbsent("table", table.toString());
            words.put("object", table.toString());
            if (words.containsKey("unnamed")) {
                name(table, words);
            }
            key(table).ifPresent(key -> words.put("key", key.toString()));
            before.find(table, Table.class).flatMap(Table::partitionKey).ifPresent(any -> {
                words.put("variant", "partitioned");
                partitions(table, words);
            });
            if (action.heavy().equals("add-primary-key")) {
                nullable(table, words);
            }
            if (action.heavy().equals("set-not-null")) {
                notValid(table, words);
            }
        });
        return words;
    }

    /** What the user left for PostgreSQL to name is called as PostgreSQL did, where there is but one that it may be. */
    private void name(ObjectId table, Map<String, String> words) {
        List<ObjectId> made = after.objects().values().stream()
                .filter(object -> before.find(object.id()).isEmpty())
                .filter(object -> words.containsKey("index")
                        ? object instanceof Index index && index.table().equals(table)
                        : object instanceof Constraint constraint
                                && constraint.table().equals(table)
                                && !(constraint instanceof ForeignKey foreign
                                        && foreign.partOf().isPresent()))
                .map(CatalogObject::id)
                .toList();
        if (made.size() == 1) {
            String word = words.containsKey("index") ? "index" : "constraint";
            words.put(word, made.get(0).identifier().toString());
        }
    }

    private Optional<Identifier> key(ObjectId table) {
        return before.parts(table, Key.class).stream()
                .filter(key -> key.primary() && key.columns().size() == 1)
                .findFirst()
                .map(key -> key.columns().get(0));
    }

    /** A key's column that may be NULL; where there are several, no SQL is offered. */
    private void nullable(ObjectId table, Map<String, String> words) {
        List<String> columns = Walk.names(words.getOrDefault("columns", ""));
        List<Column> nullable = before.parts(table, Column.class).stream()
                .filter(column ->
                        columns.contains(column.id().name()) && column.notNull().isEmpty())
                .toList();
        if (nullable.size() == 1) {
            words.put("variant", "nullable");
            words.put("name", nullable.get(0).id().identifier().toString());
        } else if (!nullable.isEmpty()) {
            words.remove("columns");
        }
    }

    /** From PostgreSQL 18 on a column may be NOT NULL, and not validated: then VALIDATE is all that is needed. */
    private void notValid(ObjectId table, Map<String, String> words) {
        before.find(table.part(Kind.COLUMN, words.getOrDefault("barename", "")), Column.class)
                .flatMap(Column::notNull)
                .filter(notNull -> !notNull.validated())
                .ifPresent(notNull -> {
                    words.put("variant", "not-valid");
                    words.put(
                            "constraint",
                            notNull.name().map(Identifier::toString).orElse(words.getOrDefault("check", "")));
                });
    }

    /** What to run on each partition, where all of them are plain tables. */
    private void partitions(ObjectId table, Map<String, String> words) {
        String index = words.getOrDefault("index", "");
        StringBuilder sql = new StringBuilder();
        for (Object each : before.objects().values()) {
            boolean partition = each instanceof Table leaf
                    && leaf.partition().map(Partition::of).filter(table::equals).isPresent();
            if (partition && each instanceof Table leaf) {
                if (leaf.partitionKey().isPresent()) {
                    return;
                }
                String own =
                        new Identifier(leaf.id().name() + "_" + Named.of(index).bare()).toString();
                sql.append("CREATE INDEX CONCURRENTLY ")
                        .append(own)
                        .append(" ON ")
                        .append(leaf.id().sql())
                        .append(' ')
                        .append(words.getOrDefault("rest", ""))
                        .append(";\n")
                        .append("ALTER INDEX ")
                        .append(index)
                        .append(" ATTACH PARTITION ")
                        .append(own)
                        .append(";\n");
            }
        }
        if (!index.isEmpty() && Kind.TABLE == table.kind()) {
            words.put("partitions", sql.toString().strip());
        }
    }
}
