package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema before and after; finds what code would find by a name, whatever kind of relation it now is. */
record Both(Catalog before, Catalog after) {

    private static final Kind[] QUERIED = {Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE};

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
        return before.objects().values().stream().filter(type::isInstance).map(type::cast);
    }

    <T extends CatalogObject> Stream<T> now(Class<T> type) {
        return after.objects().values().stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether an INSERT that leaves the column out gives it a value. */
    boolean isFilled(Column column) {
        return column.identity().isPresent()
                || column.generated().isPresent()
                || after.find(column.id().defaultValue()).isPresent();
    }
}
