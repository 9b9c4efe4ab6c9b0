package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.List;
import java.util.Locale;

/** What a statement that writes rows says of how many they are. */
final class Rows {

    private Rows() {}

    /** @param walk behind the first word */
    static List<Action> read(String word, Walk walk) {
        if (word.equals("WITH")) {
            return List.of();
        }
        Tokens tokens = walk.tokens;
        tokens.acceptAny("INTO", "FROM");
        tokens.accept("ONLY");
        Words words = new Words();
        walk.name().ifPresent(words::table);
        String rule = word.toLowerCase(Locale.ROOT);
        words.put("statement", word);
        count(word, walk, words);
        return List.of(words.action(rule, "work-under-lock", Work.WRITE));
    }

    /** Tells {@link FewRows} whether the statement holds every row that it writes, or the columns that it finds rows by. */
    private static void count(String word, Walk walk, Words words) {
        switch (word) {
            case "COPY" -> words.put("in-text", "yes");
            case "INSERT" -> words.put("in-text", isInText(walk) ? "yes" : "");
            case "UPDATE", "DELETE" -> words.put("fixed", String.join("\n", Condition.fixed(walk)));
            default -> {}
        }
    }

    /** Rows of VALUES, or the one row of a SELECT that reads no table: {@code SELECT 1, 'a' WHERE NOT EXISTS (…)}. */
    private static boolean isInText(Walk walk) {
        Tokens tokens = walk.tokens;
        while (!tokens.isAtEnd() && !tokens.at("VALUES", "SELECT", "TABLE", "WITH", "DEFAULT")) {
            tokens.skipOne();
        }
        return tokens.at("DEFAULT") || areValues(walk.rest()) || (tokens.accept("SELECT") && isOfConstants(walk));
    }

    /** Whether it is VALUES, and nothing with it that may be any number of rows. */
    static boolean areValues(String query) {
        List<String> words = Walk.words(query);
        return !words.isEmpty() && words.get(0).equals("VALUES") && !words.contains("UNION");
    }

    /** Whether it reads VALUES at most. What a function returns may be any number of rows. */
    private static boolean isOfConstants(Walk walk) {
        Tokens tokens = walk.tokens;
        while (!tokens.isAtEnd() && !tokens.at("FROM", "WHERE", "ON", "UNION")) {
            if (walk.name().isEmpty()) {
                tokens.skipOne();
            } else if (tokens.at('(')) {
                return false;
            }
        }
        boolean constant = !tokens.accept("FROM") || (areValues(walk.inParentheses()) && !isJoined(tokens));
        return constant && !Walk.words(walk.rest()).contains("UNION");
    }

    private static boolean isJoined(Tokens tokens) {
        while (!tokens.isAtEnd() && !tokens.at("WHERE", "ON")) {
            if (tokens.at(',') || tokens.at("JOIN")) {
                return true;
            }
            tokens.skipOne();
        }
        return false;
    }
}
