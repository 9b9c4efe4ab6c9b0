package dev.headway.verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One thing that a statement says it does, such as one action of an ALTER TABLE. Immutable.
 *
 * @param brief the rule for it where it takes but a moment
 * @param heavy the rule for it where it works as long as there are rows
 * @param work what it may be that it works on then
 * @param words the user's own names and texts in it, as rules call them: {@code table}, {@code name} …
 */
record Action(String brief, String heavy, Set<Work> work, Map<String, String> words) {

    Action {
        work = Set.copyOf(work);
        words = Map.copyOf(words);
    }

    /** The same, with one more word. */
    Action with(String word, String text) {
        Map<String, String> more = new HashMap<>(words);
        more.put(word, text);
        return new Action(brief, heavy, work, more);
    }

    /** Whose name is in the facts; empty where the statement names none. */
    String table() {
        return words.getOrDefault("bare", "");
    }
}
