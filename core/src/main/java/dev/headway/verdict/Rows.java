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

    /** {@code values} if the statement holds every row that it writes, else the column that it is to find one row by. */
    private static String few(String word, Walk walk) {
        return switch (word) {
            case "COPY" -> "values";
            case "INSERT" -> isValues(walk.tokens) ? "values" : "";
            case "UPDATE", "DELETE" -> key(walk).orElse("");
            default -> "";
        };
    }

    private static boolean isValues(Tokens tokens) {
        while (!tokens.isAtEnd() && !tokens.at("VALUES", "SELECT", "TABLE", "WITH", "DEFAULT")) {
            tokens.skipOne();
        }
        return tokens.at("VALUES", "DEFAULT");
    }

    /** The column that is compared with a constant, where that is all the condition. */
    private static Optional<String> key(Walk walk) {
        Tokens tokens = walk.tokens;
        while (!tokens.isAtEnd() && !tokens.at("WHERE")) {
            tokens.skipOne();
        }
        tokens.accept("WHERE");
        Optional<Named> column = walk.name();
        boolean equals = column.isPresent() && tokens.token().equals("=");
        tokens.advance();
        boolean constant = tokens.at(TokenKind.STRING) || tokens.at(TokenKind.NUMBER);
        tokens.advance();
        return column.filter(any -> equals && constant && tokens.isAtEnd()).map(Named::bare);
    }
}
