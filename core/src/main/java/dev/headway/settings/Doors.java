package dev.headway.settings;

import dev.headway.problem.Problem;
import dev.headway.problem.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The three ways in, in the order in which they win, and the one rule that names a setting at each. An environment
 * variable that is empty is not set, since that is how Compose files leave one out. Immutable.
 */
record Doors(Map<String, String> flags, Map<String, String> environment, Map<String, String> toml) {

    /** What stands before the name of a placeholder, among the flags and in the file. */
    static final String VARS = "vars.";

    private static final String PREFIX = "HEADWAY_";

    /** Read elsewhere, or read under another name. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of("HEADWAY_DATABASE_URL", "HEADWAY_DATABASE_URL_FILE", "HEADWAY_SCRATCH_URL");

    /** A value, and the door it came through: {@code environment HEADWAY_LOCK_WAIT}. */
    record Found(String where, String text) {}

    static String flag(String key) {
        return "--" + key;
    }

    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    Optional<Found> find(String key) {
        return given(flags, key, "command line " + flag(key))
                .or(() -> inEnvironment(variable(key)))
                .or(() -> key.equals("scratch") ? inEnvironment("HEADWAY_SCRATCH_URL") : Optional.empty())
                .or(() -> given(toml, key, "headway.toml " + key));
    }

    private Optional<Found> inEnvironment(String name) {
        return given(environment, name, "environment " + name)
                .filter(found -> !found.text().isBlank());
    }

    private static Optional<Found> given(Map<String, String> door, String key, String where) {
        return Optional.ofNullable(door.get(key)).map(text -> new Found(where, text));
    }

    /** Keys that no setting has, on the command line and in the file. */
    List<Problem> strangers() {
        List<Problem> problems = new ArrayList<>();
        for (String key : new TreeMap<>(flags).keySet()) {
            if (!Settings.keys().contains(key) && !key.startsWith(VARS)) {
                problems.add(stranger(key, "command line " + flag(key), flag("")));
            }
        }
        for (String key : new TreeMap<>(toml).keySet()) {
            if (!Settings.keys().contains(key) && !key.startsWith(VARS) && !key.startsWith("entities.")) {
                problems.add(stranger(key, "headway.toml " + key, ""));
            }
        }
        return problems;
    }

    private static Problem stranger(String key, String where, String prefix) {
        String guess = Spelling.nearest(key, Settings.keys())
                .map(near -> "did you mean " + prefix + near + "?   ")
                .orElse("");
        return Problem.of(
                "there is no setting " + key, where, guess + "the settings are " + String.join(", ", Settings.keys()));
    }

    /** Variables that look like ours; only a warning, because others may have named theirs so. */
    List<Problem> strangeVariables() {
        return new TreeMap<>(environment)
                .keySet().stream()
                        .filter(Doors::isStrange)
                        .map(name -> Problem.of(
                                "no setting is called " + name,
                                "environment " + name,
                                guess(name) + "unset it, or leave it if it is not meant for Headway"))
                        .toList();
    }

    private static boolean isStrange(String name) {
        // Kubernetes puts the last two there by itself for a service that is called "headway".
        return name.startsWith(PREFIX)
                && !name.startsWith("HEADWAY_VAR_")
                && !OTHER_VARIABLES.contains(name)
                && Settings.keys().stream().noneMatch(key -> isVariable(key, name))
                && !name.startsWith("HEADWAY_SERVICE_")
                && !name.startsWith("HEADWAY_PORT");
    }

    /** The URL's variables have no prefix, or more of one. */
    private static boolean isVariable(String key, String name) {
        return !key.equals("url") && variable(key).equals(name);
    }

    private static String guess(String name) {
        String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        if (key.equals("url") || Spelling.nearest(key, Set.of("database-url")).isPresent()) {
            return "did you mean HEADWAY_DATABASE_URL?   ";
        }
        return Spelling.nearest(key, Settings.keys())
                .map(near -> "did you mean " + variable(near) + "?   ")
                .orElse("");
    }
}
