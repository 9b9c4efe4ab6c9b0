package dev.headway.catalog;

import dev.headway.pg.ServerVersion;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one database. Two are equal if they have the same objects and leave the same unhandled; dependencies
 * follow from the objects and are not compared. Immutable.
 */
public final class Catalog {

    private final ServerVersion server;
    private final Identifier role;
    private final Map<ObjectId, CatalogObject> objects;
    private final Lazy<SortedMap<ObjectId, CatalogObject>> sorted;
    private final Lazy<SortedSet<Dependency>> dependencies;
    private final SortedSet<Unhandled> unhandled;
    private final Lazy<Map<ObjectId, List<CatalogObject>>> parts;
    private final Lazy<Map<ObjectId, List<Sequence>>> sequences;

    /** @throws IllegalArgumentException if two objects have one identity, or a part lacks what it is a part of */
    public Catalog(
            ServerVersion server,
            Identifier role,
            Collection<? extends CatalogObject> objects,
            Collection<Dependency> dependencies,
            Collection<Unhandled> unhandled) {
        this.server = server;
        this.role = role;
        this.objects = byId(objects);
        this.sorted = new Lazy<>(() -> Collections.unmodifiableSortedMap(new TreeMap<>(this.objects)));
        List<Dependency> edges = List.copyOf(dependencies);
        this.dependencies = new Lazy<>(() -> Collections.unmodifiableSortedSet(new TreeSet<>(edges)));
        this.unhandled = Collections.unmodifiableSortedSet(new TreeSet<>(unhandled));
        this.parts = new Lazy<>(() -> parts(objects().values()));
        this.sequences = new Lazy<>(() -> sequences(objects().values()));
    }

    /** The server that it was read from; never a difference, but it explains one. */
    public ServerVersion server() {
        return server;
    }

    /** The role that read it, and would own what it makes; never a difference. */
    public Identifier role() {
        return role;
    }

    public SortedMap<ObjectId, CatalogObject> objects() {
        return sorted.get();
    }

    public SortedSet<Dependency> dependencies() {
        return dependencies.get();
    }

    public SortedSet<Unhandled> unhandled() {
        return unhandled;
    }

    /** The same without these, and without what is part of them. */
    public Catalog without(Set<ObjectId> others) {
        if (others.isEmpty()) {
            return this;
        }
        List<CatalogObject> left = objects().values().stream()
                .filter(object -> !isOf(object.id(), others))
                .toList();
        List<Dependency> between = dependencies().stream()
                .filter(each -> !isOf(each.dependent(), others) && !isOf(each.referenced(), others))
                .toList();
        return new Catalog(server, role, left, between, unhandled);
    }

    private static boolean isOf(ObjectId id, Set<ObjectId> others) {
        return others.contains(id)
                || id.parent().filter(whole -> isOf(whole, others)).isPresent();
    }

    /** Whether both have the same objects, whatever they leave unhandled. */
    public boolean hasObjectsOf(Catalog other) {
        return objects.equals(other.objects);
    }

    public Optional<CatalogObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** All of one type, sorted by identity. */
    public <T extends CatalogObject> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(CatalogObject::id))
                .toList();
    }

    /** What one of the two lacks, and what the other has otherwise. */
    public Set<ObjectId> differing(Catalog other) {
        Set<ObjectId> differing = new HashSet<>();
        objects.forEach((id, object) -> {
            if (!object.equals(other.objects.get(id))) {
                differing.add(id);
            }
        });
        for (ObjectId id : other.objects.keySet()) {
            if (!objects.containsKey(id)) {
                differing.add(id);
            }
        }
        return differing;
    }

    /** These wholes with all their parts, sorted by identity. */
    public List<CatalogObject> within(Set<ObjectId> wholes) {
        return objects.values().stream()
                .filter(object -> wholes.contains(object.id().root()))
                .sorted(Comparator.comparing(CatalogObject::id))
                .toList();
    }

    /** The object of that identity where it is of that type. */
    public <T extends CatalogObject> Optional<T> find(ObjectId id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /** What is part of it, sorted by identity; columns by position. */
    public List<CatalogObject> parts(ObjectId whole) {
        return parts.get().getOrDefault(whole, List.of());
    }

    /** Its parts of one type, such as the columns of a table in their order. */
    public <T extends CatalogObject> List<T> parts(ObjectId whole, Class<T> type) {
        return parts(whole).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The sequences that go with a column, that of its identity among them. */
    public List<Sequence> ownedSequences(ObjectId column) {
        return sequences.get().getOrDefault(column, List.of());
    }

    /** The sequence inside an identity column. */
    public Optional<Sequence> identitySequence(ObjectId column) {
        return ownedSequences(column).stream().filter(Sequence::identity).findFirst();
    }

    private static Map<ObjectId, CatalogObject> byId(Collection<? extends CatalogObject> objects) {
        Map<ObjectId, CatalogObject> byId = new HashMap<>(2 * objects.size());
        for (CatalogObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("twice: " + object.id().kind() + " " + object.id());
            }
        }
        for (ObjectId id : byId.keySet()) {
            if (id.parent().filter(whole -> !byId.containsKey(whole)).isPresent()) {
                throw new IllegalArgumentException(id.kind() + " " + id + " is a part of nothing");
            }
        }
        return byId;
    }

    private static Map<ObjectId, List<CatalogObject>> parts(Collection<CatalogObject> objects) {
        Map<ObjectId, List<CatalogObject>> parts = new HashMap<>();
        for (CatalogObject object : objects) {
            object.id()
                    .parent()
                    .ifPresent(whole -> parts.computeIfAbsent(whole, any -> new ArrayList<>())
                            .add(object));
        }
        parts.values().forEach(list -> list.sort(Catalog::byPosition));
        return parts;
    }

    private static Map<ObjectId, List<Sequence>> sequences(Collection<CatalogObject> objects) {
        return objects.stream()
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .filter(sequence -> sequence.ownedBy().isPresent())
                .collect(Collectors.groupingBy(sequence -> sequence.ownedBy().orElseThrow()));
    }

    private static int byPosition(CatalogObject one, CatalogObject other) {
        return one instanceof Column first && other instanceof Column second
                ? Integer.compare(first.position().value(), second.position().value())
                : one.id().compareTo(other.id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that && objects.equals(that.objects) && unhandled.equals(that.unhandled);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    @Override
    public String toString() {
        return objects.size() + " objects of PostgreSQL " + server;
    }
}
