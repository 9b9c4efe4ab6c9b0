package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.catalog.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is to be done to which object, before the closure over what stands on it and before any order. Not thread-safe. */
final class Agenda {

    final Catalog from;
    final Catalog to;
    final Pairs pairs;
    final Heirs heirs;

    /** Objects of the old side that go, those that come back among them. */
    final Set<ObjectId> gone = new TreeSet<>();

    /** Objects of the new side that come. */
    final Set<ObjectId> made = new TreeSet<>();

    /** By their new name, objects that stay and change, and how. */
    final Map<ObjectId, Altered> altered = new TreeMap<>();

    /** By their old name, types that make room for another. */
    final Set<ObjectId> aside = new TreeSet<>();

    final Map<ObjectId, Pair> renamed = new LinkedHashMap<>();
    final Set<ObjectId> identified = new LinkedHashSet<>();
    final Set<ObjectId> owned = new LinkedHashSet<>();

    /** Tables of either side, and the parents that they part from or come to. */
    final Map<ObjectId, Set<ObjectId>> detached = new TreeMap<>();

    final Map<ObjectId, Set<ObjectId>> attached = new TreeMap<>();
    final Map<ObjectId, ObjectId> attachedIndexes = new TreeMap<>();
    final List<Wording> wordings = new ArrayList<>();

    private final Equivalence equivalence;
    private final Ways ways;

    /**
     * A change in place.
     *
     * @param from as it was, under its new name
     */
    record Altered(CatalogObject from, CatalogObject to, Way way) {}

    Agenda(Catalog from, Catalog to, Equivalence equivalence) {
        this.from = from;
        this.to = to;
        this.equivalence = equivalence;
        pairs = new Pairs(from, to);
        heirs = new Heirs(from, to);
        ways = new Ways(from.server());
        gone.addAll(pairs.dropped().keySet());
        made.addAll(pairs.created().keySet());
        pairs.all().forEach(this::compare);
    }

    private void compare(Pair pair) {
        CatalogObject now = pair.to();
        CatalogObject old = settled(Shape.linkedAs(Shape.named(pair.from(), now.id()), now), now);
        if (!pair.isNamedAlike() && !isNameNoDifference(pair)) {
            renamed.put(pair.from().id(), pair);
        }
        if (pair.from() instanceof Table was && now instanceof Table is) {
            old = apart(was, is);
        }
        if (pair.from() instanceof Sequence was && now instanceof Sequence is) {
            old = apart(was, is);
        }
        if (old instanceof Column was && now instanceof Column is) {
            old = inherited(Shape.notNullNamedAs(was, is), is, pair);
        }
        relink(pair);
        if (old.equals(now) || isOnlyTypeOfViewColumn(old, now)) {
            return;
        }
        Way way = follows(pair) ? Way.ALTER : way(old, now);
        switch (way) {
            case REPLACE -> replace(pair);
            case ASIDE -> {
                aside.add(pair.from().id());
                altered.put(now.id(), new Altered(old, now, way));
            }
            default -> altered.put(now.id(), new Altered(old, now, way));
        }
    }

    /** Whether it is what its parents make it; a table that leaves them and comes back is changed in between. */
    private boolean follows(Pair pair) {
        boolean implied = Shape.isImplied(pair.to()) && Shape.isImplied(pair.from());
        return implied
                && (!(pair.to() instanceof Column column)
                        || to.find(column.id().owner(), Table.class).stream()
                                .flatMap(table -> Closure.parents(table).stream())
                                .allMatch(parent -> linked(pair.from().id().owner(), parent)));
    }

    /** The new name of an object of the old side; its own if it has no other. */
    ObjectId now(ObjectId old) {
        return pairs.byFrom(old).map(pair -> pair.to().id()).orElse(old);
    }

    /** The old name of an object of the new side; its own if it had no other. */
    ObjectId before(ObjectId now) {
        return pairs.byTo(now).map(pair -> pair.from().id()).orElse(now);
    }

    /** Drops and creates what is on both sides. */
    void replace(Pair pair) {
        gone.add(pair.from().id());
        made.add(pair.to().id());
        altered.remove(pair.to().id());
        renamed.remove(pair.from().id());
    }

    private Way way(CatalogObject old, CatalogObject now) {
        Way way = ways.of(old, now);
        return old instanceof View && way == Way.ALTER && !typesStay(old.id()) ? Way.REPLACE : way;
    }

    /** CREATE OR REPLACE VIEW changes no type of a column. */
    private boolean typesStay(ObjectId view) {
        return from.parts(view, Column.class).stream()
                .allMatch(old -> to.find(old.id(), Column.class)
                        .filter(now ->
                                now.type().equals(old.type()) && now.collation().equals(old.collation()))
                        .isPresent());
    }

