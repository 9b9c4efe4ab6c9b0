package dev.headway.verdict;

import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;

/** Expressions, and lists of them, whose values stand in the text: no column, no function, no query. */
final class Constant {

    private Constant() {}

    static boolean is(String expression) {
        Tokens tokens = new Tokens(expression);
        boolean constant = !tokens.isAtEnd();
        while (constant && !tokens.isAtEnd()) {
            constant = part(tokens);
        }
        return constant;
    }

    private static boolean part(Tokens tokens) {
        if (tokens.token().equals("::") || tokens.at("AS")) {
            tokens.advance();
            return type(tokens);
        }
        if (tokens.acceptAny("NULL", "TRUE", "FALSE", "ARRAY", "ROW", "CAST")) {
            return true;
        }
        if (tokens.at(TokenKind.WORD) || tokens.at(TokenKind.QUOTED_IDENTIFIER)) {
            return type(tokens) && tokens.at(TokenKind.STRING);
        }
        boolean constant = !tokens.at(TokenKind.PARAMETER) && !isPastedIn(tokens);
        tokens.advance();
        return constant;
    }

    /** psql's {@code :'name'} is a literal, the other two may be anything. */
    private static boolean isPastedIn(Tokens tokens) {
        return tokens.at(TokenKind.VARIABLE) && !tokens.token().startsWith(":'");
    }

    private static boolean type(Tokens tokens) {
        boolean named = tokens.name().isPresent();
        tokens.acceptAny("PRECISION", "VARYING");
        tokens.skipParentheses();
        if (!tokens.accept("WITH", "TIME", "ZONE")) {
            tokens.accept("WITHOUT", "TIME", "ZONE");
        }
        return named;
    }
}
