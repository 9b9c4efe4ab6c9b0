package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.diff.Step.Verb;
import java.util.List;
import java.util.Set;

/**
 * What partitions and heirs need: they leave before anything happens to their parents or to them, and come once both have
 * all that they are to have. Immutable.
 */
final class Lineage {

    private final Agenda agenda;
    private final Sequel sequel;

    Lineage(Agenda agenda, Sequel sequel) {
        this.agenda = agenda;
        this.sequel = sequel;
    }

    void tell() {
        agenda.detached.forEach(this::leave);
        agenda.attached.forEach(this::come);
        agenda.gone.forEach(this::go);
        indexes();
        heirs();
        notNulls();
    }

    private void leave(ObjectId table, Set<ObjectId> parents) {
        Step detach = new Step(Verb.DETACH, table);
        // what happens to its parents from now on is nothing to it
        parents.forEach(parent -> agenda.to.parts(agenda.now(parent)).forEach(part -> {
            sequel.tell(detach, new Step(Verb.CREATE, part.id()));
            sequel.tell(detach, new Step(Verb.ALTER, part.id()));
        }));
        parents.forEach(parent -> indexesAfter(detach, parent));
        parents.forEach(parent ->
                agenda.from.parts(parent).forEach(part -> sequel.tell(detach, new Step(Verb.DROP, part.id()))));
        // what it had from its parents is its own from now on
        agenda.from.parts(table).forEach(part -> sequel.tell(detach, new Step(Verb.DROP, part.id())));
        indexes(agenda.from, table).forEach(index -> sequel.tell(detach, new Step(Verb.DROP, index)));
        agenda.pairs.byFrom(table).ifPresent(pair -> {
            ObjectId now = pair.to().id();
            sequel.tell(detach, new Step(Verb.ATTACH, now));
            agenda.to.parts(now).forEach(part -> {
                sequel.tell(detach, new Step(Verb.CREATE, part.id()));
                sequel.tell(detach, new Step(Verb.ALTER, part.id()));
            });
        });
    }

    private void go(ObjectId table) {
        agenda.from
                .find(table, Table.class)
                .flatMap(Table::partition)
                .ifPresent(partition -> indexesAfter(new Step(Verb.DROP, table), partition.of()));
    }

    /** A new index of the parent becomes valid only with one for each partition, those that are to leave among them. */
    private void indexesAfter(Step leaving, ObjectId parent) {
        indexes(agenda.to, agenda.now(parent)).forEach(index -> sequel.tell(leaving, new Step(Verb.CREATE, index)));
    }

    private void come(ObjectId table, Set<ObjectId> parents) {
        Step attach = new Step(Verb.ATTACH, table);
        agenda.from.parts(agenda.before(table)).forEach(part -> sequel.tell(new Step(Verb.DROP, part.id()), attach));
        agenda.to.parts(table).forEach(part -> {
            if (!Shape.isImplied(part) || !(part instanceof Key || part instanceof ForeignKey)) {
                sequel.tell(new Step(Verb.CREATE, part.id()), attach);
            }
            sequel.tell(new Step(Verb.ALTER, part.id()), attach);
        });
        parents.forEach(parent -> sequel.tell(new Step(Verb.CREATE, parent), attach));
        parents.forEach(parent ->
                indexes(agenda.to, parent).forEach(index -> sequel.tell(new Step(Verb.CREATE, index), attach)));
        parents.forEach(parent -> agenda.to.parts(parent).forEach(part -> {
            sequel.tell(new Step(Verb.CREATE, part.id()), attach);
            sequel.tell(new Step(Verb.ALTER, part.id()), attach);
        }));
        parents.forEach(parent ->
                agenda.from.parts(parent).forEach(part -> sequel.tell(new Step(Verb.DROP, part.id()), attach)));
    }

    private void indexes() {
        agenda.attachedIndexes.forEach((index, parent) -> {
            sequel.tell(Verb.CREATE, parent, Verb.ATTACH_INDEX, index);
            agenda.to
                    .find(index)
                    .map(Lineage::tableOf)
                    .ifPresent(table -> sequel.tell(Verb.ATTACH, table, Verb.ATTACH_INDEX, index));
        });
    }

    /**
     * What a table inherited is its own only once its parent has it no more; what it declares itself is there before its
     * parent's, which PostgreSQL then merges into it.
     */
    private void heirs() {
        for (ObjectId part : agenda.gone) {
            part.parent()
                    .filter(table -> !agenda.gone.contains(table))
                    .ifPresent(table -> alike(agenda.from, part)
                            .forEach(parents -> sequel.tell(Verb.DROP, parents, Verb.DROP, part)));
        }
        for (ObjectId part : agenda.made) {
            boolean own = agenda.to
                    .find(part)
                    .filter(object -> !Shape.isImplied(object))
                    .isPresent();
            part.parent()
                    .filter(table -> own && !agenda.made.contains(table))
                    .ifPresent(table -> alike(agenda.to, part)
                            .forEach(parents -> sequel.tell(Verb.CREATE, part, Verb.CREATE, parents)));
        }
    }

    /** What a partition loses along with its parent, it gets back once that is done. */
    private void notNulls() {
        for (ObjectId column : agenda.altered.keySet()) {
            column.parent()
                    .filter(table -> column.kind() == Kind.COLUMN)
                    .ifPresent(table -> alike(agenda.to, column).stream()
                            .filter(agenda.heirs::keepNotNull)
                            .forEach(parents -> sequel.tell(Verb.ALTER, parents, Verb.ALTER, column)));
        }
    }

    /** The columns or checks of its parents that a table has by that name. */
    private static List<ObjectId> alike(Catalog catalog, ObjectId part) {
        boolean inheritable = catalog.find(part)
                .filter(object -> object instanceof Column || object instanceof Check)
                .isPresent();
        return catalog.find(part.owner(), Table.class).filter(table -> inheritable).stream()
                .flatMap(table -> Closure.parents(table).stream())
                .map(parent -> parent.part(part.kind(), part.name()))
                .toList();
    }

    private static List<ObjectId> indexes(Catalog catalog, ObjectId table) {
        return catalog.objects().values().stream()
                .filter(object -> object instanceof Index index && index.table().equals(table))
                .map(CatalogObject::id)
                .toList();
    }

    static ObjectId tableOf(CatalogObject object) {
        return object instanceof Index index ? index.table() : object.id().root();
    }
}
