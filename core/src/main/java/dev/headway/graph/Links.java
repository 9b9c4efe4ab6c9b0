package dev.headway.graph;

import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the headers say of each other, names resolved, duplicates of an edge and edges to nowhere or to oneself left
 * out. Every revision has an entry in both maps of edges.
 *
 * @param labels which revision a label stands on
 * @param parents by revision, what it revises
 * @param depends by revision, what it depends on
 */
record Links(
        Map<RevisionId, Revision> revisions,
        Map<String, RevisionId> labels,
        Map<RevisionId, List<RevisionId>> parents,
        Map<RevisionId, List<RevisionId>> depends) {

    /** Where the same id or label is given twice, the first counts. */
    static Links of(List<Revision> all) {
        Map<RevisionId, Revision> revisions = new LinkedHashMap<>();
        all.forEach(revision -> revisions.putIfAbsent(revision.id(), revision));
        Map<String, RevisionId> labels = new HashMap<>();
        for (Revision revision : revisions.values()) {
            revision.header().labels().forEach(label -> labels.putIfAbsent(label, revision.id()));
        }
        Links links = new Links(revisions, labels, new HashMap<>(), new HashMap<>());
        for (Revision revision : revisions.values()) {
            links.parents.put(revision.id(), links.existing(revision, revision.parents()));
            List<RevisionId> depends = new ArrayList<>();
            for (String name : revision.header().depends()) {
                links.named(name).ifPresent(depends::add);
            }
            links.depends.put(revision.id(), links.existing(revision, depends));
        }
        return links;
    }

    /** The revision that has this id, else the one this label stands on. */
    Optional<RevisionId> named(String name) {
        if (RevisionId.isValid(name) && revisions.containsKey(new RevisionId(name))) {
            return Optional.of(new RevisionId(name));
        }
        return Optional.ofNullable(labels.get(name));
    }

    /** By revision, everything that must be applied right before it. */
    Map<RevisionId, List<RevisionId>> below() {
        Map<RevisionId, List<RevisionId>> below = new HashMap<>();
        parents.forEach((id, parents) -> below.put(id, Node.union(parents, depends.getOrDefault(id, List.of()))));
        return below;
    }

    /** The same edges seen from their other end. */
    static Map<RevisionId, List<RevisionId>> reversed(Map<RevisionId, List<RevisionId>> edges) {
        Map<RevisionId, List<RevisionId>> reversed = new HashMap<>();
        edges.keySet().forEach(id -> reversed.put(id, new ArrayList<>()));
        edges.forEach((id, below) -> below.forEach(lower ->
                reversed.computeIfAbsent(lower, key -> new ArrayList<>()).add(id)));
        return reversed;
    }

    private List<RevisionId> existing(Revision of, List<RevisionId> ids) {
        return ids.stream()
                .filter(id -> revisions.containsKey(id) && !id.equals(of.id()))
                .distinct()
                .toList();
    }
}
