package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.Index;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Schema;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.SequenceOptions;
import dev.headway.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What entities want, with all that they cannot say taken from what is there: views, policies, partial indexes, storage,
 * tables that are nobody's. Not thread-safe.
 */
final class Overlay {

    private final Catalog wanted;
    private final Catalog entities;
    private final Catalog given;
    private final boolean alone;
    private final SortedMap<ObjectId, CatalogObject> result;
    private final Set<ObjectId> carried = new LinkedHashSet<>();

    private Overlay(Catalog wanted, Catalog entities, Catalog given, boolean alone) {
        this.wanted = wanted;
        this.entities = entities;
        this.given = given;
        this.alone = alone;
        this.result = new TreeMap<>(wanted.objects());
    }

    /**
     * The schema that is meant.
     *
     * @param wanted what entities and SQL say together
     * @param entities what entities say
     * @param given what is there, under the new names
     * @param alone whether there is no SQL that could say the rest: then the rest stays as it is
     */
    static Catalog of(Catalog wanted, Catalog entities, Catalog given, boolean alone) {
        return new Overlay(wanted, entities, given, alone).overlaid();
    }

    private Catalog overlaid() {
        for (CatalogObject object : entities.objects().values()) {
            if (object instanceof Table table
                    && given.find(table.id(), Table.class).isPresent()) {
                new TableOverlay(wanted, given, alone, result, carried).lay(table.id());
            } else if (object instanceof Sequence sequence) {
                given.find(sequence.id(), Sequence.class).ifPresent(there -> sequence(sequence, there));
            } else if (object instanceof EnumType type) {
                given.find(type.id(), EnumType.class).ifPresent(there -> labels(type, there));
            } else if (object instanceof Schema && alone) {
                given.find(object.id()).ifPresent(there -> result.put(there.id(), there));
            }
        }
        if (alone) {
            carryTheRest();
        }
        drop(withoutGround());
        return new Catalog(wanted.server(), wanted.role(), result.values(), dependencies(), wanted.unhandled());
    }

    /** Entities say by how much a sequence counts; that it may have begun elsewhere, or goes with a column, they cannot. */
    private void sequence(Sequence sequence, Sequence there) {
        if (!result.containsKey(sequence.id()) || sequence.identity() != there.identity()) {
            return;
        }
        SequenceOptions old = there.options();
        long increment =
                sequence.identity() ? old.increment() : sequence.options().increment();
        SequenceOptions options = new SequenceOptions(
                old.type(), old.start(), increment, old.minimum(), old.maximum(), old.cache(), old.cycle());
        result.put(
                there.id(),
                new Sequence(
                        there.id(),
                        there.about(),
                        there.unlogged(),
                        options,
                        there.ownedBy(),
                        there.identity(),
                        there.generatedName()));
    }

    /** Hibernate sorts labels by their letters, which is no wish: the order that is there stays, what is new follows. */
    private void labels(EnumType type, EnumType there) {
        List<String> labels = new ArrayList<>(there.labels());
        labels.retainAll(type.labels());
        if (type.labels().stream().filter(there.labels()::contains).toList().equals(labels)) {
            return;
        }
        type.labels().stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        result.put(type.id(), new EnumType(type.id(), type.about(), labels));
    }

    private void carryTheRest() {
        for (CatalogObject object : given.objects().values()) {
            ObjectId root =
                    object instanceof Index index ? index.table() : object.id().root();
            boolean ours = entities.objects().containsKey(root) && root.kind() == Kind.TABLE;
            boolean insideOurs = object instanceof Sequence sequence && sequence.identity() && isOurs(sequence);
            if (!ours && !insideOurs && !result.containsKey(object.id())) {
                result.put(object.id(), object);
                carried.add(object.id());
            }
        }
    }

    private boolean isOurs(Sequence sequence) {
        return sequence.ownedBy()
                .map(ObjectId::root)
                .filter(id -> entities.objects().containsKey(id))
                .isPresent();
    }

    /** Of what was taken over, what stands on something that goes; found again and again, as views stand on views. */
    private Set<ObjectId> withoutGround() {
        Set<ObjectId> gone = new HashSet<>();
        int before;
        do {
            before = gone.size();
            for (Dependency dependency : given.dependencies()) {
                if (carried.contains(dependency.dependent()) && isMissing(dependency.referenced(), gone)) {
                    gone.add(dependency.dependent());
                }
            }
            for (ObjectId id : carried) {
                boolean orphan =
                        id.parent().filter(whole -> isMissing(whole, gone)).isPresent()
                                || (result.get(id) instanceof Sequence sequence
                                        && sequence.ownedBy()
                                                .filter(column -> isMissing(column, gone))
                                                .isPresent());
                if (orphan) {
                    gone.add(id);
                }
            }
        } while (gone.size() > before);
        return gone;
    }

    private boolean isMissing(ObjectId id, Set<ObjectId> gone) {
        return gone.contains(id) || (given.objects().containsKey(id) && !result.containsKey(id));
    }

    private void drop(Set<ObjectId> gone) {
        result.keySet().removeAll(gone);
    }

    private Collection<Dependency> dependencies() {
        List<Dependency> all = new ArrayList<>();
        for (Catalog catalog : List.of(wanted, given)) {
            catalog.dependencies().stream()
                    .filter(each -> result.containsKey(each.dependent()) && result.containsKey(each.referenced()))
                    .forEach(all::add);
        }
        return all;
    }
}
