package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
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

    private final Catalog to;

    /** By their parent, tables that are its children before and after. */
    private final Map<ObjectId, List<ObjectId>> children = new HashMap<>();

    /** @param from under the names of {@code to} */
    public Heirs(Catalog from, Catalog to) {
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

    /** Whether a column or check that goes from its table stays with a table that inherits it; no partition can. */
    public boolean keep(ObjectId part) {
        boolean inheritable = part.kind() == Kind.COLUMN || part.kind() == Kind.CONSTRAINT;
        return inheritable
                && children(part.owner()).stream()
                        .anyMatch(child -> to.find(child, Table.class)
                                .filter(table -> table.partition().isEmpty()
                                        && to.find(child.part(part.kind(), part.name()))
                                                .isPresent())
                                .isPresent());
    }

    /** Whether a table below has another default for that column than its parent is to have. */
    public boolean haveOtherDefault(ObjectId column) {
        Optional<String> mine = expression(column);
        return children(column.owner()).stream()
                .map(child -> child.part(Kind.COLUMN, column.name()))
                .anyMatch(inherited -> !expression(inherited).equals(mine) || haveOtherDefault(inherited));
    }

    private Optional<String> expression(ObjectId column) {
        return to.find(column.defaultValue(), DefaultValue.class).map(DefaultValue::expression);
    }

    private List<ObjectId> children(ObjectId table) {
        return children.getOrDefault(table, List.of());
    }
}
