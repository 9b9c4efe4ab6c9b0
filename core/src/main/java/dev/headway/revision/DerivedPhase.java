package dev.headway.revision;

import dev.headway.sql.Tokens;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The phase of a revision that names none, told by the tokens of its upgrade, fail-safe: {@code contract} if one
 * statement drops (but an index), renames, retypes or newly requires something that the section did not make itself, or
 * if tokens cannot tell what it does. Rehearsal proves it or says that it is wrong. Not thread-safe.
 */
final class DerivedPhase {

    /** What the section made so far and has not dropped: kind and name. No other code can know it yet. */
    private final Set<String> made = new HashSet<>();

    private DerivedPhase() {}

    static Phase of(Section upgrade) {
        DerivedPhase derived = new DerivedPhase();
        boolean contract = false;
        for (Section.Entry entry : upgrade.entries()) {
            contract |= derived.contracts(new Tokens(entry.statement().text()));
        }
        return contract ? new Phase.Contract(Optional.empty()) : new Phase.Expand();
    }

    private boolean contracts(Tokens tokens) {
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "CREATE" -> create(tokens);
            case "DROP" -> drop(tokens);
            case "ALTER" -> alter(tokens);
            case "REVOKE" -> revoke(tokens);
            case "REFRESH" -> tokens.contain("WITH", "NO", "DATA");
            case "DO", "CALL", "EXECUTE" -> true;
            case "SET", "RESET", "DISCARD", "SELECT" -> {
                if (movesNames(word, tokens)) {
                    made.clear();
                }
                yield false;
            }
            default -> false;
        };
    }

    /** Whether from here on an unqualified name may mean another object than before. */
    private static boolean movesNames(String word, Tokens tokens) {
        return switch (word) {
            case "SET" -> tokens.contain("SEARCH_PATH") || tokens.contain("SCHEMA");
            case "SELECT" -> tokens.contain("SET_CONFIG");
            default -> true;
        };
    }

    private boolean create(Tokens tokens) {
        boolean replaces = tokens.accept("OR", "REPLACE");
        boolean unique = tokens.accept("UNIQUE");
        if (tokens.accept("INDEX")) {
            return unique && uniqueIndex(tokens);
        }
        while (tokens.acceptAny("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "RECURSIVE")) {
            // how it is made does not matter
        }
        Optional<String> kind = kind(tokens);
        if (kind.isPresent() && !tokens.at("IF") && !replaces) {
            thing(kind.get(), tokens).ifPresent(made::add);
        }
        return false;
    }

    /** An index that newly forbids rows of an existing table. */
    private boolean uniqueIndex(Tokens tokens) {
        while (!tokens.isAtEnd() && !tokens.accept("ON")) {
            tokens.advance();
        }
        tokens.accept("ONLY");
        return !isMade("RELATION", tokens);
    }

    private boolean drop(Tokens tokens) {
        if (tokens.at("INDEX")) {
            return false;
        }
        if (tokens.acceptAny("TRIGGER", "POLICY", "RULE")) {
            return dropFromTable(tokens);
        }
        Optional<String> kind = kind(tokens);
        if (kind.isEmpty()) {
            return true;
        }
        tokens.accept("IF", "EXISTS");
        do {
            Optional<String> thing = thing(kind.get(), tokens);
            if (thing.isEmpty() || !made.remove(thing.get())) {
                return true;
            }
        } while (tokens.accept(','));
        return false;
    }

    private boolean dropFromTable(Tokens tokens) {
        tokens.accept("IF", "EXISTS");
        tokens.name();
        return !(tokens.accept("ON") && isMade("RELATION", tokens));
    }

    private boolean alter(Tokens tokens) {
        if (tokens.accept("DEFAULT", "PRIVILEGES")) {
            return false;
        }
        String word = tokens.word();
        Optional<String> kind = kind(tokens);
        if (kind.isEmpty()) {
            tokens.advance();
            kind = Optional.of("RELATION").filter(any -> word.equals("INDEX"));
        }
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        if (kind.isEmpty() || kind.get().equals("FUNCTION")) {
            boolean update = word.equals("EXTENSION") && tokens.contain("UPDATE");
            return update || AlterActions.renamesOrDrops(tokens);
        }
        if (isMade(kind.get(), tokens)) {
            return false;
        }
        tokens.accept('*');
        return new AlterActions(word, tokens, partition -> isMade("RELATION", partition)).contract();
    }

    /** What others may do is taken from them, unless nobody could do it before. */
    private boolean revoke(Tokens tokens) {
        while (!tokens.isAtEnd() && !tokens.accept("ON")) {
            tokens.advance();
        }
        String kind = kind(tokens).orElse("RELATION");
        boolean made = true;
        do {
            made &= isMade(kind, tokens);
        } while (tokens.accept(','));
        return !made;
    }

    /** Passes the name that stands here; whether the section made what it names. */
    private boolean isMade(String kind, Tokens tokens) {
        return thing(kind, tokens).filter(made::contains).isPresent();
    }

    /** Passes the name that stands here. A routine has one only without arguments: others may share its name. */
    private static Optional<String> thing(String kind, Tokens tokens) {
        Optional<String> name = tokens.name();
        if (kind.equals("FUNCTION")) {
            boolean plain = tokens.accept('(') && tokens.accept(')');
            return name.filter(any -> plain).map(routine -> kind + " " + routine);
        }
        return name.map(any -> kind + " " + any);
    }

    /** Passes the words that say what kind of thing is meant: those that share names are one kind. */
    private static Optional<String> kind(Tokens tokens) {
        boolean relation = tokens.accept("MATERIALIZED", "VIEW")
                || tokens.accept("FOREIGN", "TABLE")
                || tokens.acceptAny("TABLE", "VIEW", "SEQUENCE");
        if (relation) {
            return Optional.of("RELATION");
        }
        if (tokens.acceptAny("FUNCTION", "PROCEDURE", "ROUTINE")) {
            return Optional.of("FUNCTION");
        }
        if (tokens.acceptAny("TYPE", "DOMAIN")) {
            return Optional.of("TYPE");
        }
        return tokens.accept("SCHEMA") ? Optional.of("SCHEMA") : Optional.empty();
    }
}
