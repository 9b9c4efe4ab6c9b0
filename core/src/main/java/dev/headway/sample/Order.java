package dev.headway.sample;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The tables that rows are put into, each behind those that its foreign keys point to. Where they point in a circle, one
 * that may be NULL does not count; what is left are groups of which no row can be there before the others. Not thread-safe.
 */
public final class Order {

    private final Catalog catalog;
    private final Predicate<ForeignKey> counts;
    private final Set<ObjectId> within;
    private final Map<ObjectId, Integer> numbers = new HashMap<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();
    private final Set<ObjectId> isOpen = new HashSet<>();
    private final List<List<ObjectId>> groups = new ArrayList<>();

    private Order(Catalog catalog, Predicate<ForeignKey> counts, Collection<ObjectId> within) {
        this.catalog = catalog;
        this.counts = counts;
        this.within = new TreeSet<>(within);
    }

    /** Groups of one table, but for those that are in need of each other. */
    public static List<List<ObjectId>> of(Catalog catalog) {
        List<List<ObjectId>> groups = new ArrayList<>();
        for (List<ObjectId> circle : new Order(catalog, any -> true, tables(catalog)).groups()) {
            groups.addAll(
                    circle.size() == 1
                            ? List.of(circle)
                            : new Order(catalog, key -> isRequired(catalog, key), circle).groups());
        }
        return groups;
    }

    /** Those that rows are inserted into: no partitions, which get theirs through the whole, nor what has none. */
    public static List<ObjectId> tables(Catalog catalog) {
        Set<ObjectId> withLeaves = new HashSet<>();
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Table table && table.partitionKey().isEmpty()) {
                withLeaves.add(whole(catalog, table.id()));
            }
        }
        return withLeaves.stream().sorted().toList();
    }

    /** The outermost table that a partition is a partition of; of another table, itself. */
    public static ObjectId whole(Catalog catalog, ObjectId table) {
        return catalog.find(table, Table.class)
                .flatMap(Table::partition)
                .map(Partition::of)
                .map(parent -> whole(catalog, parent))
                .orElse(table);
    }

    /** Whether no row can be there that points nowhere. */
    public static boolean isRequired(Catalog catalog, ForeignKey key) {
        List<Boolean> required = key.columns().stream()
                .map(column -> isNotNull(catalog, key.table().part(Kind.COLUMN, column.name())))
                .toList();
        return key.matchFull() ? required.contains(true) : !required.contains(false);
    }

    static boolean isNotNull(Catalog catalog, ObjectId column) {
        return catalog.find(column, Column.class)
                .filter(found -> found.notNull().isPresent())
                .isPresent();
    }

    private List<List<ObjectId>> groups() {
        within.forEach(table -> {
            if (!numbers.containsKey(table)) {
                visit(table);
            }
        });
        return groups;
    }

    /** Tarjan's: whoever is reached from here and leads back here belongs together. */
    private int visit(ObjectId table) {
        int number = numbers.size();
        numbers.put(table, number);
        int low = number;
        open.push(table);
        isOpen.add(table);
        for (ForeignKey key : catalog.parts(table, ForeignKey.class)) {
            ObjectId other = whole(catalog, key.references());
            if (within.contains(other) && counts.test(key)) {
                if (!numbers.containsKey(other)) {
                    low = Math.min(low, visit(other));
                } else if (isOpen.contains(other)) {
                    low = Math.min(low, numbers.getOrDefault(other, low));
                }
            }
        }
        if (low == number) {
            close(table);
        }
        return low;
    }

    private void close(ObjectId first) {
        List<ObjectId> group = new ArrayList<>();
        ObjectId table;
        do {
            table = open.pop();
            isOpen.remove(table);
            group.add(0, table);
        } while (!table.equals(first));
        groups.add(group);
    }
}
