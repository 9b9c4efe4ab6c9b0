package dev.headway.verdict;

import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        words.put("few", few(word, walk)).put("statement", word);
        return List.of(words.action(rule, "work-under-lock", Work.WRITE));
    }

    /** {@code values} if the statement holds every row that it writes, else the column that it is to find rows by. */
    private static String few(String word, Walk walk) {
        return switch (word) {
            case "COPY" -> "values";
            case "INSERT" -> isInText(walk) ? "values" : "";
            case "UPDATE", "DELETE" -> key(walk).orElse("");
            default -> "";
        };
    }

    /** Rows of VALUES, or the one row of a SELECT that reads no table: {@code SELECT 1, 'a' WHERE NOT EXISTS (…)}. */
    private static boolean isInText(Walk walk) {
        Tokens tokens = walk.tokens;
        while (!tokens.isAtEnd() && !tokens.at("VALUES", "SELECT", "TABLE", "WITH", "DEFAULT")) {
            tokens.skipOne();
        }
        return tokens.at("VALUES", "DEFAULT") || (tokens.accept("SELECT") && isOfConstants(walk));
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
        boolean constant = !tokens.accept("FROM")
                || (walk.inParentheses().toUpperCase(Locale.ROOT).startsWith("VALUES") && !isJoined(tokens));
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

    /**
     * The column that is compared with constants, where that is all the condition, and where no other table is joined whose
     * column it may be.
     */
    private static Optional<String> key(Walk walk) {
        Tokens tokens = walk.tokens;
        while (!tokens.isAtEnd() && !tokens.at("WHERE")) {
            if (tokens.at("FROM", "USING")) {
                return Optional.empty();
            }
            if (!tokens.accept("DISTINCT", "FROM")) {
                tokens.skipOne();
            }
        }
        tokens.accept("WHERE");
        Optional<Named> column = walk.name();
        boolean constant = tokens.accept("IN") ? areConstants(walk.inParentheses()) : isConstant(tokens);
        return column.filter(any -> constant && tokens.isAtEnd()).map(Named::bare);
    }

    private static boolean isConstant(Tokens tokens) {
        boolean equals = tokens.token().equals("=");
        tokens.advance();
        boolean constant = tokens.at(TokenKind.STRING) || tokens.at(TokenKind.NUMBER);
        tokens.advance();
        return equals && constant;
    }

    private static boolean areConstants(String list) {
        boolean constant = !list.isEmpty();
        for (Tokens tokens = new Tokens(list); constant && !tokens.isAtEnd(); tokens.accept(',')) {
            constant = tokens.at(TokenKind.STRING) || tokens.at(TokenKind.NUMBER);
            tokens.advance();
        }
        return constant;
    }
}
