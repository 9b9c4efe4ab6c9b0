package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.Index;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Which object of the one side is which of the other. By identity; constraints, indexes and the sequences of columns also
 * by structure, as their names are often nobody's choice.
 */
final class Pairs {

    private final SortedMap<ObjectId, CatalogObject> dropped;
    private final SortedMap<ObjectId, CatalogObject> created;
    private final Map<ObjectId, Pair> byFrom = new LinkedHashMap<>();
    private final Map<ObjectId, Pair> byTo = new HashMap<>();

    Pairs(Catalog from, Catalog to) {
        dropped = new TreeMap<>(from.objects());
        created = new TreeMap<>(to.objects());
        for (CatalogObject old : from.objects().values()) {
            CatalogObject same = to.objects().get(old.id());
            if (same != null && (!isMatchedByStructure(old) || old.equals(Shape.linkedAs(same, old)))) {
                pair(old, same);
            }
        }
        byStructure((old, other) -> Shape.isNameGenerated(old) && Shape.isNameGenerated(other));
        byStructure((old, other) ->
                !to.objects().containsKey(old.id()) && !from.objects().containsKey(other.id()));
        for (CatalogObject old : List.copyOf(dropped.values())) {
            CatalogObject same = created.get(old.id());
            if (same != null && isOneThing(old, same)) {
                pair(old, same);
            }
        }
    }

    /** What is on the one side only. */
    SortedMap<ObjectId, CatalogObject> dropped() {
        return dropped;
    }

    /** What is on the other side only. */
    SortedMap<ObjectId, CatalogObject> created() {
        return created;
    }

    Iterable<Pair> all() {
        return byFrom.values();
    }

    Optional<Pair> byFrom(ObjectId id) {
        return Optional.ofNullable(byFrom.get(id));
    }

    Optional<Pair> byTo(ObjectId id) {
        return Optional.ofNullable(byTo.get(id));
    }

    private void pair(CatalogObject from, CatalogObject to) {
        Pair pair = new Pair(from, to);
        byFrom.put(from.id(), pair);
        byTo.put(to.id(), pair);
        dropped.remove(from.id());
        created.remove(to.id());
    }

    private void byStructure(BiPredicate<CatalogObject, CatalogObject> mayMatch) {
        Map<CatalogObject, List<CatalogObject>> shapes = new HashMap<>();
        for (CatalogObject fresh : created.values()) {
            if (isMatchedByStructure(fresh)) {
                shapes.computeIfAbsent(Shape.of(fresh), key -> new ArrayList<>())
                        .add(fresh);
            }
        }
        for (CatalogObject old : List.copyOf(dropped.values())) {
            List<CatalogObject> alike =
                    isMatchedByStructure(old) ? shapes.getOrDefault(Shape.of(old), List.of()) : List.of();
            alike.stream()
                    .filter(fresh -> mayMatch.test(old, fresh))
                    .findFirst()
                    .ifPresent(fresh -> {
                        alike.remove(fresh);
                        pair(old, fresh);
                    });
        }
    }

    /** The inside of an identity column is made and dropped with the identity, whatever else has its name. */
    private static boolean isOneThing(CatalogObject old, CatalogObject same) {
        return !(old instanceof Sequence was && same instanceof Sequence is && was.identity() != is.identity());
    }

    private static boolean isMatchedByStructure(CatalogObject object) {
        return object instanceof Constraint && object.id().kind() == Kind.CONSTRAINT
                || object instanceof Index
                || object instanceof Sequence sequence && sequence.ownedBy().isPresent();
    }
}