    /** The type of a view's column follows from its query. */
    private static boolean isOnlyTypeOfViewColumn(CatalogObject old, CatalogObject now) {
        Kind owner = now.id().parent().map(ObjectId::kind).orElse(Kind.SCHEMA);
        return old instanceof Column was
                && now instanceof Column is
                && (owner == Kind.VIEW || owner == Kind.MATERIALIZED_VIEW)
                && was.about().equals(is.about())
                && was.storage().equals(is.storage())
                && was.compression().equals(is.compression())
                && was.statisticsTarget().equals(is.statisticsTarget())
                && was.options().equals(is.options());
    }

    private CatalogObject settled(CatalogObject old, CatalogObject now) {
        CatalogObject respelled = Texts.spelledAs(old, now);
        if (respelled.equals(old)) {
            return old;
        }
        Wording wording = new Wording(now.id(), Texts.query(old, to), Texts.query(now, to));
        if (equivalence.same(wording)) {
            return respelled;
        }
        wordings.add(wording);
        return old;
    }

    /** The table without what is done by statements of its own. */
    private CatalogObject apart(Table was, Table is) {
        if (!was.replicaIdentity().equals(is.replicaIdentity())) {
            identified.add(is.id());
        }
        return new Table(
                was.id(),
                was.about(),
                was.unlogged(),
                was.accessMethod(),
                was.tablespace(),
                was.partitionKey(),
                is.partition(),
                is.inherits(),
                was.ofType(),
                was.options(),
                is.replicaIdentity(),
                was.rowSecurity(),
                was.forceRowSecurity());
    }

    private CatalogObject apart(Sequence was, Sequence is) {
        if (!was.ownedBy().equals(is.ownedBy())) {
            owned.add(is.id());
        }
        return new Sequence(
                is.id(), was.about(), was.unlogged(), was.options(), is.ownedBy(), was.identity(), was.generatedName());
    }

    /** What a column gets from the parents of its table, before and after, is done there. */
    private Column inherited(Column was, Column is, Pair pair) {
        boolean implied = Shape.isImplied(pair.from()) && Shape.isImplied(is);
        List<Column> parents = to.find(is.id().owner(), Table.class).stream()
                .flatMap(table -> Closure.parents(table).stream())
                .filter(parent -> linked(pair.from().id().owner(), parent))
                .flatMap(parent -> to.find(parent.part(Kind.COLUMN, is.id().name()), Column.class).stream())
                .toList();
        Column inherited = implied && !parents.isEmpty()
                ? parentsWas(parents.get(0))
                        .map(column -> Shape.inheriting(was, is, column, parents.get(0)))
                        .orElse(was)
                : was;
        for (Column parent : parents) {
            if (heirs.keepNotNull(parent.id())
                    && parentsWas(parent).flatMap(Column::notNull).isPresent()) {
                boolean taken = heirs.arePartitions(parent.id().owner())
                        && is.notNull().isPresent()
                        && heirs.goesAlong(is.id());
                return Shape.with(inherited, taken ? Optional.empty() : was.notNull());
            }
        }
        return inherited;
    }

    private Optional<Column> parentsWas(Column now) {
        return from.find(before(now.id()), Column.class);
    }

    /** Whether the table hung on that parent before, and just so. */
    private boolean linked(ObjectId table, ObjectId parent) {
        Optional<Table> was = from.find(table, Table.class);
        Optional<Table> is =
                pairs.byFrom(table).flatMap(pair -> to.find(pair.to().id(), Table.class));
        return was.isPresent()
                && is.isPresent()
                && Objects.equals(links(was.get()).get(parent), links(is.get()).get(parent));
    }

    private void relink(Pair pair) {
        if (pair.from() instanceof Table was && pair.to() instanceof Table is) {
            Map<ObjectId, String> before = links(was);
            Map<ObjectId, String> after = links(is);
            before.forEach((parent, how) -> {
                if (!Objects.equals(after.get(parent), how)) {
                    link(detached, was.id(), parent);
                }
            });
            after.forEach((parent, how) -> {
                if (!Objects.equals(before.get(parent), how)) {
                    link(attached, is.id(), parent);
                }
            });
        }
        Optional<ObjectId> now = Texts.partOf(pair.to());
        if (now.isPresent() && Texts.partOf(pair.from()).isEmpty()) {
            attachedIndexes.put(pair.to().id(), now.get());
        }
    }

    /** The parents of a table, and how it stands to them. */
    private static Map<ObjectId, String> links(Table table) {
        Map<ObjectId, String> links = new LinkedHashMap<>();
        table.partition().ifPresent(partition -> links.put(partition.of(), partition.bound()));
        table.inherits().forEach(parent -> links.put(parent, "INHERITS"));
        return links;
    }

    static void link(Map<ObjectId, Set<ObjectId>> links, ObjectId table, ObjectId parent) {
        links.computeIfAbsent(table, key -> new TreeSet<>()).add(parent);
    }

    /** The sequence inside an identity column has no name that anybody uses; any other is named in a default. */
    private static boolean isNameNoDifference(Pair pair) {
        return pair.isNameNoDifference() && !(pair.to() instanceof Sequence sequence && !sequence.identity());
    }
}
