package dev.headway.diff;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.Dependency.Strength;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Step.Verb;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done in the same breath as something else: the columns and constraints of a new table, whatever PostgreSQL drops
 * with a table, the index that a partition gets from its parent's. Where that would close a cycle, foreign keys are
 * unfolded, then the rest. Not thread-safe.
 */
final class Folding {

    private final Agenda agenda;
    private final Set<Step> steps;
    private final Set<Step> unfolded = new HashSet<>();
    private final Map<ObjectId, ObjectId> goesWith = new HashMap<>();

    /** What PostgreSQL makes with something else, such as the cast of a range to its multirange. */
    private final Map<ObjectId, ObjectId> madeWith = new HashMap<>();

    Folding(Agenda agenda, Set<Step> steps) {
        this.agenda = agenda;
        this.steps = steps;
        for (Dependency dependency : agenda.from.dependencies()) {
            if (dependency.strength() != Strength.NORMAL && agenda.gone.contains(dependency.referenced())) {
                goesWith.merge(dependency.dependent(), dependency.referenced(), Folding::outer);
            }
        }
        for (Dependency dependency : agenda.to.dependencies()) {
            if (dependency.strength() == Strength.INTERNAL
                    && dependency.dependent().kind() == Kind.CAST) {
                madeWith.put(dependency.dependent(), dependency.referenced());
            }
        }
    }

    /** A table before one of its columns: it takes more with it. */
    private static ObjectId outer(ObjectId one, ObjectId other) {
        return other.parent().isEmpty() ? other : one;
    }

    /** The step that does this one too; itself if it is done alone. */
    Step host(Step step) {
        Step host = step;
        Set<Step> seen = new HashSet<>();
        while (seen.add(host) && !unfolded.contains(host)) {
            Optional<Step> next = next(host).filter(steps::contains);
            if (next.isEmpty()) {
                break;
            }
            host = next.get();
        }
        return host;
    }

    /** Unfolds something of what stands in a cycle; false if there is nothing to unfold. */
    boolean unfold(Set<?> cycle) {
        return unfold(cycle, true) || unfold(cycle, false);
    }

    private boolean unfold(Set<?> cycle, boolean foreignKeys) {
        Set<Step> more = new HashSet<>();
        for (Step step : steps) {
            Step host = host(step);
            if (!host.equals(step) && cycle.contains(host) && canUnfold(step, foreignKeys)) {
                more.add(step);
            }
        }
        return unfolded.addAll(more);
    }

    private boolean canUnfold(Step step, boolean foreignKeys) {
        return object(step)
                .filter(object -> foreignKeys
                        ? object instanceof ForeignKey && !Shape.isImplied(object)
                        : object instanceof DefaultValue
                                || object instanceof Check
                                || (step.verb() == Verb.DROP && object instanceof Policy))
                .isPresent();
    }

    private Optional<CatalogObject> object(Step step) {
        return step.verb() == Verb.DROP ? agenda.from.find(step.id()) : agenda.to.find(step.id());
    }

    private Optional<Step> next(Step step) {
        return object(step).flatMap(object -> switch (step.verb()) {
            case DROP -> dropped(object);
            case CREATE -> created(object);
            default -> Optional.empty();
        });
    }

    private Optional<Step> dropped(CatalogObject object) {
        ObjectId id = object.id();
        if (id.parent().filter(this::isGoing).isPresent()) {
            return id.parent().map(owner -> new Step(Verb.DROP, owner));
        }
        if (object instanceof Sequence sequence && sequence.ownedBy().isPresent()) {
            ObjectId column = sequence.ownedBy().get();
            Step owner = new Step(agenda.gone.contains(column) ? Verb.DROP : Verb.ALTER, column);
            return Optional.of(owner).filter(step -> sequence.identity() || step.verb() == Verb.DROP);
        }
        if (Shape.isImplied(object)) {
            Optional<Step> parents = impliedBy(
                            object, agenda.from.find(Lineage.tableOf(object), Table.class), agenda.detached)
                    .filter(parent -> !agenda.heirs.keep(parent))
                    .map(parent -> new Step(Verb.DROP, parent))
                    .filter(steps::contains);
            if (parents.isPresent()) {
                return parents;
            }
        }
        // with ONLY a column takes its checks along and leaves those of heirs behind as if they still inherited them
        return Optional.ofNullable(goesWith.get(id))
                .filter(whole -> !agenda.heirs.keep(whole))
                .filter(whole -> !agenda.detached.containsKey(Lineage.tableOf(object))
                        || !Texts.partOf(object).equals(Optional.of(whole)))
                .map(whole -> new Step(Verb.DROP, whole));
    }

