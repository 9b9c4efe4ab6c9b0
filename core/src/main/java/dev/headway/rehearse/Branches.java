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
                Optional<String> branch = new Block(body(tokens.token())).branch();
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
        return Block.ofFunction(body)
                .branch()
                .map(word -> name + " has a branch (" + word + ") that need not run here as it does there");
    }

    /** What stands between the quotes. */
    static String body(String token) {
        int from = token.indexOf(token.charAt(0) == '$' ? '$' : '\'', token.charAt(0) == '$' ? 1 : 0) + 1;
        int to = token.lastIndexOf(token.charAt(0) == '$' ? '$' : '\'');
        if (token.charAt(0) == '$') {
            to = token.lastIndexOf('$', to - 1);
        }
        return from <= to ? token.substring(from, to) : "";
    }
}
