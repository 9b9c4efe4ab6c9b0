package dev.headway.catalog;

import dev.headway.pg.ServerVersion;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
    private final SortedMap<ObjectId, CatalogObject> objects;
    private final SortedSet<Dependency> dependencies;
    private final SortedSet<Unhandled> unhandled;
    private final Map<ObjectId, List<CatalogObject>> parts;
    private final Map<ObjectId, List<Sequence>> sequences;

    /** @throws IllegalArgumentException if two objects have one identity, or a part lacks what it is a part of */
    public Catalog(
            ServerVersion server,
            Identifier role,
            Collection<? extends CatalogObject> objects,
            Collection<Dependency> dependencies,
            Collection<Unhandled> unhandled) {
        this.server = server;
        this.role = role;
        this.objects = Collections.unmodifiableSortedMap(sorted(objects));
        this.dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
        this.unhandled = Collections.unmodifiableSortedSet(new TreeSet<>(unhandled));
        this.parts = parts(this.objects);
        this.sequences = this.objects.values().stream()
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .filter(sequence -> sequence.ownedBy().isPresent())
                .collect(Collectors.groupingBy(sequence -> sequence.ownedBy().orElseThrow()));
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
        return objects;
    }

    public SortedSet<Dependency> dependencies() {
        return dependencies;
    }

    public SortedSet<Unhandled> unhandled() {
        return unhandled;
    }

    /** The same without these, and without what is part of them. */
    public Catalog without(Set<ObjectId> others) {
        if (others.isEmpty()) {
            return this;
        }
        List<CatalogObject> left = objects.values().stream()
                .filter(object -> !isOf(object.id(), others))
                .toList();
        List<Dependency> between = dependencies.stream()
                .filter(each -> !isOf(each.dependent(), others) && !isOf(each.referenced(), others))
                .toList();
        return new Catalog(server, role, left, between, unhandled);
    }

    private static boolean isOf(ObjectId id, Set<ObjectId> others) {
        return others.contains(id)
                || id.parent().filter(whole -> isOf(whole, others)).isPresent();
    }

    public Optional<CatalogObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** The object of that identity where it is of that type. */
    public <T extends CatalogObject> Optional<T> find(ObjectId id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /** What is part of it, sorted by identity; columns by position. */
    public List<CatalogObject> parts(ObjectId whole) {
        return parts.getOrDefault(whole, List.of());
    }

    /** Its parts of one type, such as the columns of a table in their order. */
    public <T extends CatalogObject> List<T> parts(ObjectId whole, Class<T> type) {
        return parts(whole).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The sequences that go with a column, that of its identity among them. */
    public List<Sequence> ownedSequences(ObjectId column) {
        return sequences.getOrDefault(column, List.of());
    }

    /** The sequence inside an identity column. */
    public Optional<Sequence> identitySequence(ObjectId column) {
        return ownedSequences(column).stream().filter(Sequence::identity).findFirst();
    }

    private static SortedMap<ObjectId, CatalogObject> sorted(Collection<? extends CatalogObject> objects) {
        SortedMap<ObjectId, CatalogObject> sorted = new TreeMap<>();
        for (CatalogObject object : objects) {
            if (sorted.put(object.id(), object) != null) {
                throw new IllegalArgumentException("twice: " + object.id().kind() + " " + object.id());
            }
        }
        return sorted;
    }

    private static Map<ObjectId, List<CatalogObject>> parts(SortedMap<ObjectId, CatalogObject> objects) {
        Map<ObjectId, List<CatalogObject>> parts = new HashMap<>();
        for (CatalogObject object : objects.values()) {
            object.id().parent().ifPresent(whole -> {
                if (!objects.containsKey(whole)) {
                    throw new IllegalArgumentException(
                            object.id().kind() + " " + object.id() + " is a part of nothing");
                }
                parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(object);
            });
        }
        parts.values().forEach(list -> list.sort(Catalog::byPosition));
        return parts;
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
