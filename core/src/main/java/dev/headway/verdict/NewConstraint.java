package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.Optional;

/** What {@code ADD CONSTRAINT} asks for. */
final class NewConstraint {

    private NewConstraint() {}

    /** @param walk at CONSTRAINT, or where it was left out at the constraint itself; moves on to the action's end */
    static Action read(Named table, Walk walk) {
        Tokens tokens = walk.tokens;
        Optional<Named> given = tokens.accept("CONSTRAINT") ? walk.name() : Optional.empty();
        int mark = walk.mark();
        Words words = new Words().table(table);
        String word = tokens.word();
        tokens.advance();
        Action action = switch (word) {
            case "CHECK" -> check(words, given, mark, walk);
            case "UNIQUE" -> key(words, given, "UNIQUE", walk);
            case "PRIMARY" -> {
                tokens.accept("KEY");
                yield key(words, given, "PRIMARY KEY", walk);
            }
            case "FOREIGN" -> foreignKey(words, given, mark, walk);
            case "EXCLUDE" -> words.action("add-exclusion", Work.BUILD);
            default -> notNull(words, given, walk);
        };
        return action;
    }

    private static Action check(Words words, Optional<Named> given, int mark, Walk walk) {
        walk.tokens.skipParentheses();
        words.put("definition", walk.since(mark));
        name(words, given, "", "check");
        return words.action("add-check", Work.SCAN);
    }

    private static Action key(Words words, Optional<Named> given, String kind, Walk walk) {
        boolean primary = kind.equals("PRIMARY KEY");
        words.put("kind", kind);
        if (walk.tokens.accept("USING", "INDEX")) {
            walk.name().ifPresent(index -> words.put("index", index.toString()));
            name(words, given, "", primary ? "pkey" : "key");
            return words.action("add-" + (primary ? "primary-key" : "unique"), "primary-key-using-index", Work.SCAN);
        }
        int mark = walk.mark();
        while (!walk.tokens.isAtEnd() && !walk.tokens.at('(')) {
            walk.tokens.advance();
        }
        String nulls = walk.since(mark);
        String columns = walk.inParentheses();
        mark = walk.mark();
        if (walk.tokens.accept("INCLUDE")) {
            walk.tokens.skipParentheses();
        }
        String include = walk.since(mark);
        words.put("columns", columns)
                .perhaps("index_tail", spaced(include) + spaced(nulls))
                .perhaps("tail", spaced(walk.until()));
        name(words, given, primary ? "" : about(columns), primary ? "pkey" : "key");
        words.derived("check", about(columns), "not_null");
        return words.action(primary ? "add-primary-key" : "add-unique", Work.BUILD, Work.SCAN);
    }

    private static String spaced(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    private static Action foreignKey(Words words, Optional<Named> given, int mark, Walk walk) {
        walk.tokens.accept("KEY");
        String columns = walk.inParentheses();
        if (walk.tokens.accept("REFERENCES")) {
            walk.name().ifPresent(other -> words.put("other", other.toString()));
        }
        walk.until("NOT");
        words.put("definition", walk.since(mark));
        name(words, given, about(columns), "fkey");
        return words.action("add-foreign-key", Work.SCAN);
    }

    /** From PostgreSQL 18 on, {@code NOT NULL column} is a constraint like others. */
    private static Action notNull(Words words, Optional<Named> given, Walk walk) {
        walk.tokens.accept("NULL");
        Optional<Named> column = walk.name();
        column.ifPresent(words::name);
        name(words, given, column.map(Named::bare).orElse(""), "not_null");
        words.put("variant", "named");
        words.derived("check", column.map(Named::bare).orElse(""), "not_null");
        return words.action("set-not-null", Work.SCAN);
    }

    private static void name(Words words, Optional<Named> given, String about, String suffix) {
        given.ifPresentOrElse(
                name -> words.put("constraint", name.toString()),
                () -> words.perhaps("unnamed", "").derived("constraint", about, suffix));
    }

    /** The columns as PostgreSQL joins them in the names that it makes up. */
    private static String about(String columns) {
        StringBuilder about = new StringBuilder();
        for (Walk walk = new Walk(columns); !walk.tokens.isAtEnd(); ) {
            Optional<Named> name = walk.name();
            name.ifPresent(column -> about.append(about.isEmpty() ? "" : "_").append(column.bare()));
            if (name.isEmpty()) {
                walk.tokens.skipOne();
            }
        }
        return about.toString();
    }
}
