package dev.headway.verdict;

import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code ADD COLUMN} asks for: the column, and constraints that it brings along. */
final class NewColumn {

    private static final String[] ENDS_TYPE = {
        "CONSTRAINT",
        "NOT",
        "NULL",
        "DEFAULT",
        "CHECK",
        "UNIQUE",
        "PRIMARY",
        "REFERENCES",
        "GENERATED",
        "COLLATE",
        "STORAGE",
        "COMPRESSION",
        "DEFERRABLE",
        "INITIALLY",
        "OPTIONS"
    };

    /** What a column of a type that brings its own default really is. */
    private static final Map<String, String> INTEGERS = Map.of(
            "serial", "integer",
            "serial4", "integer",
            "bigserial", "bigint",
            "serial8", "bigint",
            "smallserial", "smallint",
            "serial2", "smallint");

    private final Named table;
    private final Named column;
    private final Walk walk;
    private final List<Action> brought = new ArrayList<>();
    private String type = "";
    private String defaults = "";
    private boolean notNull;
    private String kind = "";
    private String identity = "";
    /** What can be added at once: all but checks. */
    private final StringBuilder plain = new StringBuilder();

    private NewColumn(Named table, Named column, Walk walk) {
        this.table = table;
        this.column = column;
        this.walk = walk;
    }

    /** @param walk behind the column's name; moves to the action's end */
    static List<Action> read(Named table, Named column, Walk walk) {
        return new NewColumn(table, column, walk).actions();
    }

    private List<Action> actions() {
        int mark = walk.mark();
        type = walk.until(ENDS_TYPE);
        plain.append(type);
        while (!walk.tokens.isAtEnd() && !walk.tokens.at(',')) {
            int from = walk.mark();
            if (!constraint()) {
                plain.append(' ').append(walk.since(from));
            }
        }
        brought.replaceAll(action -> action.with("plain", plain.toString()));
        Words words = words().put("default", defaults)
                .put("identity", identity)
                .put("rest", walk.since(mark))
                .put("variant", notNull ? "required" : "")
                .put("integer", INTEGERS.getOrDefault(type.toLowerCase(Locale.ROOT), type))
                .derived("sequence", column.bare(), "seq")
                .derived("filling", column.bare(), "filling")
                .derived("check", column.bare(), "not_null");
        List<Action> actions = new ArrayList<>();
        actions.add(words.action("add-column", heavy(), Work.REWRITE));
        if (notNull && kind.isEmpty() && (defaults.isEmpty() || defaults.equalsIgnoreCase("NULL"))) {
            actions.add(words.action("add-column", "add-column-not-null", Work.SCAN));
        }
        actions.addAll(brought);
        return actions;
    }

    private String heavy() {
        if (INTEGERS.containsKey(type.toLowerCase(Locale.ROOT))) {
            return "add-column-serial";
        }
        return !kind.isEmpty()
                ? kind
                : defaults.isEmpty() || isConstant(defaults) ? "add-column-domain" : "add-column-volatile-default";
    }

    /** One token: every row has the same, and none is written. */
    private static boolean isConstant(String expression) {
        Tokens tokens = new Tokens(expression);
        boolean constant =
                tokens.at(TokenKind.STRING) || tokens.at(TokenKind.NUMBER) || tokens.at("TRUE", "FALSE", "NULL");
        tokens.advance();
        return constant && tokens.isAtEnd();
    }

    /** Whether it is a check. */
    private boolean constraint() {
        Tokens tokens = walk.tokens;
        Optional<Named> given = tokens.accept("CONSTRAINT") ? walk.name() : Optional.empty();
        if (tokens.accept("CHECK")) {
            check(given);
            return true;
        }
        if (tokens.accept("NOT", "NULL")) {
            notNull = true;
        } else if (tokens.accept("DEFAULT")) {
            int mark = walk.mark();
            tokens.skipOne(); // even NULL
            walk.until(ENDS_TYPE);
            defaults = walk.since(mark);
        } else if (tokens.accept("UNIQUE")) {
            brought.add(words().put("kind", "UNIQUE")
                    .derived("constraint", column.bare(), "key")
                    .action("add-unique", Work.BUILD));
        } else if (tokens.accept("PRIMARY", "KEY")) {
            notNull = true;
            brought.add(words().put("kind", "PRIMARY KEY")
                    .derived("constraint", "", "pkey")
                    .action("add-primary-key", Work.BUILD));
        } else if (tokens.accept("GENERATED")) {
            generated();
        } else {
            tokens.skipOne();
        }
        return false;
    }

    private void check(Optional<Named> given) {
        int mark = walk.mark();
        walk.tokens.skipParentheses();
        Words words =
                words().put("definition", "CHECK " + walk.since(mark)).derived("constraint", column.bare(), "check");
        given.ifPresent(name -> words.put("constraint", name.toString()));
        brought.add(words.action("add-column", "add-column-check", Work.SCAN));
    }

    private void generated() {
        Tokens tokens = walk.tokens;
        int mark = walk.mark();
        while (!tokens.isAtEnd() && !tokens.at(',') && !tokens.at("IDENTITY") && !tokens.at('(')) {
            tokens.advance();
        }
        if (tokens.accept("IDENTITY")) {
            notNull = true;
            tokens.skipParentheses();
            identity = "GENERATED " + walk.since(mark);
            kind = "add-column-identity";
        } else {
            kind = "add-column-stored";
        }
    }

    private Words words() {
        return new Words().table(table).name(column).put("type", type);
    }
}
