package dev.headway.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that may be said of a statement or a revision. Immutable.
 *
 * @param name as {@code allow} takes it
 * @param title what it is about, in a few words
 * @param saying what happens, with the user's words in braces; of a lock, what goes on while others wait
 * @param advice what to do, where no SQL can be written out
 */
public record Rule(String name, String title, String saying, String advice) {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)\\}");

    /** What happens, in the user's words. */
    String say(Map<String, String> words) {
        return filled(saying, words);
    }

    /**
     * The SQL to write instead, in the user's words: that for the {@code variant} of the case where there is one; what to
     * do in a sentence, where there is no SQL or a word is missing.
     */
    String remedy(Map<String, String> words) {
        String variant = words.getOrDefault("variant", "");
        return Optional.of(variant)
                .filter(any -> !any.isEmpty())
                .flatMap(any -> resource(name + "-" + any))
                .or(() -> resource(name))
                .filter(text -> WORD.matcher(text).results().allMatch(word -> words.containsKey(word.group(1))))
                .map(text -> filled(text, words).strip())
                .orElseGet(() -> filled(advice, words));
    }

    private static String filled(String text, Map<String, String> words) {
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), "it")));
    }

    private Optional<String> resource(String name) {
        try (InputStream in = Rule.class.getResourceAsStream("remedy/" + name + ".sql")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
