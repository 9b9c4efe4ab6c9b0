package dev.headway.diff;

import dev.headway.catalog.Aside;
import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The old side as it is once everything has its new name, and how it gets there. PostgreSQL carries a new name to whatever
 * stands on the object; so does this. Not thread-safe.
 */
final class Renaming {

    private final Catalog from;
    private final Catalog to;

    /** By their old identity, objects that are called otherwise; whose part they are is still said in old names. */
    private final Map<ObjectId, ObjectId> targets = new TreeMap<>();

    /** Of the targets, sequences that nobody named. */
    private final Map<ObjectId, ObjectId> followers = new TreeMap<>();

    /** Into which schema something goes with its table. */
    private final Map<ObjectId, String> moved = new HashMap<>();

    private final Map<ObjectId, Map<String, String>> labels = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Catalog renamed;

    private Renaming(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
        renamed = from;
    }

    /** @throws MigrationException if a hint names what is on neither side */
    static Renaming of(Catalog from, Catalog to, Renames renames) {
        Renaming renaming = new Renaming(from, to);
        if (!renames.hints().isEmpty()) {
            renaming.resolve(renames);
            renaming.carry();
        }
        return renaming;
    }

    Catalog renamed() {
        return renamed;
    }

    /** In the order in which they are made. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    private void resolve(Renames renames) {
        Map<String, ObjectId> before = paths(from);
        Map<String, ObjectId> after = paths(to);
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(renames.hints()).forEach((old, now) -> {
            Optional<ObjectId> was = find(old, before);
            Optional<ObjectId> is = was.flatMap(id -> find(now, id, after));
            if (was.isPresent() && is.isPresent()) {
                // what has the new name already was renamed by an earlier run
                if (!from.objects().containsKey(is.get())) {
                    targets.put(was.get(), is.get());
                }
            } else if (!label(old, now, before)
                    && find(now, after).isEmpty()
                    && find(old, after).isEmpty()) {
                problems.add(Problem.of(
                        "nothing is called " + old + " that could become " + now,
                        "the rename " + old + "=" + now,
                        "name both as schema.table or schema.table.column; the schema public may be left out"));
            }
        });
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        move();
        follow();
    }

    /** Indexes and sequences have no schema of their own: they stand where their table stands. */
    private void move() {
        for (CatalogObject object : from.objects().values()) {
            Optional<ObjectId> table = object instanceof Index index
                    ? Optional.of(index.table())
                    : object instanceof Sequence sequence ? sequence.ownedBy().map(ObjectId::root) : Optional.empty();
            table.map(this::map)
                    .map(ObjectId::schema)
                    .filter(schema -> !schema.equals(object.id().schema()))
                    .ifPresent(schema -> moved.put(object.id(), schema));
        }
    }

    /** What serial makes is called after table and column, goes where they go, and counts on under its new name. */
    private void follow() {
        for (CatalogObject object : from.objects().values()) {
            if (object instanceof Sequence old && !old.identity() && !targets.containsKey(old.id())) {
                old.ownedBy()
                        .filter(column -> !map(column).equals(column))
                        .flatMap(column -> heir(old, map(column)))
                        .ifPresent(now -> followers.put(old.id(), now));
            }
        }
        targets.putAll(followers);
    }

    private Optional<ObjectId> heir(Sequence old, ObjectId column) {
        return to.ownedSequences(column).stream()
                .filter(now -> now.id().name().equals(old.id().name())
                        || (now.generatedName().value() && old.generatedName().value()))
                .map(Sequence::id)
                .filter(now -> !now.equals(old.id()) && !from.objects().containsKey(now))
                .findFirst();
    }

    private static Map<String, ObjectId> paths(Catalog catalog) {
        Map<String, ObjectId> paths = new HashMap<>();
        for (ObjectId id : catalog.objects().keySet()) {
            if (id.kind() != Kind.DEFAULT) {
                paths.merge(Renames.path(id), id, Renaming::likelier);
            }
        }
        return paths;
    }

    /** A table rather than its index, where both would answer to one path. */
    private static ObjectId likelier(ObjectId one, ObjectId other) {
        return one.kind() == Kind.TABLE || one.kind() == Kind.COLUMN ? one : other;
    }

    private static Optional<ObjectId> find(String path, Map<String, ObjectId> paths) {
        String bare = path.startsWith("public.") ? path.substring("public.".length()) : path;
        return Optional.ofNullable(paths.get(bare));
    }

    /** The new name may be given with its path, or alone. */
    private Optional<ObjectId> find(String now, ObjectId old, Map<String, ObjectId> after) {
        Optional<ObjectId> full = find(now, after).filter(id -> id.kind() == old.kind());
        if (full.isPresent()) {
            return full;
        }
        String name = now.startsWith("\"") ? now.substring(1, now.length() - 1).replace("\"\"", "\"") : now;
        return after.values().stream()
                .filter(id -> id.kind() == old.kind()
                        && id.name().equals(name)
                        && id.schema().equals(old.schema()))
                .filter(id ->
                        id.parent().map(ObjectId::name).equals(old.parent().map(ObjectId::name)))
                .findFirst();
    }

