package dev.headway.walk;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.AppliedFile;
import dev.headway.history.History;
import dev.headway.objects.ObjectSet;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.revision.Phase;
import dev.headway.revision.PlainFile;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Placeholders;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects a run is to end with. An upgrade applies the files only if it brings the database to the files' heads, and
 * if the database has nothing that they do not know: an older image leaves a newer one's objects alone. A downgrade brings
 * back what stood before the first of the revisions that it takes back was applied. No file at all is taken for a directory
 * that is not there, and drops nothing.
 *
 * @param holding whether contracts may wait for the next release, which is no reason to wait with the objects
 * @param placeholders for every file, which takes those that it declares
 */
public record Objects(
        History history, RevisionGraph files, String command, boolean holding, Placeholders placeholders) {

    /**
     * What an upgrade would apply or drop, wherever the revisions are; nothing where the journal cannot be asked.
     */
    public static List<ObjectSet.Change> behind(History history, RevisionGraph files) throws SQLException {
        List<PlainFile> own = files.beside().objects();
        boolean blind = history.tables().complete() && !history.tables().journalReadable();
        return blind || own.isEmpty()
                ? List.of()
                : new ObjectSet(byName(own), history.journal().files(Optional.empty()), false, true, Placeholders.NONE)
                        .changes();
    }

    private static Map<String, PlainFile> byName(List<PlainFile> files) {
        Map<String, PlainFile> named = new HashMap<>();
        files.forEach(file -> named.put(file.name(), file));
        return named;
    }

    ObjectSet after(Plan plan) throws SQLException {
        List<PlainFile> own = files.beside().objects();
        boolean blind = history.tables().complete() && !history.tables().journalReadable();
        if (blind || (own.isEmpty() && plan.steps().isEmpty())) {
            return ObjectSet.NOTHING;
        }
        Map<String, AppliedFile> applied = history.journal().files(Optional.empty());
        if (command.equals(Direction.DOWNGRADE.toString())) {
            return applied.isEmpty() || plan.steps().isEmpty() ? ObjectSet.NOTHING : before(plan, applied);
        }
        if (!own.isEmpty() && reachesTheHeads(plan)) {
            return new ObjectSet(byName(own), applied, trusted(applied), true, placeholders);
        }
        return new ObjectSet(texts(applied), applied, trusted(applied), false, placeholders);
    }

    private ObjectSet before(Plan plan, Map<String, AppliedFile> applied) throws SQLException {
        List<RevisionId> gone =
                plan.steps().stream().map(step -> step.revision().id()).toList();
        Optional<Long> first = history.journal().application(gone).first();
        Map<String, AppliedFile> then = first.isPresent() ? history.journal().files(first) : applied;
        boolean trusted = trusted(applied);
        return new ObjectSet(texts(then), applied, trusted, trusted, placeholders);
    }

    private boolean trusted(Map<String, AppliedFile> applied) throws SQLException {
        return !applied.isEmpty() && history.journal().isOurs();
    }

    /** A text that a file still has is taken from it, so that a message can say where it stands. */
    private Map<String, PlainFile> texts(Map<String, AppliedFile> applied) {
        Map<String, PlainFile> texts = new HashMap<>();
        applied.forEach((name, file) -> texts.put(
                name,
                files.beside().objects().stream()
                        .filter(own -> own.name().equals(name) && own.checksum().equals(file.checksum()))
                        .findFirst()
                        .orElseGet(() -> ObjectSet.text(file))));
        return texts;
    }

    private boolean reachesTheHeads(Plan plan) {
        if (!plan.to().stream().allMatch(files::contains)) {
            return false;
        }
        Set<RevisionId> applied = files.withAncestors(plan.to(), Edges.ALL);
        List<RevisionId> contracts = files.revisions().stream()
                .filter(revision -> revision.phase() instanceof Phase.Contract)
                .map(Revision::id)
                .filter(id -> holding && !applied.contains(id))
                .toList();
        Set<RevisionId> held = files.withDescendants(contracts, Edges.ALL);
        return files.revisions().stream().map(Revision::id).allMatch(id -> applied.contains(id) || held.contains(id));
    }
}
