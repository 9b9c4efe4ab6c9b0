package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second column that takes the place of one whose type changes. Only where nothing else hangs on the column: PostgreSQL
 * would drop it together with the old one. Immutable.
 */
record Retyped(Catalog before, Catalog after, ObjectId table) {

    /** @param action with the words {@code name}, {@code barename}, {@code bare}, {@code type} and perhaps {@code using} */
    Map<String, String> words(Action action) {
        Map<String, String> given = action.words();
        ObjectId column = table.part(Kind.COLUMN, given.getOrDefault("barename", ""));
        boolean plain = before.find(table, Table.class)
                .filter(any -> any.partitionKey().isEmpty()
                        && any.partition().isEmpty()
                        && any.inherits().isEmpty())
                .isPresent();
        boolean simple = before.find(column, Column.class)
                .filter(any -> any.notNull().isEmpty()
                        && any.identity().isEmpty()
                        && any.generated().isEmpty()
                        && !any.inherited())
                .isPresent();
        if (!plain || !simple || isUsed(column)) {
            return Map.of();
        }
        String bare = given.getOrDefault("bare", "it");
        String stem = bare + "_" + column.name();
        Map<String, String> words = new HashMap<>();
        words.put("next", new Identifier(column.name() + "_new").toString());
        words.put("sync", new Identifier(stem + "_sync").toString());
        words.put("trigger", new Identifier(stem + "_sync").toString());
        words.put("alias", new Identifier(bare).toString());
        words.put(
                "converted",
                Optional.ofNullable(given.get("using"))
                        .filter(any -> !any.isEmpty())
                        .orElse(given.getOrDefault("name", "") + "::" + given.getOrDefault("type", "")));
        String alter = "\nALTER TABLE " + given.getOrDefault("table", "") + " ALTER COLUMN "
                + given.getOrDefault("name", "") + " SET DEFAULT ";
        words.put(
                "defaulting",
                after.find(column.defaultValue(), DefaultValue.class)
                        .map(value -> alter + value.expression() + ";")
                        .orElse(""));
        return words;
    }

    private boolean isUsed(ObjectId column) {
        Identifier name = column.identifier();
        return before.objects().values().stream().anyMatch(object -> isOn(object, name));
    }

    private boolean isOn(CatalogObject object, Identifier column) {
        if (object instanceof Key key) {
            return key.table().equals(table) && key.columns().contains(column);
        }
        if (object instanceof ForeignKey key) {
            return (key.table().equals(table) && key.columns().contains(column))
                    || key.references().equals(table);
        }
        if (object instanceof Check check) {
            return check.table().equals(table) && names(check.expression()).contains(column.name());
        }
        return object instanceof Index index
                && index.table().equals(table)
                && (index.include().contains(column)
                        || index.predicate()
                                .filter(any -> names(any).contains(column.name()))
                                .isPresent()
                        || index.keys().stream()
                                .anyMatch(key -> key.column().isEmpty()
                                        || key.column().get().equals(column)));
    }

    private static List<String> names(String sql) {
        return Walk.names(sql);
    }
}
