package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables that inherit, on both sides: a statement about their parent is about them too, unless it says ONLY. Immutable.
 */
public final class Heirs {

    /** The first major whose DROP NOT NULL leaves heirs what they declare themselves. */
    private static final int OWN_NOT_NULL = 18;

    private final Catalog from;
    private final Catalog to;

    /** By their parent, tables that are its children before and after. */
    private final Map<ObjectId, List<ObjectId>> children = new HashMap<>();

    /** @param from under the names of {@code to} */
    public Heirs(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
        for (CatalogObject object : from.objects().values()) {
            if (object instanceof Table was) {
                Optional<Table> is = to.find(was.id(), Table.class);
                Closure.parents(was).stream()
                        .filter(parent -> is.filter(
                                        table -> Closure.parents(table).contains(parent))
                                .isPresent())
                        .forEach(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                                .add(was.id()));
            }
        }
    }

    /**
     * Whether a column or check that goes from its table stays with a table that inherits it; no partition can, and none
     * is to that will have it from its parent again.
     */
    public boolean keep(ObjectId part) {
        boolean inheritable = part.kind() == Kind.COLUMN || part.kind() == Kind.CONSTRAINT;
        boolean again = to.find(part).isPresent();
        return inheritable
                && children(part.owner()).stream()
                        .filter(child -> to.find(child, Table.class)
                                .filter(table -> table.partition().isEmpty())
                                .isPresent())
                        .flatMap(child -> to.find(child.part(part.kind(), part.name())).stream())
                        .anyMatch(kept -> !again || !Shape.isImplied(kept));
    }

    /** Whether a table below has another default for that column than its parent is to have. */
    public boolean haveOtherDefault(ObjectId column) {
        Optional<String> mine = expression(column);
        return children(column.owner()).stream()
                .map(child -> child.part(Kind.COLUMN, column.name()))
                .anyMatch(inherited -> !expression(inherited).equals(mine) || haveOtherDefault(inherited));
    }

    /** Whether a table below is to have NOT NULL and its parent not, while the server would drop both at once. */
    public boolean keepNotNull(ObjectId column) {
        return !isNotNull(column)
                && children(column.owner()).stream()
                        .map(child -> child.part(Kind.COLUMN, column.name()))
                        .anyMatch(inherited -> isNotNull(inherited) ? goesAlong(inherited) : keepNotNull(inherited));
    }

    /** Whether DROP NOT NULL on the parent drops that of the column below, too. */
    boolean goesAlong(ObjectId inherited) {
        return !to.server().isAtLeast(OWN_NOT_NULL)
                || from.find(inherited, Column.class)
                        .flatMap(Column::notNull)
                        .filter(Column.NotNull::local)
                        .isEmpty();
    }

    private boolean isNotNull(ObjectId column) {
        return to.find(column, Column.class).flatMap(Column::notNull).isPresent();
    }

    /** Whether a statement about its parent may leave the partitions out: DROP NOT NULL may not. */
    public boolean arePartitions(ObjectId table) {
        return to.find(table, Table.class).flatMap(Table::partitionKey).isPresent();
    }

    private Optional<String> expression(ObjectId column) {
        return to.find(column.defaultValue(), DefaultValue.class).map(DefaultValue::expression);
    }

    private List<ObjectId> children(ObjectId table) {
        return children.getOrDefault(table, List.of());
    }
}
