package dev.headway.batch;

import dev.headway.sql.Identifier;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.Locale;

/**
 * The column that a batch walks. Immutable.
 *
 * @param written as the statement names it, perhaps with the table's alias: {@code n.id}
 * @param column the column itself
 */
record Key(String written, Identifier column) {

    static Key of(String written) {
        Tokens tokens = new Tokens(written);
        Identifier column = part(tokens);
        while (tokens.accept('.')) {
            column = part(tokens);
        }
        return new Key(written, column);
    }

    /** PostgreSQL folds what stands without quotes. */
    private static Identifier part(Tokens tokens) {
        String token = tokens.token();
        boolean quoted = tokens.at(TokenKind.QUOTED_IDENTIFIER);
        tokens.advance();
        return new Identifier(
                quoted ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token.toLowerCase(Locale.ROOT));
    }
}
