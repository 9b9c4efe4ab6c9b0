package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Index;
import dev.headway.catalog.IndexKey;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which columns of a table are unique together, by a constraint or by an index alone. */
record Uniqueness(Catalog catalog) {

    /** Whether these are, in whatever order. */
    boolean has(ObjectId table, Collection<Identifier> columns) {
        return keys(table).anyMatch(key -> key.equals(Set.copyOf(columns)));
    }

    /** Whether these are, or some of them. */
    boolean implies(ObjectId table, Collection<Identifier> columns) {
        return keys(table).anyMatch(key -> !key.isEmpty() && new HashSet<>(columns).containsAll(key));
    }

    private Stream<Set<Identifier>> keys(ObjectId table) {
        return Stream.concat(
                catalog.parts(table, Key.class).stream().map(key -> Set.copyOf(key.columns())),
                catalog.objects().values().stream()
                        .filter(object -> object instanceof Index index
                                && index.table().equals(table)
                                && index.unique()
                                && index.valid()
                                && index.predicate().isEmpty())
                        .map(object -> columns((Index) object))
                        .flatMap(Optional::stream)
                        .map(Set::copyOf));
    }

    /** Empty where it goes by an expression. */
    static Optional<List<Identifier>> columns(Index index) {
        List<Identifier> columns = index.keys().stream()
                .map(IndexKey::column)
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(columns).filter(all -> all.size() == index.keys().size());
    }
}