    /** Whether the hint is about a value of an enum: {@code state.open=state.opened}. */
    private boolean label(String old, String now, Map<String, ObjectId> before) {
        int dot = old.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        Optional<EnumType> type = find(old.substring(0, dot), before).flatMap(id -> from.find(id, EnumType.class));
        String was = old.substring(dot + 1);
        String is = now.substring(now.lastIndexOf('.') + 1);
        type.filter(found -> found.labels().contains(was) && !found.labels().contains(is))
                .ifPresent(found -> labels.computeIfAbsent(found.id(), key -> new LinkedHashMap<>())
                        .put(was, is));
        return type.isPresent();
    }

    private void carry() {
        Map<ObjectId, Set<ObjectId>> needs = needs();
        List<CatalogObject> objects = new ArrayList<>();
        for (CatalogObject object : from.objects().values()) {
            objects.add(carry(object, needs.getOrDefault(object.id(), Set.of())));
        }
        List<Dependency> dependencies = from.dependencies().stream()
                .map(it -> new Dependency(map(it.dependent()), map(it.referenced()), it.strength()))
                .toList();
        renamed = new Catalog(from.server(), from.role(), objects, dependencies, from.unhandled());
        targets.forEach((old, now) -> {
            if (!followers.containsKey(old)) {
                rename(
                        old,
                        new ObjectId(
                                old.kind(), old.parent().map(this::map), old.schema(), old.name(), old.arguments()));
            }
        });
        // PostgreSQL moves a sequence into the schema of the table that owns it.
        followers.forEach((old, now) -> rename(old, ObjectId.of(old.kind(), now.schema(), old.name())));
        labels.forEach((type, names) -> names.forEach((was, is) ->
                renamed.find(map(type)).ifPresent(object -> changes.add(new Change.RenameValue(object, was, is)))));
    }

    /** @param half the identity that it has once all that it is a part of has its new name */
    private void rename(ObjectId old, ObjectId half) {
        CatalogObject object = from.find(old).orElseThrow();
        renamed.find(map(old))
                .filter(fresh -> !fresh.id().equals(half))
                .ifPresent(fresh ->
                        changes.add(new Change.Rename(new Carrying(this, Set.of()).withId(object, half), fresh)));
    }

    /** What is renamed, of all that an object stands on or is a part of. */
    private Map<ObjectId, Set<ObjectId>> needs() {
        Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
        for (Dependency dependency : from.dependencies()) {
            need(needs, dependency.dependent(), dependency.referenced());
        }
        for (CatalogObject object : from.objects().values()) {
            ObjectId id = object.id();
            for (Optional<ObjectId> whole = Optional.of(id);
                    whole.isPresent();
                    whole = whole.get().parent()) {
                need(needs, id, whole.get());
            }
            if (object instanceof ForeignKey key) {
                need(needs, id, key.references());
            }
            if (object instanceof Sequence sequence) {
                sequence.ownedBy().ifPresent(column -> need(needs, id, column));
            }
        }
        return needs;
    }

    private void need(Map<ObjectId, Set<ObjectId>> needs, ObjectId dependent, ObjectId needed) {
        if (targets.containsKey(needed)) {
            needs.computeIfAbsent(dependent, key -> new TreeSet<>()).add(needed);
        }
        needed.parent()
                .filter(targets::containsKey)
                .ifPresent(whole ->
                        needs.computeIfAbsent(dependent, key -> new TreeSet<>()).add(whole));
    }

    private CatalogObject carry(CatalogObject object, Set<ObjectId> needed) {
        if (object instanceof EnumType type && labels.containsKey(type.id())) {
            Map<String, String> names = labels.get(type.id());
            return new EnumType(
                    map(type.id()),
                    type.about(),
                    type.labels().stream()
                            .map(label -> names.getOrDefault(label, label))
                            .toList());
        }
        boolean touched = !needed.isEmpty() || !map(object.id()).equals(object.id());
        return touched ? new Carrying(this, needed).carry(object) : object;
    }

    /** The identity under the new names. */
    ObjectId map(ObjectId id) {
        ObjectId target = targets.get(id);
        if (target != null) {
            return new ObjectId(
                    id.kind(), id.parent().map(this::map), target.schema(), target.name(), target.arguments());
        }
        Optional<ObjectId> parent = id.parent().map(this::map);
        String schema = parent.map(ObjectId::schema).orElseGet(() -> moved.getOrDefault(id, schema(id.schema())));
        return new ObjectId(id.kind(), parent, schema, id.name(), id.arguments());
    }

    /** The schemas that are called otherwise. */
    Map<String, String> schemas() {
        Map<String, String> schemas = new HashMap<>();
        targets.forEach((old, now) -> {
            if (old.kind() == Kind.SCHEMA) {
                schemas.put(old.identifier().toString(), now.identifier().toString());
            }
        });
        return schemas;
    }

    private String schema(String name) {
        ObjectId target = targets.get(ObjectId.of(Kind.SCHEMA, name));
        return target == null ? name : target.name();
    }

    /** A name that PostgreSQL made of another that is no more: from now on it counts. */
    static Aside<Boolean> chosen() {
        return Aside.of(false);
    }
}
