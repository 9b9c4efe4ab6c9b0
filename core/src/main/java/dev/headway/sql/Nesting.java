package dev.headway.sql;

import dev.headway.problem.Origin;
import java.util.Optional;

/**
 * How deep in parentheses, and in the {@code BEGIN ATOMIC … END} of a routine, a statement is: a semicolon ends it only
 * outside both. psql's heuristic, made stricter where psql miscounts: a body opens at {@code BEGIN ATOMIC}, not at any
 * {@code begin}, and {@code AS end} or {@code t.end} closes none. Not thread-safe.
 */
final class Nesting {

    /** How far the statement's first words are those that a body may follow. */
    private enum Prefix {
        START,
        CREATE,
        OR,
        REPLACE,
        ROUTINE,
        OTHER
    }

    private Prefix prefix = Prefix.START;
    private int parentheses;
    private int blocks;
    private boolean label;
    private Optional<Origin> parenthesis = Optional.empty();
    private Optional<Origin> begin = Optional.empty();

    boolean isOpen() {
        return parentheses > 0 || blocks > 0;
    }

    boolean isInParentheses() {
        return parentheses > 0;
    }

    /** Where the outermost open parenthesis stands, if one is open. */
    Optional<Origin> openParenthesis() {
        return parentheses > 0 ? parenthesis : Optional.empty();
    }

    /** Where the {@code BEGIN ATOMIC} stands that has no {@code END} yet, if there is one. */
    Optional<Origin> openBlock() {
        return blocks > 0 ? begin : Optional.empty();
    }

    /** Takes the statement's next significant token. */
    void see(Lexer token, Lines lines) {
        if (prefix != Prefix.ROUTINE && prefix != Prefix.OTHER) {
            prefix = advance(token);
        } else if (prefix == Prefix.ROUTINE && parentheses == 0 && !label) {
            seeInRoutine(token, lines);
        }
        if (token.kind() == TokenKind.OPEN) {
            if (parentheses == 0) {
                parenthesis = Optional.of(lines.at(token.start()));
            }
            parentheses++;
        } else if (token.kind() == TokenKind.CLOSE) {
            parentheses = Math.max(0, parentheses - 1);
        }
        label = token.is("AS") || token.isSymbol('.');
    }

    private Prefix advance(Lexer token) {
        boolean routine = token.is("FUNCTION") || token.is("PROCEDURE");
        return switch (prefix) {
            case START -> token.is("CREATE") ? Prefix.CREATE : Prefix.OTHER;
            case CREATE -> token.is("OR") ? Prefix.OR : routine ? Prefix.ROUTINE : Prefix.OTHER;
            case OR -> token.is("REPLACE") ? Prefix.REPLACE : Prefix.OTHER;
            default -> routine ? Prefix.ROUTINE : Prefix.OTHER;
        };
    }

    private void seeInRoutine(Lexer token, Lines lines) {
        if (blocks > 0) {
            if (token.is("CASE")) {
                blocks++;
            } else if (token.is("END")) {
                blocks--;
            }
        } else if (token.is("ATOMIC") && begin.isPresent()) {
            blocks = 1;
        } else {
            begin = token.is("BEGIN") ? Optional.of(lines.at(token.start())) : Optional.empty();
        }
    }
}
