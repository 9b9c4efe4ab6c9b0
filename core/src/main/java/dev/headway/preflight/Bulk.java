package dev.headway.preflight;

import dev.headway.problem.Origin;
import dev.headway.sql.Identifier;
import dev.headway.sql.Tokens;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that may write about as much as a relation takes up. Immutable.
 *
 * @param words what messages call it, before the relation's name
 */
record Bulk(String words, Share share, Name relation, Origin origin) {

    /** What of a relation is written again. */
    enum Share {
        /** Its rows, without what is stored out of line: the most that an index on it takes. */
        ROWS,
        INDEXES,
        ALL
    }

    /** Functions that are called for every row, so that a column with one as its default is written into every row. */
    private static final Set<String> VOLATILE = Set.of(
            "GEN_RANDOM_UUID",
            "UUIDV4",
            "UUIDV7",
            "UUID_GENERATE_V4",
            "RANDOM",
            "CLOCK_TIMESTAMP",
            "NEXTVAL",
            "TIMEOFDAY");

    private static final Set<String> SERIAL =
            Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL2", "SERIAL4", "SERIAL8");

    /**
     * What a statement's tokens tell.
     *
     * @param sliced whether it runs in slices, and so over all of its table
     */
    static Optional<Bulk> of(String sql, boolean sliced, Origin origin) {
        Tokens tokens = new Tokens(sql);
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "CREATE" -> index(tokens, origin);
            case "ALTER" -> alter(tokens, origin);
            case "UPDATE" -> update(tokens, sliced, origin);
            case "REINDEX" -> reindex(tokens, origin);
            case "REFRESH" -> refresh(tokens, origin);
            case "CLUSTER" -> rewrite("CLUSTER", tokens, origin);
            case "VACUUM" -> vacuum(tokens, origin);
            default -> Optional.empty();
        };
    }

    private static Optional<Bulk> bulk(String words, Share share, Tokens tokens, Origin origin) {
        return Name.read(tokens).map(name -> new Bulk(words, share, name, origin));
    }

    private static Optional<Bulk> index(Tokens tokens, Origin origin) {
        tokens.accept("UNIQUE");
        if (!tokens.accept("INDEX")) {
            return Optional.empty();
        }
        tokens.accept("CONCURRENTLY");
        tokens.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> index = tokens.at("ON") ? Optional.empty() : Name.part(tokens);
        // ON ONLY makes none but on the partitioned table itself, which has no rows
        boolean builds = tokens.accept("ON") && !tokens.at("ONLY");
        String words = "CREATE INDEX " + index.map(name -> name + " ON ").orElse("ON ");
        return builds ? bulk(words.strip(), Share.ROWS, tokens, origin) : Optional.empty();
    }

    private static Optional<Bulk> alter(Tokens tokens, Origin origin) {
        if (!tokens.accept("TABLE")) {
            return Optional.empty();
        }
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        Optional<Name> table = Name.read(tokens);
        tokens.accept('*');
        boolean rows = false;
        boolean all = false;
        do {
            String action = tokens.word();
            tokens.advance();
            all |= action.equals("ALTER") && retypes(tokens);
            all |= action.equals("SET") && tokens.at("LOGGED", "UNLOGGED", "TABLESPACE", "ACCESS");
            rows |= action.equals("ADD") && indexes(tokens);
            all |= action.equals("ADD") && fills(tokens);
        } while (tokens.skipComma());
        Share share = all ? Share.ALL : Share.ROWS;
        return all || rows ? table.map(name -> new Bulk("ALTER TABLE", share, name, origin)) : Optional.empty();
    }

    private static boolean retypes(Tokens tokens) {
        tokens.accept("COLUMN");
        Name.part(tokens);
        tokens.accept("SET", "DATA");
        return tokens.at("TYPE");
    }

    /** Passes up to the word that tells. */
    private static boolean indexes(Tokens tokens) {
        if (tokens.accept("CONSTRAINT")) {
            Name.part(tokens);
        }
        boolean exclusion = tokens.at("EXCLUDE");
        boolean key = tokens.accept("PRIMARY", "KEY") || tokens.acceptAny("UNIQUE", "EXCLUDE");
        // USING INDEX takes one that is there
        return key && (exclusion || !tokens.at("USING"));
    }

    private static boolean fills(Tokens tokens) {
        boolean fills = false;
        while (!tokens.isAtEnd() && !tokens.at(',')) {
            boolean volatileDefault = VOLATILE.contains(tokens.word()) || SERIAL.contains(tokens.word());
            fills |= volatileDefault || tokens.at("STORED", "IDENTITY");
            tokens.advance();
            tokens.skipParentheses();
        }
        return fills;
    }

    private static Optional<Bulk> update(Tokens tokens, boolean sliced, Origin origin) {
        tokens.accept("ONLY");
        boolean whole = sliced || !tokens.contain("WHERE");
        return whole ? bulk("UPDATE", Share.ALL, tokens, origin) : Optional.empty();
    }

    private static Optional<Bulk> reindex(Tokens tokens, Origin origin) {
        tokens.skipParentheses();
        boolean table = tokens.accept("TABLE");
        if (!table && !tokens.accept("INDEX")) {
            return Optional.empty();
        }
        tokens.accept("CONCURRENTLY");
        return table
                ? bulk("REINDEX TABLE", Share.INDEXES, tokens, origin)
                : bulk("REINDEX INDEX", Share.ROWS, tokens, origin);
    }

    private static Optional<Bulk> refresh(Tokens tokens, Origin origin) {
        tokens.accept("MATERIALIZED", "VIEW");
        tokens.accept("CONCURRENTLY");
        return bulk("REFRESH MATERIALIZED VIEW", Share.ALL, tokens, origin);
    }

    private static Optional<Bulk> vacuum(Tokens tokens, Origin origin) {
        boolean full = tokens.at("FULL") || (tokens.at('(') && tokens.skipParenthesesWith("FULL"));
        tokens.acceptAny("FULL");
        tokens.acceptAny("FREEZE");
        tokens.acceptAny("VERBOSE");
        tokens.acceptAny("ANALYZE");
        return full ? rewrite("VACUUM FULL", tokens, origin) : Optional.empty();
    }

    private static Optional<Bulk> rewrite(String words, Tokens tokens, Origin origin) {
        tokens.skipParentheses();
        tokens.acceptAny("VERBOSE");
        return bulk(words, Share.ALL, tokens, origin);
    }
}
