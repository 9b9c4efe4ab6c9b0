package dev.headway.sql;

import java.util.Locale;

/**
 * Which command a statement is, as far as it matters to transactions; told by its leading tokens. Immutable.
 *
 * @param name as PostgreSQL names it in its message, such as {@code CREATE INDEX CONCURRENTLY}; else the first word
 */
public record Command(String name, Transaction transaction) {

    /** How a command stands to a transaction block. */
    public enum Transaction {
        /** Runs in one, as far as tokens can tell. */
        INSIDE,
        /** The server refuses it in one: where its source calls {@code PreventInTransactionBlock}, majors 14 to 18. */
        REFUSED,
        /** Begins or ends one. */
        CONTROL
    }

    private static final String CREATE_INDEX_CONCURRENTLY = "CREATE INDEX CONCURRENTLY";

    /** Reads no further into {@code sql} than it must. */
    public static Command of(String sql) {
        Tokens tokens = new Tokens(sql);
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "BEGIN", "END", "ABORT", "COMMIT", "ROLLBACK", "START" -> control(word, tokens);
            case "PREPARE" -> tokens.at("TRANSACTION") ? control("PREPARE TRANSACTION", tokens) : inside(word);
            case "CREATE" -> create(tokens);
            case "DROP" -> drop(tokens);
            case "ALTER" -> alter(tokens);
            case "REINDEX" -> reindex(tokens);
            case "CLUSTER" -> cluster(tokens);
            case "VACUUM" -> refused(word);
            case "DISCARD" -> tokens.at("ALL") ? refused("DISCARD ALL") : inside(word);
            default -> inside(word);
        };
    }

    /**
     * Whether this should wait for its locks however long that takes: nobody who reads or writes queues up behind it, and
     * a lock timeout half-way throws away what it has done. So it is with what runs CONCURRENTLY, with VACUUM (but for
     * FULL) and with VALIDATE CONSTRAINT alone, all of which take SHARE UPDATE EXCLUSIVE.
     */
    public static boolean isPatient(String sql) {
        String name = of(sql).name;
        Tokens tokens = new Tokens(sql);
        return switch (name) {
            case "VACUUM" -> !isFull(tokens);
            case "ALTER" -> isValidation(tokens);
            default -> name.endsWith("CONCURRENTLY");
        };
    }

    private static boolean isFull(Tokens tokens) {
        tokens.accept("VACUUM");
        return tokens.at("FULL") || (tokens.at('(') && tokens.contain("FULL") && !isOff("FULL", tokens));
    }

    private static boolean isValidation(Tokens tokens) {
        tokens.accept("ALTER");
        if (!tokens.accept("TABLE")) {
            return false;
        }
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        tokens.name();
        tokens.accept('*');
        boolean validates = tokens.accept("VALIDATE", "CONSTRAINT");
        tokens.name();
        return validates && tokens.isAtEnd();
    }

    /** Whether this builds an index CONCURRENTLY without naming it: after a failure nobody could tell which it was. */
    public static boolean isNamelessIndex(String sql) {
        if (!of(sql).name.equals(CREATE_INDEX_CONCURRENTLY)) {
            return false;
        }
        Tokens tokens = new Tokens(sql);
        while (!tokens.accept("CONCURRENTLY")) {
            tokens.advance();
        }
        return tokens.at("ON");
    }

    private static Command inside(String name) {
        return new Command(name, Transaction.INSIDE);
    }

    private static Command refused(String name) {
        return new Command(name, Transaction.REFUSED);
    }

    private static Command control(String name, Tokens tokens) {
        if (tokens.at("PREPARED")) {
            return new Command(name + " PREPARED", Transaction.CONTROL);
        }
        tokens.acceptAny("WORK", "TRANSACTION");
        boolean savepoint = name.equals("ROLLBACK") && tokens.at("TO");
        return savepoint ? inside("ROLLBACK TO SAVEPOINT") : new Command(name, Transaction.CONTROL);
    }

    private static Command create(Tokens tokens) {
        tokens.accept("UNIQUE");
        if (tokens.accept("INDEX", "CONCURRENTLY")) {
            return refused(CREATE_INDEX_CONCURRENTLY);
        }
        return switch (tokens.word()) {
            case "DATABASE" -> refused("CREATE DATABASE");
            case "TABLESPACE" -> refused("CREATE TABLESPACE");
            case "SUBSCRIPTION" ->
                isOff("CREATE_SLOT", tokens) || isOff("CONNECT", tokens)
                        ? inside("CREATE SUBSCRIPTION")
                        : refused("CREATE SUBSCRIPTION");
            default -> inside("CREATE");
        };
    }

    private static Command drop(Tokens tokens) {
        if (tokens.accept("INDEX", "CONCURRENTLY")) {
            return refused("DROP INDEX CONCURRENTLY");
        }
        return switch (tokens.word()) {
            case "DATABASE" -> refused("DROP DATABASE");
            case "TABLESPACE" -> refused("DROP TABLESPACE");
            // refused unless its slot was taken from it before, which tokens do not tell
            case "SUBSCRIPTION" -> refused("DROP SUBSCRIPTION");
            default -> inside("DROP");
        };
    }

    private static Command alter(Tokens tokens) {
        String kind = tokens.word();
        tokens.advance();
        return switch (kind) {
            case "SYSTEM" -> refused("ALTER SYSTEM");
            case "DATABASE" -> alterDatabase(tokens);
            case "SUBSCRIPTION" -> alterSubscription(tokens);
            case "TABLE" -> alterTable(tokens);
            default -> inside("ALTER");
        };
    }

    private static Command alterDatabase(Tokens tokens) {
        tokens.name();
        return tokens.accept("SET", "TABLESPACE") || tokens.at("TABLESPACE")
                ? refused("ALTER DATABASE SET TABLESPACE")
                : inside("ALTER");
    }

    private static Command alterSubscription(Tokens tokens) {
        tokens.name();
        boolean refresh = tokens.at("REFRESH");
        tokens.acceptAny("SET", "ADD", "DROP");
        refresh |= tokens.at("PUBLICATION") && !isOff("REFRESH", tokens);
        boolean slot = tokens.at('(') && (tokens.contain("FAILOVER") || tokens.contain("TWO_PHASE"));
        return refresh || slot ? refused("ALTER SUBSCRIPTION") : inside("ALTER");
    }

    private static Command alterTable(Tokens tokens) {
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        tokens.name();
        if (tokens.accept("DETACH", "PARTITION")) {
            tokens.name();
            return tokens.at("CONCURRENTLY") ? refused("ALTER TABLE ... DETACH CONCURRENTLY") : inside("ALTER");
        }
        return inside("ALTER");
    }

    private static Command reindex(Tokens tokens) {
        boolean concurrently = tokens.at('(') && tokens.contain("CONCURRENTLY") && !isOff("CONCURRENTLY", tokens);
        tokens.skipParentheses();
        String kind = tokens.word();
        tokens.advance();
        if (concurrently || tokens.at("CONCURRENTLY")) {
            return refused("REINDEX CONCURRENTLY");
        }
        return switch (kind) {
            case "SCHEMA", "DATABASE", "SYSTEM" -> refused("REINDEX " + kind);
            default -> inside("REINDEX");
        };
    }

    private static Command cluster(Tokens tokens) {
        tokens.skipParentheses();
        tokens.accept("VERBOSE");
        return tokens.isAtEnd() ? refused("CLUSTER") : inside("CLUSTER");
    }

    /** Whether {@code option} is switched off somewhere from here on, as {@code defGetBoolean} understands it. */
    private static boolean isOff(String option, Tokens here) {
        Tokens tokens = here.rest();
        while (!tokens.isAtEnd()) {
            if (tokens.accept(option)) {
                tokens.accept('=');
                String value = tokens.token().replace("'", "").toLowerCase(Locale.ROOT);
                return value.equals("false") || value.equals("off") || value.equals("0");
            }
            tokens.advance();
        }
        return false;
    }
}
