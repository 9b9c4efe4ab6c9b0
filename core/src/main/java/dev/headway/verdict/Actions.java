package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a statement says it does, by its tokens. What it did says the server; this only finds the words for it. */
final class Actions {

    /** Kinds of things that DDL names by two words. */
    private static final Set<String> TWO_WORDS = Set.of("MATERIALIZED", "FOREIGN", "EVENT", "TEXT", "ACCESS");

    private final Walk walk;
    private final Tokens tokens;

    private Actions(String sql) {
        walk = new Walk(sql);
        tokens = walk.tokens;
    }

    /** At least one; of what has no words here, one that is called by the command alone. */
    static List<Action> of(String sql) {
        Actions actions = new Actions(sql);
        String word = actions.tokens.word();
        actions.tokens.advance();
        List<Action> read = actions.read(word);
        return read.isEmpty() ? List.of(new Words().action(word.toLowerCase(Locale.ROOT))) : read;
    }

    private List<Action> read(String word) {
        return switch (word) {
            case "CREATE" -> create();
            case "ALTER" -> alter();
            case "DROP" -> List.of(drop());
            case "REINDEX" -> List.of(reindex());
            case "CLUSTER", "VACUUM" -> List.of(rewriting(word));
            case "REFRESH" -> List.of(refresh());
            case "TRUNCATE" -> List.of(truncate());
            case "LOCK" -> List.of(lock());
            case "UPDATE", "DELETE", "INSERT", "MERGE", "COPY", "WITH" -> Rows.read(word, walk);
            default -> List.of();
        };
    }

    private List<Action> create() {
        tokens.accept("OR", "REPLACE");
        boolean unique = tokens.accept("UNIQUE");
        if (tokens.accept("INDEX")) {
            return List.of(createIndex(unique));
        }
        while (tokens.acceptAny("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "RECURSIVE", "CONSTRAINT")) {
            // how it is made does not matter
        }
        String kind = kind();
        tokens.accept("IF", "NOT", "EXISTS");
        Optional<Named> name = walk.name();
        if (kind.equals("table") && tokens.accept("PARTITION", "OF")) {
            Words words = new Words();
            name.ifPresent(words::name);
            walk.name().ifPresent(words::table);
            return List.of(words.put("bound", walk.rest()).action("create-partition", Work.SCAN));
        }
        Words words = new Words();
        name.ifPresent(words::name);
        return List.of(words.action("create-" + kind));
    }

    private Action createIndex(boolean unique) {
        tokens.accept("CONCURRENTLY");
        tokens.accept("IF", "NOT", "EXISTS");
        Words words = new Words().perhaps("unique", unique ? "UNIQUE " : "");
        Optional<Named> given = tokens.at("ON") ? Optional.empty() : walk.name();
        tokens.accept("ON");
        tokens.accept("ONLY");
        walk.name().ifPresent(words::table);
        given.ifPresentOrElse(
                name -> words.put("index", name.toString()),
                () -> words.perhaps("unnamed", "").derived("index", "", "idx"));
        return words.put("rest", walk.rest()).action("create-index", Work.BUILD);
    }

    private List<Action> alter() {
        String kind = kind();
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        Optional<Named> name = walk.name();
        tokens.accept('*');
        if (kind.equals("table") && name.isPresent()) {
            return TableActions.read(name.get(), walk);
        }
        Words words = new Words();
        name.ifPresent(words::name);
        if (kind.equals("domain")) {
            String rest = walk.rest();
            return List.of(words.put("rest", rest).action("alter-domain", Work.SCAN));
        }
        return List.of(words.action("alter-" + kind, Work.REWRITE));
    }

    private Action drop() {
        String kind = kind();
        tokens.accept("CONCURRENTLY");
        tokens.accept("IF", "EXISTS");
        Words words = new Words();
        walk.name().ifPresent(words::name);
        if (tokens.accept("ON")) {
            walk.name().ifPresent(words::table);
        }
        return words.action("drop-" + kind);
    }

    private Action reindex() {
        tokens.skipParentheses();
        String kind = tokens.word();
        tokens.advance();
        tokens.accept("CONCURRENTLY");
        Words words = new Words().put("kind", kind);
        Optional<Named> name = walk.name();
        name.ifPresent(kind.equals("TABLE") ? words::table : words::name);
        name.ifPresent(what -> words.put("what", what.toString()));
        return words.action("reindex", Work.REWRITE, Work.BUILD);
    }

    private Action rewriting(String word) {
        tokens.skipParentheses();
        while (tokens.acceptAny("FULL", "FREEZE", "VERBOSE", "ANALYZE", "ANALYSE")) {
            // how it is done does not matter
        }
        Words words = new Words();
        walk.name().ifPresent(words::table);
        return word.equals("VACUUM")
                ? words.action("vacuum", "vacuum-full", Work.REWRITE)
                : words.action("cluster", Work.REWRITE);
    }

    private Action refresh() {
        tokens.accept("MATERIALIZED", "VIEW");
        tokens.accept("CONCURRENTLY");
        Words words = new Words();
        walk.name().ifPresent(words::table);
        if (tokens.accept("WITH", "NO", "DATA")) {
            return words.action("alter-materialized-view");
        }
        return words.action("refresh-materialized-view", Work.REWRITE, Work.SCAN, Work.BUILD);
    }

    private Action truncate() {
        tokens.accept("TABLE");
        tokens.accept("ONLY");
        Words words = new Words();
        walk.name().ifPresent(words::table);
        return words.action("truncate");
    }

    private Action lock() {
        tokens.accept("TABLE");
        tokens.accept("ONLY");
        Words words = new Words();
        walk.name().ifPresent(words::table);
        return words.action("lock-table");
    }

    /** Passes the words that say what kind of thing is meant, and tells them as a rule is spelled. */
    private String kind() {
        String kind = tokens.word().toLowerCase(Locale.ROOT);
        boolean two = TWO_WORDS.contains(tokens.word());
        tokens.advance();
        if (two && !tokens.word().isEmpty()) {
            kind += "-" + tokens.word().toLowerCase(Locale.ROOT);
            tokens.advance();
        }
        return kind;
    }
}
