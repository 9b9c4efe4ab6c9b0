package dev.headway.rows;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Table;
import dev.headway.sample.Order;
import dev.headway.sample.Said;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may stand in the columns of one table. Not thread-safe. */
final class Slots {

    private static final List<String> DEFAULT = List.of("DEFAULT");

    private final Catalog catalog;
    private final ObjectId table;
    private final Types types;
    private final Tuples tuples;
    private final Set<Identifier> unique;
    private final Set<Identifier> partitionKeys = new HashSet<>();

    Slots(Catalog catalog, ObjectId table, Types types, Tuples tuples) {
        this.catalog = catalog;
        this.table = table;
        this.types = types;
        this.tuples = tuples;
        this.unique = unique();
        readPartitionKeys();
    }

    /** Every column that is not generated is in one of them. */
    List<Slot> all() throws SQLException {
        List<Slot> slots = new ArrayList<>();
        Set<Identifier> done = new HashSet<>();
        for (List<ForeignKey> keys : Company.of(catalog.parts(table, ForeignKey.class))) {
            Slot slot = referring(keys, slots.size());
            slots.add(slot);
            done.addAll(slot.columns());
        }
        for (Column column : catalog.parts(table, Column.class)) {
            if (column.generated().isEmpty() && !done.contains(column.id().identifier())) {
                slots.add(plain(column));
            }
        }
        return slots;
    }

    private Slot plain(Column column) throws SQLException {
        Identifier name = column.id().identifier();
        boolean counts = column.identity().isPresent()
                || catalog.find(column.id().defaultValue(), DefaultValue.class)
                        .filter(value -> value.expression().startsWith("nextval("))
                        .isPresent();
        Types.Pool pool = types.pool(column.type());
        List<List<String>> usual = counts ? List.of(DEFAULT) : choices(column, unused(name, pool.usual()));
        List<List<String>> odd = new ArrayList<>();
        if (column.notNull().isEmpty()) {
            odd.add(List.of("NULL"));
        }
        if (!counts) {
            odd.addAll(choices(column, pool.odd()));
        }
        if (usual.isEmpty() && catalog.find(column.id().defaultValue()).isPresent()) {
            usual = List.of(DEFAULT);
        }
        List<String> said = counts ? List.of() : types.taken(column.type(), said(column));
        return new Slot(List.of(name), unique.contains(name), 0, choices(column, said), usual, odd);
    }

    /** Without those that a row has already where no other may have it. */
    private List<String> unused(Identifier column, List<String> texts) throws SQLException {
        if (!unique.contains(column)) {
            return texts;
        }
        Set<String> used = tuples.values(table, column);
        List<String> left = texts.stream().filter(text -> !used.contains(text)).toList();
        return left.isEmpty() ? texts : left;
    }

    private static List<List<String>> choices(Column column, List<String> texts) {
        return texts.stream()
                .map(text -> List.of(new Literal(text).quoted() + "::" + column.type()))
                .toList();
    }

    /** Texts that constraints of the column, of its domain and of partitions mention beside it. */
    private List<String> said(Column column) {
        Identifier name = column.id().identifier();
        Set<String> said = new LinkedHashSet<>();
        for (Check check : catalog.parts(table, Check.class)) {
            if (Said.names(check.expression()).contains(name)) {
                said.addAll(Said.texts(check.expression()));
            }
        }
        for (Column other : catalog.parts(table, Column.class)) {
            other.generated()
                    .filter(generated -> Said.names(generated.expression()).contains(name))
                    .ifPresent(generated -> said.addAll(Said.texts(generated.expression())));
        }
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Check check
                    && check.table().kind() == Kind.DOMAIN
                    && column.type().startsWith(check.table().sql())) {
                said.addAll(Said.texts(check.expression()));
            }
        }
        if (partitionKeys().contains(name)) {
            partitions().forEach(partition -> said.addAll(Said.texts(partition.bound())));
        }
        catalog.find(column.id().defaultValue(), DefaultValue.class)
                .ifPresent(value -> said.addAll(Said.texts(value.expression())));
        return List.copyOf(said);
    }

    /** The columns that decide into which partition a row goes. */
    Set<Identifier> partitionKeys() {
        return partitionKeys;
    }

    private void readPartitionKeys() {
        if (catalog.find(table, Table.class).flatMap(Table::partitionKey).isEmpty()) {
            return;
        }
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Table part && Order.whole(catalog, part.id()).equals(table)) {
                part.partitionKey().ifPresent(key -> partitionKeys.addAll(Said.names(key)));
            }
        }
    }

    private List<Partition> partitions() {
        List<Partition> partitions = new ArrayList<>();
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Table part && Order.whole(catalog, part.id()).equals(table)) {
                part.partition().ifPresent(partitions::add);
            }
        }
        return partitions;
    }

    private Set<Identifier> unique() {
        Set<Identifier> names = new HashSet<>();
        for (CatalogObject part : catalog.parts(table)) {
            if (part instanceof Key key) {
                names.addAll(key.columns());
            } else if (part instanceof Exclusion exclusion) {
                names.addAll(Said.names(exclusion.definition()));
            }
        }
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Index index && index.unique() && index.table().equals(table)) {
                index.keys()
                        .forEach(key ->
                                names.addAll(key.column().map(Set::of).orElseGet(() -> Said.names(key.expression()))));
            }
        }
        return names;
    }

    private Slot referring(List<ForeignKey> keys, int stride) throws SQLException {
        Set<Identifier> columns = new LinkedHashSet<>();
        keys.forEach(key -> columns.addAll(key.columns()));
        List<Identifier> names = List.copyOf(columns);
        List<List<String>> usual = new ArrayList<>();
        for (List<Optional<String>> row : tuples.rows(keys, names)) {
            List<String> choice = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                choice.add(expression(names.get(i), row.get(i)));
            }
            usual.add(choice);
        }
        List<List<String>> odd = new ArrayList<>();
        List<String> nowhere = nowhere(names, usual);
        if (keys.stream().noneMatch(key -> Order.isRequired(catalog, key))) {
            odd.add(nowhere);
        }
        boolean differ = names.stream().anyMatch(unique::contains);
        return new Slot(names, differ, differ ? stride : 0, List.of(), usual, odd);
    }

    /** NULL wherever it may be; what may not be, as if it pointed somewhere. */
    private List<String> nowhere(List<Identifier> names, List<List<String>> usual) throws SQLException {
        List<String> nowhere = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column column = column(names.get(i));
            if (column.notNull().isEmpty()) {
                nowhere.add("NULL");
            } else if (usual.isEmpty()) {
                List<String> any = types.pool(column.type()).usual();
                nowhere.add(any.isEmpty() ? "NULL" : expression(names.get(i), Optional.of(any.get(0))));
            } else {
                nowhere.add(usual.get(0).get(i));
            }
        }
        return nowhere;
    }

    private String expression(Identifier column, Optional<String> value) {
        return value.map(text ->
                        new Literal(text).quoted() + "::" + column(column).type())
                .orElse("NULL");
    }

    private Column column(Identifier name) {
        return catalog.find(table.part(Kind.COLUMN, name.name()), Column.class)
                .orElseThrow(() -> new IllegalStateException(table + " has no column " + name));
    }
}
