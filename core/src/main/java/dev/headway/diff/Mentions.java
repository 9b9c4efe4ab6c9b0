package dev.headway.diff;

import dev.headway.catalog.Kind;
import dev.headway.catalog.Routine;
import dev.headway.diff.Step.Verb;
import dev.headway.sql.Lexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The body of a function is a string, of which PostgreSQL knows no dependency. It names things all the same, and one in
 * SQL is checked when it is created.
 */
final class Mentions {

    private Mentions() {}

    static void tell(Agenda agenda, Sequel sequel) {
        Map<String, List<Step>> named = new HashMap<>();
        for (Step step : sequel.steps()) {
            if ((step.verb() == Verb.CREATE || step.verb() == Verb.ALTER)
                    && step.id().kind() != Kind.CONSTRAINT) {
                named.computeIfAbsent(step.id().name(), key -> new ArrayList<>())
                        .add(step);
            }
        }
        for (Step step : sequel.steps()) {
            if (step.verb() == Verb.CREATE || step.verb() == Verb.ALTER) {
                agenda.to.find(step.id(), Routine.class).ifPresent(routine -> {
                    Set<String> words = new HashSet<>();
                    words(routine.definition(), words);
                    words.forEach(word -> named.getOrDefault(word, List.of()).forEach(first -> {
                        if (!first.equals(step)) {
                            sequel.wish(first, step);
                        }
                    }));
                });
            }
        }
    }

    /** The words in a text, and those in the strings in it. */
    private static void words(String sql, Set<String> words) {
        Lexer lexer = new Lexer(sql);
        while (lexer.next()) {
            String token = lexer.token();
            if (token.startsWith("$") && token.endsWith("$") && token.length() > 2) {
                int tag = token.indexOf('$', 1) + 1;
                if (token.length() >= 2 * tag) {
                    words(token.substring(tag, token.length() - tag), words);
                }
            } else if (token.startsWith("'") && token.length() > 1 && token.length() < sql.length()) {
                words(token.substring(1, token.length() - 1), words);
            } else if (token.startsWith("\"") && token.length() > 1) {
                words.add(token.substring(1, token.length() - 1).replace("\"\"", "\""));
            } else {
                words.add(token.toLowerCase(Locale.ROOT));
            }
        }
    }
}
