package dev.headway.diff;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.diff.Agenda.Altered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must go because something that it stands on goes or is retyped, and so comes back: everything that truly depends on
 * it on the old side, and what depends on that. Works on an agenda; not thread-safe.
 */
final class Closure {

    private final Agenda agenda;
    private final Map<ObjectId, List<ObjectId>> dependents = new HashMap<>();
    private final Deque<ObjectId> queue = new ArrayDeque<>();
    private final Set<ObjectId> seen = new HashSet<>();

    private Closure(Agenda agenda) {
        this.agenda = agenda;
        for (Dependency dependency : agenda.from.dependencies()) {
            dependents
                    .computeIfAbsent(dependency.referenced(), key -> new ArrayList<>())
                    .add(dependency.dependent());
        }
    }

    static void complete(Agenda agenda) {
        Closure closure = new Closure(agenda);
        closure.settleSwaps();
        closure.settleDefaults();
        agenda.gone.forEach(closure::push);
        agenda.aside.forEach(closure::push);
        agenda.altered.values().stream()
                .filter(altered -> altered.way() == Way.RETYPE)
                .forEach(altered -> closure.push(old(agenda, altered.to().id())));
        closure.walk();
    }

    private static ObjectId old(Agenda agenda, ObjectId now) {
        return agenda.pairs.byTo(now).map(pair -> pair.from().id()).orElse(now);
    }

    private void push(ObjectId id) {
        if (seen.add(id)) {
            queue.add(id);
        }
    }

    /** A swap leaves no gap, but what stands on the old one would hold it: then it is dropped and made again. */
    private void settleSwaps() {
        for (Altered altered : List.copyOf(agenda.altered.values())) {
            if (altered.way() == Way.SWAP) {
                ObjectId id = old(agenda, altered.to().id());
                boolean used = dependents.getOrDefault(id, List.of()).stream().anyMatch(this::survives);
                boolean shaken =
                        standsOnRetyped(id) || Texts.partOf(altered.to()).isPresent();
                if (used || shaken || changesTable(altered) || isExclusion(altered)) {
                    agenda.pairs.byFrom(id).ifPresent(agenda::replace);
                }
            }
        }
    }

    /** No cast takes the old default to the new type, else it would not change; it goes before and comes after. */
    private void settleDefaults() {
        for (Altered altered : List.copyOf(agenda.altered.values())) {
            if (altered.to() instanceof DefaultValue value) {
                Altered column = agenda.altered.get(value.column());
                if (column != null && column.way() == Way.RETYPE) {
                    agenda.pairs.byTo(value.id()).ifPresent(agenda::replace);
                }
            }
        }
    }

    /** Two exclusions cannot stand beside each other under one name, and none can be built without a lock. */
    private static boolean isExclusion(Altered altered) {
        return altered.to() instanceof dev.headway.catalog.Exclusion;
    }

    private boolean survives(ObjectId id) {
        return agenda.from.find(id).filter(object -> !Shape.isImplied(object)).isPresent();
    }

    private static boolean changesTable(Altered altered) {
        return altered.from() instanceof dev.headway.catalog.Index old
                && altered.to() instanceof dev.headway.catalog.Index now
                && !old.table().equals(now.table());
    }

    private boolean standsOnRetyped(ObjectId id) {
        return agenda.from.dependencies().stream()
                .filter(dependency -> dependency.dependent().equals(id))
                .anyMatch(dependency ->
                        isRetyped(dependency.referenced()) || agenda.aside.contains(dependency.referenced()));
    }

    private boolean isRetyped(ObjectId column) {
        return agenda.pairs
                .byFrom(column)
                .map(pair -> agenda.altered.get(pair.to().id()))
                .filter(altered -> altered.way() == Way.RETYPE)
                .isPresent();
    }

    private void walk() {
        while (!queue.isEmpty()) {
            ObjectId seed = queue.remove();
            if (agenda.gone.contains(seed) || agenda.aside.contains(seed)) {
                agenda.from.parts(seed).forEach(part -> reach(part.id(), seed));
            }
            dependents.getOrDefault(seed, List.of()).forEach(dependent -> reach(dependent, seed));
        }
    }

    private void reach(ObjectId id, ObjectId seed) {
        if (agenda.gone.contains(id)) {
            push(id);
            return;
        }
        agenda.pairs.byFrom(id).ifPresent(pair -> reach(pair, seed));
    }

    private void reach(Pair pair, ObjectId seed) {
        ObjectId id = pair.from().id();
        boolean retyped = !agenda.gone.contains(seed) && !agenda.aside.contains(seed);
        if (retyped && isCarried(pair.from(), seed)) {
            return;
        }
        switch (id.kind()) {
            case COLUMN -> reachColumn(pair, seed);
            case TABLE -> reachTable(pair, seed);
            case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> {
                if (agenda.aside.contains(seed)) {
                    agenda.aside.add(id);
                    agenda.altered.put(pair.to().id(), new Altered(pair.from(), pair.to(), Way.ASIDE));
                    push(id);
                }
            }
            case SCHEMA, EXTENSION, ENUM, SEQUENCE, FOREIGN_TABLE, PUBLICATION, DEFAULT_PRIVILEGES -> {
                if (id.kind() == Kind.SEQUENCE && agenda.gone.contains(seed) && seed.kind() == Kind.COLUMN) {
                    again(pair);
                }
            }
            default -> again(pair);
        }
    }

    /** PostgreSQL itself rebuilds what stands on a column whose type changes, as long as it stands in a table's own parts. */
    private boolean isCarried(CatalogObject object, ObjectId column) {
        return switch (object.id().kind()) {
            case INDEX, STATISTICS, SEQUENCE -> true;
            case CONSTRAINT ->
                object instanceof ForeignKey key
                        ? new Referring(agenda).holds(key)
                        : object.id().owner().equals(column.owner());
            case DEFAULT -> !agenda.altered.containsKey(object.id());
            default -> false;
        };
    }

    private void reachColumn(Pair pair, ObjectId seed) {
        ObjectId id = pair.from().id();
        boolean generated =
                pair.from() instanceof Column column && column.generated().isPresent();
        if (id.owner().kind() != Kind.TABLE || agenda.gone.contains(id.owner())) {
            again(pair);
        } else if (seed.kind().isType() || seed.kind() == Kind.TABLE || seed.kind() == Kind.VIEW) {
            retype(pair);
        } else if (generated) {
            again(pair);
        }
    }

    /** Goes over to the new type of that name. */
    private void retype(Pair pair) {
        Altered before = agenda.altered.get(pair.to().id());
        if (before == null || before.way() == Way.ALTER) {
            CatalogObject from = before == null ? pair.from() : before.from();
            agenda.altered.put(pair.to().id(), new Altered(from, pair.to(), Way.RETYPE));
        }
        push(pair.from().id());
    }

    /** A partition whose table goes leaves it before, and comes to the new one with its rows. */
    private void reachTable(Pair pair, ObjectId seed) {
        if (pair.from() instanceof Table was && pair.to() instanceof Table is && agenda.gone.contains(seed)) {
            if (parents(was).contains(seed)) {
                Agenda.link(agenda.detached, was.id(), seed);
            }
            if (parents(is).contains(seed)) {
                Agenda.link(agenda.attached, is.id(), seed);
            }
        }
    }

    static List<ObjectId> parents(Table table) {
        List<ObjectId> parents = new ArrayList<>(table.inherits());
        table.partition().ifPresent(partition -> parents.add(partition.of()));
        return parents;
    }

    private void again(Pair pair) {
        agenda.replace(pair);
        push(pair.from().id());
    }
}
