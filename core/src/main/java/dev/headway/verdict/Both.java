package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema before and after; finds what code would find by a name, whatever kind of relation it now is.
 *
 * @param old of before, what is not as it was, with all that it is a part of, and all parts of that
 * @param now the same of after
 */
record Both(Catalog before, Catalog after, List<CatalogObject> old, List<CatalogObject> now) {

    private static final Kind[] QUERIED = {Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE};

    /** What is the same on both sides, in all its parts, breaks nobody's code: it is not looked at. */
    static Both of(Catalog before, Catalog after) {
        Set<ObjectId> touched =
                before.differing(after).stream().map(ObjectId::root).collect(Collectors.toSet());
        return new Both(before, after, before.within(touched), after.within(touched));
    }

    /** What a query of that name reads afterwards: a view may have taken the place of a table. */
    Optional<ObjectId> relation(ObjectId old) {
        return Stream.of(QUERIED)
                .map(kind -> ObjectId.of(kind, old.schema(), old.name()))
                .filter(id -> after.find(id).isPresent())
                .findFirst();
    }

    static boolean isQueried(ObjectId id) {
        return Stream.of(QUERIED).anyMatch(id.kind()::equals);
    }

    /** What a query finds under a column's name afterwards. */
    Optional<Column> column(ObjectId old) {
        return relation(old.owner())
                .flatMap(relation -> after.find(relation.part(Kind.COLUMN, old.name()), Column.class));
    }

    /** Whether it was there before, as what it is or as another kind of relation. */
    boolean isOld(ObjectId id) {
        return before.find(id).isPresent();
    }

    /** The columns that code of before may use. */
    Stream<Column> oldColumns() {
        return old(Column.class);
    }

    <T extends CatalogObject> Stream<T> old(Class<T> type) {
        return old.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends CatalogObject> Stream<T> now(Class<T> type) {
        return now.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether an INSERT that leaves the column out gives it a value. */
    boolean isFilled(Column column) {
        return column.identity().isPresent()
                || column.generated().isPresent()
                || after.find(column.id().defaultValue()).isPresent();
    }
}
