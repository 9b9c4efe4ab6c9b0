package dev.headway.release;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The graph of the files, completed above by revisions that only the journal knows: another image applied them, or a
 * branch that is not checked out. Where the files know every row the two graphs are one. Immutable.
 */
public final class Ahead {

    private final RevisionGraph files;
    private final RevisionGraph all;
    private final List<RevisionId> rows;
    private final Map<RevisionId, String> untold;
    private final Set<RevisionId> applied;

    private Ahead(RevisionGraph files, RevisionGraph all, Collection<RevisionId> rows, Map<RevisionId, String> untold) {
        this.files = files;
        this.all = all;
        this.rows = List.copyOf(new TreeSet<>(rows));
        this.untold = Map.copyOf(untold);
        this.applied =
                all.withAncestors(this.rows.stream().filter(all::contains).toList(), Edges.ALL);
    }

    /** The files and nothing else. */
    public static Ahead none(RevisionGraph files, Collection<RevisionId> rows) {
        return of(files, rows, List.of());
    }

    /**
     * What is remembered is believed only as far as it stands, all the way down, on other things that are known.
     *
     * @param rows of the version table
     */
    public static Ahead of(RevisionGraph files, Collection<RevisionId> rows, Collection<Remembered> journal) {
        Map<RevisionId, Remembered> remembered = new HashMap<>();
        journal.stream().filter(r -> !files.contains(r.id())).forEach(r -> remembered.put(r.id(), r));
        Set<RevisionId> grounded = grounded(files, remembered);
        List<Revision> revisions = new ArrayList<>(files.revisions());
        Map<RevisionId, String> untold = new HashMap<>();
        for (Remembered each : remembered.values()) {
            if (grounded.contains(each.id())) {
                revisions.add(each.revision());
                each.untold().ifPresent(why -> untold.put(each.id(), why));
            }
        }
        boolean same = revisions.size() == files.revisions().size();
        RevisionGraph all = same ? files : RevisionGraph.of(new Reading(files.place(), revisions, List.of()));
        return new Ahead(files, all, rows, untold);
    }

    /** What the files say. */
    public RevisionGraph files() {
        return files;
    }

    /** What files and journal say together. */
    public RevisionGraph all() {
        return all;
    }

    /** Those of the version table, sorted. */
    public List<RevisionId> rows() {
        return rows;
    }

    /** Everything that is applied, as far as files and journal know. */
    public Set<RevisionId> applied() {
        return applied;
    }

    /** What is applied and in no file, oldest first; without the rows of which nothing is known. */
    public List<Revision> beyond() {
        return all.sorted(applied.stream().filter(id -> !files.contains(id)).toList());
    }

    /** Rows of which neither the files nor the journal know enough to say what they stand on. */
    public List<RevisionId> strangers() {
        return rows.stream().filter(id -> !all.contains(id)).toList();
    }

    /** Rows whose history is known, and has no revision of the files in it. */
    public List<RevisionId> unrelated() {
        return rows.stream()
                .filter(id -> all.contains(id) && !files.contains(id))
                .filter(id -> all.withAncestors(List.of(id), Edges.ALL).stream().noneMatch(files::contains))
                .toList();
    }

    /** The revisions of the files that are not applied, oldest first. */
    public List<Revision> pending() {
        return files.revisions().stream()
                .filter(revision -> !applied.contains(revision.id()))
                .toList();
    }

    /** Why the journal's script of this revision cannot be run; empty for one that can. */
    public Optional<String> untold(RevisionId id) {
        return Optional.ofNullable(untold.get(id));
    }

    /** Those of the remembered revisions that stand on known ground; a circle does not, nor what stands on one. */
    private static Set<RevisionId> grounded(RevisionGraph files, Map<RevisionId, Remembered> remembered) {
        Map<RevisionId, Set<RevisionId>> lacking = new HashMap<>();
        Map<RevisionId, List<RevisionId>> above = new HashMap<>();
        Deque<RevisionId> ready = new ArrayDeque<>();
        for (Remembered each : remembered.values()) {
            Set<RevisionId> below = new HashSet<>(each.parents());
            below.addAll(each.depends());
            below.removeIf(files::contains);
            below.forEach(lower ->
                    above.computeIfAbsent(lower, key -> new ArrayList<>()).add(each.id()));
            lacking.put(each.id(), below);
            if (below.isEmpty()) {
                ready.add(each.id());
            }
        }
        Set<RevisionId> grounded = new HashSet<>();
        for (RevisionId id = ready.poll(); id != null; id = ready.poll()) {
            grounded.add(id);
            for (RevisionId upper : above.getOrDefault(id, List.of())) {
                Set<RevisionId> left = lacking.getOrDefault(upper, Set.of());
                if (left.remove(id) && left.isEmpty()) {
                    ready.add(upper);
                }
            }
        }
        return grounded;
    }
}
