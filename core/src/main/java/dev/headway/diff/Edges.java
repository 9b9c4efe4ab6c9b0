package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Step.Verb;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What must come before what: drops by what depended on what, creations by what will; and the edges that
 * {@code pg_depend} lacks: parts and their wholes, {@linkplain Lineage partitions and heirs}, {@linkplain Slots names},
 * {@linkplain Mentions the bodies of functions}. Not thread-safe.
 */
final class Edges {

    private final Agenda agenda;
    private final Sequel sequel;

    Edges(Agenda agenda, Sequel sequel) {
        this.agenda = agenda;
        this.sequel = sequel;
    }

    void tell() {
        needs(agenda.from, this::old);
        needs(agenda.to, this::fresh);
        new Lineage(agenda, sequel).tell();
        Slots.tell(agenda, sequel);
        Mentions.tell(agenda, sequel);
        replicaIdentities();
        defaultPrivileges();
        agenda.made.forEach(id -> {
            sequel.tell(Verb.CREATE, id, Verb.OWN, id);
            sequel.tell(Verb.CREATE, id, Verb.IDENTIFY, id);
        });
        agenda.gone.forEach(id -> sequel.tell(Verb.DROP, id, Verb.CREATE, id));
        agenda.aside.forEach(id -> {
            sequel.tell(Verb.ASIDE, id, Verb.CREATE, id);
            sequel.tell(Verb.CREATE, id, Verb.DROP, id);
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
            sequel.tell(Verb.OWN, agenda.now(dependent), Verb.DROP, needed);
            return;
        }
        sequel.tell(Verb.DROP, dependent, Verb.DROP, needed);
        if (!agenda.aside.contains(dependent)) { // else it stands on what was set aside until its own users are gone
            sequel.tell(Verb.DROP, dependent, Verb.ASIDE, needed);
        }
        sequel.tell(Verb.DETACH, dependent, Verb.DROP, needed);
        ObjectId neededNow = agenda.now(needed);
        sequel.tell(Verb.DROP, dependent, Verb.ALTER, neededNow);
        ObjectId dependentNow = agenda.now(dependent);
        sequel.tell(Verb.ALTER, dependentNow, Verb.DROP, needed);
        sequel.tell(Verb.OWN, dependentNow, Verb.DROP, needed);
        sequel.tell(Verb.IDENTIFY, dependentNow, Verb.DROP, needed);
    }

    /** On the new side {@code dependent} needs {@code needed}. */
    private void fresh(ObjectId dependent, ObjectId needed) {
        if (dependent.kind() == Kind.SEQUENCE && needed.kind() == Kind.COLUMN) {
            sequel.tell(Verb.CREATE, needed, Verb.OWN, dependent);
            return;
        }
        for (Verb verb : List.of(Verb.CREATE, Verb.ALTER, Verb.ATTACH, Verb.OWN, Verb.IDENTIFY, Verb.ATTACH_INDEX)) {
            sequel.tell(Verb.CREATE, needed, verb, dependent);
        }
        ObjectId neededBefore = agenda.before(needed);
        for (Verb verb : List.of(Verb.CREATE, Verb.ALTER)) {
            sequel.tell(Verb.RENAME, neededBefore, verb, dependent);
        }
        sequel.tell(Verb.ALTER, needed, Verb.CREATE, dependent);
        if (agenda.to.find(needed, EnumType.class).isPresent()) {
            sequel.tell(Verb.ALTER, needed, Verb.ALTER, dependent);
        } else {
            sequel.wish(Verb.ALTER, needed, Verb.ALTER, dependent);
        }
    }

    private void replicaIdentities() {
        for (ObjectId table : agenda.identified) {
            agenda.to
                    .find(table, Table.class)
                    .flatMap(now -> now.replicaIdentity().index())
                    .ifPresent(index -> sequel.tell(Verb.CREATE, index, Verb.IDENTIFY, table));
        }
    }

    /** A new object gets its privileges by those that are in force: until all are made, those of before. */
    private void defaultPrivileges() {
        List<Step> last = sequel.steps().stream()
                .filter(step -> step.id().kind() == Kind.DEFAULT_PRIVILEGES)
                .toList();
        if (!last.isEmpty()) {
            sequel.steps().stream()
                    .filter(step -> step.verb() == Verb.CREATE && step.id().kind() != Kind.DEFAULT_PRIVILEGES)
                    .filter(step -> step.id().parent().isEmpty())
                    .forEach(step -> last.forEach(privileges -> sequel.tell(step, privileges)));
        }
    }
}
