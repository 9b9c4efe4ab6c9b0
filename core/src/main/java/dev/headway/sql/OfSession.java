package dev.headway.sql;

import java.util.Optional;

/** What a statement does to its session alone, and another session knows nothing of. */
public final class OfSession {
    private OfSession() {}

    /** Whether it sets or resets something, or declares something by name, for the session alone: done again, it is as before. */
    public static boolean isSetting(String sql) {
        Tokens tokens = new Tokens(sql);
        if (tokens.accept("SET")) {
            return !tokens.at("LOCAL", "CONSTRAINTS", "TRANSACTION");
        }
        if (tokens.accept("SELECT")) {
            return isOnlySetConfig(tokens);
        }
        return tokens.at("RESET", "PREPARE", "DEALLOCATE", "LISTEN", "UNLISTEN", "LOAD", "DECLARE", "CLOSE");
    }

    /** {@code SELECT pg_catalog.set_config('search_path', '', false)}, as pg_dump writes it. */
    private static boolean isOnlySetConfig(Tokens tokens) {
        do {
            Optional<String> name = tokens.name();
            if (name.filter(n -> n.equals("\"set_config\"") || n.equals("\"pg_catalog\".\"set_config\""))
                            .isEmpty()
                    || !tokens.at('(')) {
                return false;
            }
            tokens.skipParentheses();
            if (tokens.accept("AS")) {
                tokens.name();
            }
        } while (tokens.accept(','));
        return tokens.isAtEnd();
    }

    /** The name of the table, view or sequence that it makes for the session alone. */
    public static Optional<String> temporary(String sql) {
        Tokens tokens = new Tokens(sql);
        if (!tokens.accept("CREATE")) {
            return Optional.empty();
        }
        tokens.accept("OR", "REPLACE");
        tokens.acceptAny("LOCAL", "GLOBAL");
        boolean temporary = tokens.acceptAny("TEMP", "TEMPORARY");
        tokens.accept("RECURSIVE");
        if (!tokens.acceptAny("TABLE", "VIEW", "SEQUENCE")) {
            return Optional.empty();
        }
        tokens.accept("IF", "NOT", "EXISTS");
        return tokens.name().filter(name -> temporary || name.startsWith("\"pg_temp\"."));
    }
}