    private Optional<Step> created(CatalogObject object) {
        ObjectId id = object.id();
        if (object instanceof Sequence sequence && sequence.identity()) {
            return sequence.ownedBy()
                    .map(column -> new Step(agenda.made.contains(column) ? Verb.CREATE : Verb.ALTER, column));
        }
        if (object instanceof Sequence sequence
                && Serial.of(sequence, agenda.to).isPresent()) {
            return sequence.ownedBy().map(column -> new Step(Verb.CREATE, column));
        }
        if (Shape.isImplied(object)) {
            return implied(object);
        }
        ObjectId maker = madeWith.get(id);
        if (maker != null) {
            return Optional.of(new Step(Verb.CREATE, maker));
        }
        boolean inline = object instanceof Column
                || object instanceof DefaultValue
                || (object instanceof Constraint && isValid(object));
        if (object instanceof DefaultValue value && isOwnOfImplied(value)) {
            return Optional.empty();
        }
        return id.parent()
                .filter(owner -> inline && (agenda.made.contains(owner) || isComing(owner)))
                .map(owner -> new Step(Verb.CREATE, owner));
    }

    /** What is set aside is dropped, once another has its place. */
    private boolean isGoing(ObjectId whole) {
        return agenda.gone.contains(whole) || agenda.aside.contains(whole);
    }

    private boolean isComing(ObjectId whole) {
        Agenda.Altered altered = agenda.altered.get(whole);
        return altered != null && altered.way() == Way.ASIDE;
    }

    /** Whether an inherited column of a table that stays gets a default that its parents do not have. */
    private boolean isOwnOfImplied(DefaultValue value) {
        return agenda.to
                        .find(value.column(), Column.class)
                        .filter(Shape::isImplied)
                        .isPresent()
                && !agenda.made.contains(value.column().owner())
                && agenda.to.find(value.column().owner(), Table.class).stream()
                        .flatMap(table -> Closure.parents(table).stream())
                        .map(parent ->
                                parent.part(Kind.COLUMN, value.column().name()).defaultValue())
                        .flatMap(id -> agenda.to.find(id, DefaultValue.class).stream())
                        .noneMatch(parents -> parents.expression().equals(value.expression()));
    }

    /** In CREATE TABLE, NOT VALID says nothing. */
    private static boolean isValid(CatalogObject object) {
        if (object instanceof Check check) {
            return check.validated();
        }
        return !(object instanceof ForeignKey foreignKey) || foreignKey.validated();
    }

    private Optional<Step> implied(CatalogObject object) {
        ObjectId table = Lineage.tableOf(object);
        Step attach = new Step(Verb.ATTACH, table);
        if (Texts.partOf(object).isPresent() && steps.contains(attach)) {
            return Optional.of(attach);
        }
        Optional<Step> parent = impliedBy(object, agenda.to.find(table, Table.class), agenda.attached)
                .map(id -> new Step(Verb.CREATE, id))
                .filter(steps::contains);
        if (agenda.made.contains(table)) {
            return Optional.of(new Step(Verb.CREATE, table));
        }
        if (parent.isPresent() || object instanceof Column || object instanceof Check) {
            return parent;
        }
        return Optional.of(attach);
    }

    /** What of a parent table makes or unmakes it, unless the link to that parent is what changes. */
    private Optional<ObjectId> impliedBy(
            CatalogObject object, Optional<Table> table, Map<ObjectId, Set<ObjectId>> relinked) {
        Set<ObjectId> changing =
                table.map(found -> relinked.getOrDefault(found.id(), Set.of())).orElse(Set.of());
        Optional<ObjectId> partOf = Texts.partOf(object);
        if (partOf.isPresent()) {
            // once the table is detached they are its own
            return changing.isEmpty() ? partOf : Optional.empty();
        }
        return table.stream()
                .flatMap(found -> Closure.parents(found).stream())
                .filter(parent -> !changing.contains(parent))
                .map(parent -> parent.part(object.id().kind(), object.id().name()))
                .filter(id -> agenda.gone.contains(id) || agenda.made.contains(id))
                .findFirst();
    }
}
