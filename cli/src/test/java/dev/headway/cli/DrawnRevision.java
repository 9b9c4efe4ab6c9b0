package dev.headway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A revision drawn by its edge, {@code b -> c; contract after b; empty}, as a file. It makes a table of its own name and
 * drops it on the way back, unless one of its traits says otherwise:
 * <pre>
 * contract [after ID]     the phase; expand where nothing is said
 * derived                 no phase at all
 * depends ID, labels NAME, message TEXT, store none
 * empty                   runs nothing
 * slow                    sleeps while there is a table "hang"
 * fails                   fails while there is a table "broken"
 * up SQL, down SQL        runs this instead
 * autocommit              both ways
 * irreversible [WHY]
 * </pre>
 *
 * @param text the file
 */
record DrawnRevision(String id, String text) {

    static DrawnRevision of(String drawing) {
        String[] parts = drawing.split(";");
        String[] edge = parts[0].split("->");
        String id = edge[edge.length - 1].strip();
        Map<String, String> traits = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].strip().split(" ", 2);
            traits.put(words[0], words.length < 2 ? "" : words[1]);
        }
        List<String> lines = new ArrayList<>();
        lines.add("--- revision " + id);
        if (edge.length > 1) {
            lines.add("--- revises " + edge[0].strip());
        }
        for (String line : List.of("depends", "labels", "message", "store")) {
            Optional.ofNullable(traits.get(line)).ifPresent(value -> lines.add("--- " + line + " " + value));
        }
        if (!traits.containsKey("derived")) {
            String contract = traits.get("contract");
            lines.add("--- phase " + (contract == null ? "expand" : ("contract " + contract).strip()));
        }
        String manner = traits.containsKey("autocommit") ? " autocommit" : "";
        lines.add("--- upgrade" + manner);
        lines.addAll(upgrade(id, traits));
        if (traits.containsKey("irreversible")) {
            lines.add(("--- downgrade irreversible " + traits.get("irreversible")).strip());
        } else {
            lines.add("--- downgrade" + manner);
            lines.addAll(downgrade(id, traits));
        }
        return new DrawnRevision(id, String.join("\n", lines) + "\n");
    }

    private static List<String> upgrade(String id, Map<String, String> traits) {
        if (traits.containsKey("empty")) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(traits.getOrDefault("up", "CREATE TABLE " + id + " (id int)") + ";");
        if (traits.containsKey("slow")) {
            lines.add("SELECT pg_sleep(600) WHERE to_regclass('hang') IS NOT NULL;");
        }
        if (traits.containsKey("fails")) {
            lines.add("SELECT 1 / (CASE WHEN to_regclass('broken') IS NULL THEN 1 ELSE 0 END);");
        }
        return lines;
    }

    private static List<String> downgrade(String id, Map<String, String> traits) {
        return traits.containsKey("empty") ? List.of() : List.of(traits.getOrDefault("down", "DROP TABLE " + id) + ";");
    }
}
