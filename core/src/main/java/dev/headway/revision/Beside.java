package dev.headway.revision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands beside the revisions: {@code objects/}, whose files are applied again when they change, and {@code hooks/}.
 * Immutable.
 *
 * @param objects sorted by name
 * @param hooks in the order of their kinds
 */
public record Beside(List<PlainFile> objects, Map<Hook, PlainFile> hooks) {

    public static final Beside NOTHING = new Beside(List.of(), Map.of());

    public Beside {
        objects = List.copyOf(objects);
        hooks = Collections.unmodifiableMap(new TreeMap<>(hooks));
    }

    /** A directory beside the revisions. */
    enum Place {
        OBJECTS("objects", Integer.MAX_VALUE),
        HOOKS("hooks", 1);

        private final String directory;
        private final int depth;

        Place(String directory, int depth) {
            this.directory = directory;
            this.depth = depth;
        }

        String directory() {
            return directory;
        }

        /** How far down its files may stand. */
        int depth() {
            return depth;
        }

        /** @param name from where the revisions are, with slashes */
        boolean holds(String name) {
            return name.startsWith(directory + "/");
        }

        /** What is left of a name that it holds. */
        String within(String name) {
            return name.substring(directory.length() + 1);
        }
    }

    public Optional<PlainFile> hook(Hook hook) {
        return Optional.ofNullable(hooks.get(hook));
    }

    /** The same without that hook. */
    public Beside without(Hook hook) {
        Map<Hook, PlainFile> others = new TreeMap<>(hooks);
        others.remove(hook);
        return new Beside(objects, others);
    }

    /** The same without {@code objects/}, and without the hook that runs behind them and may use them. */
    public Beside withoutObjects() {
        return new Beside(List.of(), hooks).without(Hook.AFTER_ALL);
    }

    /** All that the outcome of a run depends on, beside the revisions. */
    public String texts() {
        StringBuilder texts = new StringBuilder();
        objects.forEach(file -> texts.append(file.name()).append('\n').append(file.text()));
        hooks.values().forEach(file -> texts.append(file.name()).append('\n').append(file.text()));
        return texts.toString();
    }
}
