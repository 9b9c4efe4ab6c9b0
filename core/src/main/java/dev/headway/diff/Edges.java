package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Routine;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Step.Verb;
import dev.headway.sql.Lexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What must come before what: drops by what depended on what, creations by what will; and the edges that
 * {@code pg_depend} lacks: parts and their wholes, names that are free only once something is gone, the bodies of
 * functions. Not thread-safe.
 */
final class Edges {

    private final Agenda agenda;
    private final Set<Step> steps;
    private final BiConsumer<Step, Step> before;
    private final BiConsumer<Step, Step> wish;

    Edges(Agenda agenda, Set<Step> steps, BiConsumer<Step, Step> before, BiConsumer<Step, Step> wish) {
        this.agenda = agenda;
        this.steps = steps;
        this.before = before;
        this.wish = wish;
    }

    void tell() {
        needs(agenda.from, this::old);
        needs(agenda.to, this::fresh);
        links();
        names();
        bodies();
        heirs();
        defaultPrivileges();
        agenda.made.forEach(id -> {
            tell(Verb.CREATE, id, Verb.OWN, id);
            tell(Verb.CREATE, id, Verb.IDENTIFY, id);
        });
        agenda.gone.forEach(id -> tell(Verb.DROP, id, Verb.CREATE, id));
        agenda.aside.forEach(id -> {
            tell(Verb.ASIDE, id, Verb.CREATE, id);
            tell(Verb.CREATE, id, Verb.DROP, id);
        });
    }

    private static void needs(Catalog catalog, BiConsumer<ObjectId, ObjectId> tell) {
        for (Dependency dependency : catalog.dependencies()) {
            tell.accept(dependency.dependent(), dependency.referenced());
        }
        for (CatalogObject object : catalog.objects().values()) {
            object.id().parent().ifPresent(whole -> tell.accept(object.id(), whole));
            if (object instanceof Sequence sequence && !sequence.identity()) {
                sequence.ownedBy().ifPresent(column -> tell.accept(object.id(), column));
            }
        }
    }

    /** On the old side {@code dependent} needed {@code needed}. */
    private void old(ObjectId dependent, ObjectId needed) {
        if (dependent.kind() == Kind.SEQUENCE && needed.kind() == Kind.COLUMN) {
            tell(Verb.OWN, now(dependent), Verb.DROP, needed);
            return;
        }
        tell(Verb.DROP, dependent, Verb.DROP, needed);
        tell(Verb.DROP, dependent, Verb.ASIDE, needed);
        tell(Verb.DETACH, dependent, Verb.DROP, needed);
        ObjectId neededNow = now(needed);
        tell(Verb.DROP, dependent, Verb.ALTER, neededNow);
        ObjectId dependentNow = now(dependent);
        tell(Verb.ALTER, dependentNow, Verb.DROP, needed);
        tell(Verb.OWN, dependentNow, Verb.DROP, needed);
        tell(Verb.IDENTIFY, dependentNow, Verb.DROP, needed);
    }

    /** On the new side {@code dependent} needs {@code needed}. */
    private void fresh(ObjectId dependent, ObjectId needed) {
        if (dependent.kind() == Kind.SEQUENCE && needed.kind() == Kind.COLUMN) {
            tell(Verb.CREATE, needed, Verb.OWN, dependent);
            return;
        }
        for (Verb verb : List.of(Verb.CREATE, Verb.ALTER, Verb.ATTACH, Verb.OWN, Verb.IDENTIFY, Verb.ATTACH_INDEX)) {
            tell(Verb.CREATE, needed, verb, dependent);
        }
        ObjectId neededBefore = before(needed);
        for (Verb verb : List.of(Verb.CREATE, Verb.ALTER)) {
            tell(Verb.RENAME, neededBefore, verb, dependent);
        }
        tell(Verb.ALTER, needed, Verb.CREATE, dependent);
        if (agenda.to.find(needed, EnumType.class).isPresent()) {
            tell(Verb.ALTER, needed, Verb.ALTER, dependent);
        } else {
            wish(Verb.ALTER, needed, Verb.ALTER, dependent);
        }
    }

