package dev.headway.sql;

import java.util.Locale;
import java.util.Optional;

/**
 * Walks over what the server sees of a statement, to match it against PostgreSQL's grammar: words are given in
 * capitals, and white space and comments are passed over. Not thread-safe.
 */
public final class Tokens {

    private final String sql;
    private final Lexer lexer;
    private boolean end;

    public Tokens(String sql) {
        this.sql = sql;
        lexer = new Lexer(sql);
        advance();
    }

    public boolean isAtEnd() {
        return end;
    }

    /** What the text still holds from the token that stands here, comments included; empty at the end. */
    public String remainder() {
        return end ? "" : sql.substring(lexer.start());
    }

    /** Moves to the next token; stays at the end. */
    public void advance() {
        do {
            end = !lexer.next();
        } while (!end && !lexer.kind().isSignificant());
    }

    /** Whether one of these words stands here. */
    public boolean at(String... words) {
        if (end) {
            return false;
        }
        for (String word : words) {
            if (lexer.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this character alone is the token that stands here. */
    public boolean at(char symbol) {
        return !end && lexer.isSymbol(symbol);
    }

    /** Whether a token of this kind stands here. */
    public boolean at(TokenKind kind) {
        return !end && lexer.kind() == kind;
    }

    /** Passes these words if they all stand here, one after the other; else stays. */
    public boolean accept(String... words) {
        if (!at(words[0])) {
            return false;
        }
        int mark = lexer.start();
        for (String word : words) {
            if (!at(word)) {
                lexer.moveTo(mark);
                advance();
                return false;
            }
            advance();
        }
        return true;
    }

    /** Passes this character if it stands here. */
    public boolean accept(char symbol) {
        boolean here = at(symbol);
        if (here) {
            advance();
        }
        return here;
    }

    /** Passes one of these words if it stands here. */
    public boolean acceptAny(String... words) {
        boolean here = at(words);
        if (here) {
            advance();
        }
        return here;
    }

    /** The token that stands here, as written; empty at the end. */
    public String token() {
        return end ? "" : lexer.token();
    }

    /** The word that stands here in capitals; empty where no word stands. */
    public String word() {
        return at(TokenKind.WORD) ? lexer.token().toUpperCase(Locale.ROOT) : "";
    }

    /**
     * Passes a name, perhaps qualified, and returns it folded as the server folds it, each part in double quotes, so
     * that two ways to write one name are equal. Empty, and nothing passed, where no name stands.
     */
    public Optional<String> name() {
        StringBuilder name = new StringBuilder();
        while (at(TokenKind.WORD) || at(TokenKind.QUOTED_IDENTIFIER)) {
            name.append(part());
            advance();
            if (!at('.')) {
                return Optional.of(name.toString());
            }
            name.append('.');
            advance();
        }
        return Optional.of(name.toString()).filter(parts -> !parts.isEmpty());
    }

    private String part() {
        String token = lexer.token();
        return at(TokenKind.WORD) ? new Identifier(token.toLowerCase(Locale.ROOT)).quoted() : token;
    }

    /** Passes what stands in parentheses, if an opening one stands here. */
    public void skipParentheses() {
        if (accept('(')) {
            for (int depth = 1; depth > 0 && !end; advance()) {
                depth += at('(') ? 1 : at(')') ? -1 : 0;
            }
        }
    }

    /** Passes what stands in parentheses, if an opening one stands here; whether these words follow each other in it. */
    public boolean skipParenthesesWith(String... words) {
        boolean found = false;
        if (accept('(')) {
            for (int depth = 1; depth > 0 && !end; advance()) {
                found |= at(words[0]) && rest().accept(words);
                depth += at('(') ? 1 : at(')') ? -1 : 0;
            }
        }
        return found;
    }

    /** Passes everything up to and with the next comma outside parentheses; {@code false} if none comes. */
    public boolean skipComma() {
        while (!end && !at(',')) {
            skipOne();
        }
        return accept(',');
    }

    /** Passes one token, or what stands in parentheses as one. */
    public void skipOne() {
        if (at(TokenKind.OPEN)) {
            skipParentheses();
        } else {
            advance();
        }
    }

    /** Whether these words stand one after the other somewhere from here on, at any depth. Passes nothing. */
    public boolean contain(String... words) {
        for (Tokens rest = rest(); !rest.end; rest.advance()) {
            if (rest.accept(words)) {
                return true;
            }
        }
        return false;
    }

    /** The same tokens from here on, to be walked without moving here. */
    Tokens rest() {
        Tokens rest = new Tokens(sql);
        rest.lexer.moveTo(end ? sql.length() : lexer.start());
        rest.advance();
        return rest;
    }
}
