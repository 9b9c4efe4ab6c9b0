package dev.headway.verdict;

import java.util.Map;

/** Tells what has another name from what is gone: a catalog knows only names, a statement says RENAME. */
final class Renamed {

    private static final Map<String, String> RENAMES = Map.of(
            "drop-table", "rename-table",
            "drop-view", "rename-table",
            "drop-column", "rename-column",
            "drop-type", "rename-type",
            "drop-enum-value", "rename-enum-value");

    private Renamed() {}

    static String rule(String rule, Observation statement) {
        boolean renames = Walk.words(statement.entry().statement().text()).contains("RENAME");
        return renames ? RENAMES.getOrDefault(rule, rule) : rule;
    }
}
