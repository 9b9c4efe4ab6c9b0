package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Set;

/** Tells statements that write rows however many there are from those whose rows their text counts. */
record FewRows(Catalog catalog) {

    /** Whether these write rows that stand in the statement, or those that a unique key finds by what stands there. */
    boolean has(List<Action> actions) {
        return actions.stream().allMatch(action -> action.words().containsKey("in-text") || isByKey(action));
    }

    private boolean isByKey(Action action) {
        String words = action.words().getOrDefault("fixed", "");
        Set<String> fixed = Set.of(words.split("\n"));
        return !words.isEmpty()
                && catalog.objects().values().stream()
                        .anyMatch(object -> isKey(object, action.table()) && fixed.containsAll(columns(object)));
    }

    private static boolean isKey(CatalogObject object, String table) {
        return object instanceof Key key
                ? key.table().name().equals(table)
                : object instanceof Index index
                        && index.unique()
                        && index.valid()
                        && index.predicate().isEmpty()
                        && index.table().name().equals(table);
    }

    /** An expression is no column: its empty name is nobody's. */
    private static List<String> columns(CatalogObject key) {
        return key instanceof Key constraint
                ? constraint.columns().stream().map(Identifier::name).toList()
                : ((Index) key)
                        .keys().stream()
                                .map(part -> part.column().map(Identifier::name).orElse(""))
                                .toList();
    }
}
