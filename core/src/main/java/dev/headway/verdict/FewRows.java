package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import java.util.List;
import java.util.Optional;

/** Tells statements that write rows however many there are from those whose rows their text counts. */
record FewRows(Catalog catalog) {

    /** Whether these write rows that stand in the statement, or one that a unique key finds. */
    boolean has(List<Action> actions) {
        return actions.stream().allMatch(action -> {
            String few = action.words().getOrDefault("few", "");
            return few.equals("values") || (!few.isEmpty() && isKey(action.table(), few));
        });
    }

    private boolean isKey(String table, String column) {
        return catalog.objects().values().stream().anyMatch(object -> {
            Optional<ObjectId> of = object instanceof Key key && key.columns().size() == 1
                    ? Optional.of(key.table())
                            .filter(any -> key.columns().get(0).name().equals(column))
                    : object instanceof Index index
                                    && index.unique()
                                    && index.predicate().isEmpty()
                                    && index.keys().size() == 1
                            ? index.keys()
                                    .get(0)
                                    .column()
                                    .filter(key -> key.name().equals(column))
                                    .map(any -> index.table())
                            : Optional.empty();
            return of.filter(id -> id.name().equals(table)).isPresent();
        });
    }
}
