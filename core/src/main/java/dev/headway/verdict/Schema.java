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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            if (Set.of("add-primary-key", "primary-key-using-index").contains(action.heavy())) {
                nullable(table, words);
            }
            if (Set.of("attach-partition", "create-partition").contains(action.heavy())) {
                words.putAll(new Bound(before, parent(words, table)).words(action));
            }
            if (action.heavy().equals("alter-column-type")) {
                words.putAll(new Retyped(before, after, table).words(action));
            }
            if (action.heavy().equals("refresh-materialized-view") && isWalkable(table)) {
                words.put("refreshed", words.getOrDefault("table", ""));
            }
            if (action.heavy().equals("set-not-null")) {
                notValid(table, words);
            }
        });
        return words;
    }

    /** The partitioned table that the statement names, in the schema of the table that a finding is about. */
    private static ObjectId parent(Map<String, String> words, ObjectId table) {
        List<String> parts = Named.of(words.getOrDefault("table", "")).parts();
        String schema = parts.size() < 2 ? table.schema() : parts.get(parts.size() - 2);
        return ObjectId.of(Kind.TABLE, schema, parts.get(parts.size() - 1));
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

    /** A key's columns that may be NULL, and what has to be done about them first. */
    private void nullable(ObjectId table, Map<String, String> words) {
        List<String> columns = words.containsKey("columns")
                ? Walk.names(words.getOrDefault("columns", ""))
                : indexed(table, Named.of(words.getOrDefault("index", "")).bare());
        String requiring = before.parts(table, Column.class).stream()
                .filter(column ->
                        columns.contains(column.id().name()) && column.notNull().isEmpty())
                .map(column -> requiring(column, words))
                .collect(Collectors.joining("\n"));
        if (!requiring.isEmpty()) {
            words.put("variant", "nullable");
            words.put("requiring", requiring);
        }
    }

    private static String requiring(Column column, Map<String, String> words) {
        Identifier check = new Identifier(
                words.getOrDefault("bare", "it") + "_" + column.id().name() + "_not_null");
        String alter = "ALTER TABLE " + words.getOrDefault("table", "");
        Identifier name = column.id().identifier();
        return alter + " ADD CONSTRAINT " + check + " CHECK (" + name + " IS NOT NULL) NOT VALID;\n"
                + alter + " VALIDATE CONSTRAINT " + check + ";\n"
                + alter + " ALTER COLUMN " + name + " SET NOT NULL;\n"
                + alter + " DROP CONSTRAINT " + check + ";";
    }

    private List<String> indexed(ObjectId table, String name) {
        return before.objects().values().stream()
                .flatMap(
                        object -> object instanceof Index index && index.table().equals(table)
                                ? Stream.of(index)
                                : Stream.empty())
                .filter(index -> index.id().name().equals(name))
                .flatMap(index -> Uniqueness.columns(index).orElse(List.of()).stream())
                .map(Identifier::name)
                .toList();
    }

    /** CONCURRENTLY compares old rows and new ones along a unique index over columns. */
    private boolean isWalkable(ObjectId view) {
        return before.objects().values().stream()
                .anyMatch(object -> object instanceof Index index
                        && index.table().equals(view)
                        && index.unique()
                        && index.valid()
                        && index.predicate().isEmpty()
                        && Uniqueness.columns(index).isPresent());
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

    /** The index of a partition is called as PostgreSQL did call it. */
    private String ofPartition(ObjectId leaf, String whole) {
        return after.objects().values().stream()
                .filter(object -> object instanceof Index index
                        && index.table().equals(leaf)
                        && index.partOf().filter(id -> id.name().equals(whole)).isPresent())
                .findFirst()
                .map(object -> object.id().identifier())
                .orElseGet(() -> new Identifier(leaf.name() + "_" + whole))
                .toString();
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
                String own = ofPartition(leaf.id(), Named.of(index).bare());
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
