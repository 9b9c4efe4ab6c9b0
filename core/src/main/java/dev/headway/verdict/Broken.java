package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import java.util.Map;

/**
 * One thing that code of the previous release relies on and does not find, or does not meet. Immutable.
 *
 * @param object what it is about, by the name that code knows
 * @param words for the rule's sentence, besides {@code object}
 */
record Broken(String rule, ObjectId object, Map<String, String> words) {

    Broken {
        words = Map.copyOf(words);
    }

    static Broken of(String rule, ObjectId object) {
        return new Broken(rule, object, Map.of());
    }
}
