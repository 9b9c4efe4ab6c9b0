package dev.headway.revision;

import dev.headway.sql.Tokens;
import java.util.function.Predicate;

/**
 * What the comma-separated actions of an {@code ALTER TABLE}, or of its kin, do to code that does not know of them. Not
 * thread-safe.
 */
final class AlterActions {

    /** Types that bring their own default. */
    private static final String[] SERIAL = {"SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL2", "SERIAL4", "SERIAL8"};

    private final Tokens tokens;
    private final String kind;
    private final Predicate<Tokens> madeHere;

    /**
     * @param kind the word that says what is altered
     * @param tokens at the first action
     * @param madeHere passes the name it is shown, and tells whether the section made what it names
     */
    AlterActions(String kind, Tokens tokens, Predicate<Tokens> madeHere) {
        this.kind = kind;
        this.tokens = tokens;
        this.madeHere = madeHere;
    }

    /** For what has no grammar of its own here: whether it is renamed, moved, or something is dropped from it. */
    static boolean renamesOrDrops(Tokens tokens) {
        for (; !tokens.isAtEnd(); tokens.skipOne()) {
            if (tokens.at("RENAME", "DROP") || tokens.accept("SET", "SCHEMA")) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the actions breaks code of before. */
    boolean contract() {
        boolean contract = false;
        do {
            contract |= action();
        } while (tokens.skipComma());
        return contract;
    }

    private boolean action() {
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "RENAME", "DETACH", "AS", "FORCE" -> true;
            case "DROP" -> !tokens.accept("NOT", "NULL");
            case "ADD" -> add();
            case "ALTER" -> alter();
            case "SET" -> tokens.at("SCHEMA") || tokens.accept("NOT", "NULL");
            case "ENABLE" -> tokens.at("ROW");
            case "NO" -> tokens.at("INHERIT");
            case "ATTACH" -> !kind.equals("INDEX") && !(tokens.accept("PARTITION") && madeHere.test(tokens));
            default -> false;
        };
    }

    private boolean add() {
        if (kind.equals("TYPE")) {
            return false;
        }
        if (tokens.at("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE", "NOT")) {
            return true;
        }
        tokens.accept("COLUMN");
        tokens.accept("IF", "NOT", "EXISTS");
        tokens.name();
        return requiredColumn();
    }

    /** A new column that code of before would leave out, though it may not be left out. */
    private boolean requiredColumn() {
        boolean required = false;
        boolean filled = false;
        while (!tokens.isAtEnd() && !tokens.at(',')) {
            filled |= tokens.at("DEFAULT", "GENERATED") || tokens.at(SERIAL);
            if (tokens.at('(')) {
                required |= tokens.skipParenthesesWith("NOT", "NULL");
            } else if (tokens.accept("NOT", "NULL")) {
                required = true;
            } else {
                required |= tokens.at("PRIMARY");
                tokens.advance();
            }
        }
        return required && !filled;
    }

    private boolean alter() {
        if (tokens.accept("CONSTRAINT")) {
            tokens.name();
            return tokens.at("ENFORCED");
        }
        if (tokens.accept("ATTRIBUTE")) {
            return true;
        }
        tokens.accept("COLUMN");
        tokens.name();
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "TYPE" -> true;
            case "DROP" -> !tokens.accept("NOT", "NULL");
            case "SET" ->
                tokens.at("DATA", "EXPRESSION") || tokens.accept("NOT", "NULL") || tokens.accept("GENERATED", "ALWAYS");
            case "ADD" -> tokens.accept("GENERATED", "ALWAYS");
            default -> false;
        };
    }
}
