package dev.headway.objects;

import dev.headway.history.AppliedFile;
import dev.headway.revision.PlainFile;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of {@code objects/}, as they are to be and as they were last applied. Immutable.
 *
 * @param wanted by name, those that the run is to end with
 * @param applied by name, those that stand in the database, as the journal says
 * @param trusted whether the journal is our role's own, so that its texts may run
 * @param applying whether the run is to make one of the other; else it only keeps what stands out of the revisions' way
 * @param placeholders for every file, which takes those that it declares
 */
public record ObjectSet(
        Map<String, PlainFile> wanted,
        Map<String, AppliedFile> applied,
        boolean trusted,
        boolean applying,
        Placeholders placeholders) {

    public static final ObjectSet NOTHING = new ObjectSet(Map.of(), Map.of(), false, false, Placeholders.NONE);

    public ObjectSet {
        wanted = Map.copyOf(wanted);
        applied = Map.copyOf(applied);
    }

    /** What becomes of a file. */
    public enum Deed {
        APPLY,
        DROP;

        /** As the journal has it. */
        @Override
        public String toString() {
            return this == APPLY ? "apply" : "drop";
        }
    }

    /**
     * A file that is to be applied, or whose objects are to be dropped.
     *
     * @param file its text: for a drop, the one that was applied
     * @param before what it made when it was last applied, such as {@code view public.active}
     */
    public record Change(Deed deed, PlainFile file, List<String> before) {
        public Change {
            before = before.stream().sorted().toList();
        }

        /** {@code objects/active.sql, changed}; {@code objects/active.sql, removed: view public.active}. */
        @Override
        public String toString() {
            if (deed == Deed.DROP) {
                return file.name() + ", removed: " + String.join(", ", before);
            }
            return file.name() + (before.isEmpty() ? ", new" : ", changed");
        }
    }

    /** What differs, by the files' checksums, sorted by name; nothing, unless it is to be applied. */
    public List<Change> changes() {
        return changes(List.of());
    }

    /** @param missing names of files of which something is no longer there */
    public List<Change> changes(List<String> missing) {
        Map<String, Change> changes = new TreeMap<>();
        if (!applying) {
            return List.of();
        }
        wanted.forEach((name, file) -> {
            Optional<AppliedFile> before = Optional.ofNullable(applied.get(name));
            boolean same =
                    before.filter(as -> as.checksum().equals(file.checksum())).isPresent();
            if (!same || missing.contains(name)) {
                changes.put(
                        name,
                        new Change(
                                Deed.APPLY, file, before.map(AppliedFile::makes).orElse(List.of())));
            }
        });
        applied.forEach((name, file) -> {
            if (!wanted.containsKey(name)) {
                changes.put(name, new Change(Deed.DROP, text(file), file.makes()));
            }
        });
        return List.copyOf(changes.values());
    }

    public boolean isEmpty() {
        return wanted.isEmpty() && applied.isEmpty();
    }

    /** A statement as it is sent. */
    String filled(PlainFile file, Statement statement) {
        return placeholders.only(file.uses()).fill(statement.text());
    }

    /** The texts that may bring a file's objects back: the one that stood, then the one that is wanted. */
    List<PlainFile> texts(String name) {
        List<PlainFile> texts = new ArrayList<>();
        Optional.ofNullable(applied.get(name)).filter(file -> trusted).ifPresent(file -> texts.add(text(file)));
        Optional.ofNullable(wanted.get(name)).ifPresent(texts::add);
        return texts;
    }

    /** As the journal keeps it. */
    public static PlainFile text(AppliedFile file) {
        return PlainFile.of(file.name(), file.name() + " (from the journal)", file.source());
    }
}
