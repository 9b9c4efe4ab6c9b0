package dev.headway.verdict;

import dev.headway.sql.Identifier;
import dev.headway.sql.Lexer;
import dev.headway.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A name as a statement has it, perhaps qualified. Immutable.
 *
 * @param parts folded as the server folds them, without quotes; at least one
 */
record Named(List<String> parts) {

    Named {
        parts = List.copyOf(parts);
    }

    /** Of what {@link dev.headway.sql.Tokens#name} returns. */
    static Named of(String quoted) {
        List<String> parts = new ArrayList<>();
        Lexer lexer = new Lexer(quoted);
        while (lexer.next()) {
            String token = lexer.token();
            if (lexer.kind() == TokenKind.QUOTED_IDENTIFIER && token.startsWith("\"") && token.length() > 2) {
                parts.add(token.substring(1, token.length() - 1).replace("\"\"", "\""));
            } else if (lexer.kind() == TokenKind.QUOTED_IDENTIFIER) {
                parts.add(token);
            }
        }
        return new Named(parts.isEmpty() ? List.of(quoted) : parts);
    }

    /** The name alone. */
    String bare() {
        return parts.get(parts.size() - 1);
    }

    /** As a careful person writes it. */
    @Override
    public String toString() {
        List<String> written =
                parts.stream().map(part -> new Identifier(part).toString()).toList();
        return String.join(".", written);
    }
}