    private void links() {
        agenda.detached.forEach((table, parents) -> {
            Step detach = new Step(Verb.DETACH, table);
            // what happens to its parents from now on is nothing to it
            parents.forEach(parent -> agenda.to.parts(now(parent)).forEach(part -> {
                tell(detach, new Step(Verb.CREATE, part.id()));
                tell(detach, new Step(Verb.ALTER, part.id()));
            }));
            parents.forEach(parent ->
                    agenda.from.parts(parent).forEach(part -> tell(detach, new Step(Verb.DROP, part.id()))));
            // what it had from its parents is its own from now on
            agenda.from.parts(table).forEach(part -> tell(detach, new Step(Verb.DROP, part.id())));
            indexes(agenda.from, table).forEach(index -> tell(detach, new Step(Verb.DROP, index)));
            agenda.pairs.byFrom(table).ifPresent(pair -> {
                ObjectId now = pair.to().id();
                tell(detach, new Step(Verb.ATTACH, now));
                agenda.to.parts(now).forEach(part -> {
                    tell(detach, new Step(Verb.CREATE, part.id()));
                    tell(detach, new Step(Verb.ALTER, part.id()));
                });
            });
        });
        agenda.attached.forEach((table, parents) -> {
            Step attach = new Step(Verb.ATTACH, table);
            agenda.from.parts(before(table)).forEach(part -> tell(new Step(Verb.DROP, part.id()), attach));
            agenda.to.parts(table).forEach(part -> {
                if (!Shape.isImplied(part)
                        || !(part instanceof Key || part instanceof dev.headway.catalog.ForeignKey)) {
                    tell(new Step(Verb.CREATE, part.id()), attach);
                }
                tell(new Step(Verb.ALTER, part.id()), attach);
            });
            parents.forEach(parent -> tell(new Step(Verb.CREATE, parent), attach));
            parents.forEach(parent ->
                    indexes(agenda.to, parent).forEach(index -> tell(new Step(Verb.CREATE, index), attach)));
            parents.forEach(parent -> agenda.to.parts(parent).forEach(part -> {
                tell(new Step(Verb.CREATE, part.id()), attach);
                tell(new Step(Verb.ALTER, part.id()), attach);
            }));
            parents.forEach(parent ->
                    agenda.from.parts(parent).forEach(part -> tell(new Step(Verb.DROP, part.id()), attach)));
        });
        agenda.attachedIndexes.forEach((index, parent) -> {
            tell(Verb.CREATE, parent, Verb.ATTACH_INDEX, index);
            agenda.to
                    .find(index)
                    .map(Edges::tableOf)
                    .ifPresent(table -> tell(Verb.ATTACH, table, Verb.ATTACH_INDEX, index));
        });
        for (ObjectId table : agenda.identified) {
            agenda.to
                    .find(table, Table.class)
                    .flatMap(now -> now.replicaIdentity().index())
                    .ifPresent(index -> tell(Verb.CREATE, index, Verb.IDENTIFY, table));
        }
    }

    /**
     * What a table inherited is its own only once its parent has it no more; what it declares itself is there before its
     * parent's, which PostgreSQL then merges into it.
     */
    private void heirs() {
        for (ObjectId part : agenda.gone) {
            part.parent()
                    .filter(table -> !agenda.gone.contains(table))
                    .ifPresent(table ->
                            alike(agenda.from, part).forEach(parents -> tell(Verb.DROP, parents, Verb.DROP, part)));
        }
        for (ObjectId part : agenda.made) {
            boolean own = agenda.to
                    .find(part)
                    .filter(object -> !Shape.isImplied(object))
                    .isPresent();
            part.parent()
                    .filter(table -> own && !agenda.made.contains(table))
                    .ifPresent(table ->
                            alike(agenda.to, part).forEach(parents -> tell(Verb.CREATE, part, Verb.CREATE, parents)));
        }
    }

    /** The columns or checks of its parents that a table has by that name. */
    private static List<ObjectId> alike(Catalog catalog, ObjectId part) {
        boolean inheritable = part.kind() == Kind.COLUMN || part.kind() == Kind.CONSTRAINT;
        return catalog.find(part.owner(), Table.class).filter(table -> inheritable).stream()
                .flatMap(table -> Closure.parents(table).stream())
                .map(parent -> parent.part(part.kind(), part.name()))
                .toList();
    }

    private static List<ObjectId> indexes(Catalog catalog, ObjectId table) {
        return catalog.objects().values().stream()
                .filter(object -> object instanceof dev.headway.catalog.Index index
                        && index.table().equals(table))
                .map(CatalogObject::id)
                .toList();
    }

    static ObjectId tableOf(CatalogObject object) {
        return object instanceof dev.headway.catalog.Index index
                ? index.table()
                : object.id().root();
    }

    /** A new object gets its privileges by those that are in force: until all are made, those of before. */
    private void defaultPrivileges() {
        List<Step> last = steps.stream()
                .filter(step -> step.id().kind() == Kind.DEFAULT_PRIVILEGES)
                .toList();
        if (!last.isEmpty()) {
            steps.stream()
                    .filter(step -> step.verb() == Verb.CREATE && step.id().kind() != Kind.DEFAULT_PRIVILEGES)
                    .filter(step -> step.id().parent().isEmpty())
                    .forEach(step -> last.forEach(privileges -> tell(step, privileges)));
        }
    }

