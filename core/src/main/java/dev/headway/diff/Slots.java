package dev.headway.diff;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.diff.Step.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names: free only once what has them is gone, renamed or set aside, which is no dependency that PostgreSQL knows. */
final class Slots {

    private Slots() {}

    static void tell(Agenda agenda, Sequel sequel) {
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
        take.forEach((slot, takers) -> free.getOrDefault(slot, List.of())
                .forEach(first -> takers.forEach(second -> sequel.tell(first, second))));
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
}
