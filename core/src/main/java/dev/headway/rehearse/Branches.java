package dev.headway.rehearse;

import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.Optional;

/** Whether a block of code has ways that it did not take here, and may take where there are rows. */
final class Branches {

    private Branches() {}

    /** Why a statement may do something else in production; empty if it is no block, or one without branches. */
    static Optional<String> of(String sql) {
        Tokens tokens = new Tokens(sql);
        if (!tokens.at("DO")) {
            return Optional.empty();
        }
        for (; !tokens.isAtEnd(); tokens.advance()) {
            if (tokens.at(TokenKind.DOLLAR_STRING) || tokens.at(TokenKind.STRING)) {
                Optional<String> branch = inBody(body(tokens.token()));
                if (branch.isPresent()) {
                    return branch.map(
                            word -> "the block has a branch (" + word + ") that need not run here as it does there");
                }
            }
        }
        return Optional.empty();
    }

    /** The same of a function in PL/pgSQL. */
    static Optional<String> ofFunction(String name, String body) {
        return inBody(body).map(word -> name + " has a branch (" + word + ") that need not run here as it does there");
    }

    /** PL/pgSQL has its words where a statement begins; what looks like them further inside is an expression's. */
    private static Optional<String> inBody(String body) {
        boolean begins = true;
        for (Tokens tokens = new Tokens(body); !tokens.isAtEnd(); tokens.advance()) {
            if (tokens.at("LOOP") || (begins && tokens.at("IF", "CASE", "EXCEPTION"))) {
                return Optional.of(tokens.word());
            }
            begins = tokens.at(TokenKind.SEMICOLON) || tokens.at("BEGIN", "THEN", "ELSE");
        }
        return Optional.empty();
    }

    private static String body(String token) {
        int from = token.indexOf(token.charAt(0) == '$' ? '$' : '\'', token.charAt(0) == '$' ? 1 : 0) + 1;
        int to = token.lastIndexOf(token.charAt(0) == '$' ? '$' : '\'');
        if (token.charAt(0) == '$') {
            to = token.lastIndexOf('$', to - 1);
        }
        return from <= to ? token.substring(from, to) : "";
    }
}