    /** A name is free once what has it is gone, renamed or set aside. */
    private void names() {
        Map<String, List<Step>> free = new HashMap<>();
        Map<String, List<Step>> take = new HashMap<>();
        agenda.gone.forEach(id ->
                agenda.from.find(id).ifPresent(object -> slots(object, new Step(Verb.DROP, id), free)));
        agenda.made.forEach(id ->
                agenda.to.find(id).ifPresent(object -> slots(object, new Step(Verb.CREATE, id), take)));
        agenda.renamed.values().forEach(pair -> {
            Step rename = new Step(Verb.RENAME, pair.from().id());
            slots(pair.from(), rename, free);
            slots(pair.to(), rename, take);
        });
        take.forEach((slot, takers) ->
                free.getOrDefault(slot, List.of()).forEach(first -> takers.forEach(second -> tell(first, second))));
    }

    private static void slots(CatalogObject object, Step step, Map<String, List<Step>> slots) {
        ObjectId id = object.id();
        String name = id.schema() + "." + id.name();
        if (id.kind().isRelation() || object instanceof Key || object instanceof Exclusion) {
            slots.computeIfAbsent("relation " + name, key -> new ArrayList<>()).add(step);
        }
        if (id.kind().isType() || id.kind().isRelation()) {
            slots.computeIfAbsent("type " + name, key -> new ArrayList<>()).add(step);
        }
        if (id.kind().isRoutine()) {
            slots.computeIfAbsent("routine " + name + "(" + id.arguments(), key -> new ArrayList<>())
                    .add(step);
        }
        if (id.parent().isPresent()) {
            slots.computeIfAbsent(id.kind() + " " + id.owner() + " " + id.name(), key -> new ArrayList<>())
                    .add(step);
        }
    }

    /**
     * The body of a function is a string, of which PostgreSQL knows no dependency. It names things all the same, and one
     * in SQL is checked when it is created.
     */
    private void bodies() {
        Map<String, List<Step>> named = new HashMap<>();
        for (Step step : steps) {
            if ((step.verb() == Verb.CREATE || step.verb() == Verb.ALTER)
                    && step.id().kind() != Kind.CONSTRAINT) {
                named.computeIfAbsent(step.id().name(), key -> new ArrayList<>())
                        .add(step);
            }
        }
        for (Step step : steps) {
            if (step.verb() == Verb.CREATE || step.verb() == Verb.ALTER) {
                agenda.to.find(step.id(), Routine.class).ifPresent(routine -> {
                    Set<String> words = new HashSet<>();
                    words(routine.definition(), words);
                    words.forEach(word -> named.getOrDefault(word, List.of()).forEach(first -> {
                        if (!first.equals(step)) {
                            wish.accept(first, step);
                        }
                    }));
                });
            }
        }
    }

    /** The words in a text, and those in the strings in it. */
    private static void words(String sql, Set<String> words) {
        Lexer lexer = new Lexer(sql);
        while (lexer.next()) {
            String token = lexer.token();
            if (token.startsWith("$") && token.endsWith("$") && token.length() > 2) {
                int tag = token.indexOf('$', 1) + 1;
                if (token.length() >= 2 * tag) {
                    words(token.substring(tag, token.length() - tag), words);
                }
            } else if (token.startsWith("'") && token.length() > 1 && token.length() < sql.length()) {
                words(token.substring(1, token.length() - 1), words);
            } else if (token.startsWith("\"") && token.length() > 1) {
                words.add(token.substring(1, token.length() - 1).replace("\"\"", "\""));
            } else {
                words.add(token.toLowerCase(Locale.ROOT));
            }
        }
    }

    private ObjectId now(ObjectId old) {
        return agenda.pairs.byFrom(old).map(pair -> pair.to().id()).orElse(old);
    }

    private ObjectId before(ObjectId now) {
        return agenda.pairs.byTo(now).map(pair -> pair.from().id()).orElse(now);
    }

    private void tell(Verb verb, ObjectId id, Verb secondVerb, ObjectId second) {
        tell(new Step(verb, id), new Step(secondVerb, second));
    }

    private void tell(Step first, Step second) {
        if (steps.contains(first) && steps.contains(second)) {
            before.accept(first, second);
        }
    }

    private void wish(Verb verb, ObjectId id, Verb secondVerb, ObjectId second) {
        Step first = new Step(verb, id);
        Step then = new Step(secondVerb, second);
        if (steps.contains(first) && steps.contains(then)) {
            wish.accept(first, then);
        }
    }
}
