package dev.headway.verdict;

import dev.headway.sql.Identifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gathers the user's words for one action. Not thread-safe. */
final class Words {

    private final Map<String, String> words = new HashMap<>();

    /** A text that a remedy cannot do without; an empty one is none. */
    Words put(String word, String text) {
        return text.isEmpty() ? this : perhaps(word, text);
    }

    /** A text that may be empty. */
    Words perhaps(String word, String text) {
        words.put(word, text);
        return this;
    }

    /** What is worked on: {@code table} as written, {@code bare} as the catalog has it. */
    Words table(Named table) {
        return put("table", table.toString()).put("bare", table.bare());
    }

    Words name(Named name) {
        return put("name", name.toString()).put("barename", name.bare());
    }

    /** A name that PostgreSQL, or a careful person, would make up: of the table, what it is about, and what it is. */
    Words derived(String word, String about, String suffix) {
        String middle = about.isEmpty() ? "" : "_" + about;
        return put(word, new Identifier(words.getOrDefault("bare", "it") + middle + "_" + suffix).toString());
    }

    Action action(String rule, Work... work) {
        return action(rule, rule, work);
    }

    Action action(String brief, String heavy, Work... work) {
        return new Action(brief, heavy, Set.of(work), words);
    }
}
