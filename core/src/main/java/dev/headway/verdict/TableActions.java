package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the comma-separated actions of an {@code ALTER TABLE} ask for. */
final class TableActions {

    private final Named table;
    private final Walk walk;
    private final Tokens tokens;

    private TableActions(Named table, Walk walk) {
        this.table = table;
        this.walk = walk;
        tokens = walk.tokens;
    }

    /** @param walk at the first action */
    static List<Action> read(Named table, Walk walk) {
        TableActions read = new TableActions(table, walk);
        List<Action> actions = new ArrayList<>();
        do {
            actions.addAll(read.action());
        } while (walk.tokens.skipComma());
        return actions;
    }

    private List<Action> action() {
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "ADD" -> add();
            case "ALTER" -> List.of(alter());
            case "DROP" -> List.of(drop());
            case "SET" -> List.of(set());
            case "RENAME" -> List.of(rename());
            case "VALIDATE" -> List.of(validate());
            case "ATTACH" -> List.of(attach());
            case "DETACH" -> List.of(words().action("detach-partition", Work.SCAN));
            case "ENABLE", "DISABLE", "FORCE", "NO" -> List.of(switched(word));
            default -> List.of(words().action("alter-table", Work.SCAN));
        };
    }

    private List<Action> add() {
        if (tokens.at("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE", "NOT")) {
            return List.of(NewConstraint.read(table, walk));
        }
        tokens.accept("COLUMN");
        tokens.accept("IF", "NOT", "EXISTS");
        return walk.name().map(column -> NewColumn.read(table, column, walk)).orElse(List.of());
    }

    private Action alter() {
        if (tokens.accept("CONSTRAINT")) {
            walk.name();
            return words().action("alter-constraint", "enforce-constraint", Work.SCAN);
        }
        tokens.accept("COLUMN");
        Words words = words();
        walk.name().ifPresent(words::name);
        words.derived("check", words.action("alter-column").words().getOrDefault("barename", ""), "not_null");
        if (tokens.accept("SET", "NOT", "NULL")) {
            return words.action("set-not-null", Work.SCAN);
        }
        if (tokens.accept("TYPE") || tokens.accept("SET", "DATA", "TYPE")) {
            String type = walk.until("USING", "COLLATE");
            String using = tokens.accept("USING") ? walk.until() : "";
            return words.put("type", type)
                    .put("using", using)
                    .action("alter-column-type", Work.REWRITE, Work.BUILD, Work.SCAN);
        }
        String rule = tokens.accept("SET", "EXPRESSION")
                ? "set-expression"
                : tokens.accept("SET", "DEFAULT")
                        ? "set-default"
                        : tokens.accept("DROP", "DEFAULT")
                                ? "drop-default"
                                : tokens.accept("DROP", "NOT", "NULL") ? "drop-not-null" : "alter-column";
        return rule.equals("set-expression") ? words.action(rule, Work.REWRITE, Work.SCAN) : words.action(rule);
    }

    private Action drop() {
        if (tokens.accept("CONSTRAINT")) {
            return words().action("drop-constraint");
        }
        tokens.accept("COLUMN");
        tokens.accept("IF", "EXISTS");
        Words words = words();
        walk.name().ifPresent(words::name);
        return words.action("drop-column");
    }

    private Action set() {
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "UNLOGGED" -> words().action("set-unlogged", Work.REWRITE);
            case "LOGGED" -> words().action("set-logged", Work.REWRITE);
            case "ACCESS" -> words().action("set-access-method", Work.REWRITE);
            case "TABLESPACE" -> words().action("set-tablespace", Work.REWRITE);
            case "SCHEMA" -> words().action("set-schema");
            default -> words().action("alter-table", Work.SCAN);
        };
    }

    private Action rename() {
        if (tokens.at("TO")) {
            return words().action("rename-table");
        }
        return words().action(tokens.at("CONSTRAINT") ? "rename-constraint" : "rename-column");
    }

    private Action validate() {
        tokens.accept("CONSTRAINT");
        Words words = words();
        walk.name().ifPresent(words::name);
        return words.action("validate-constraint", "validate-in-same-transaction", Work.SCAN);
    }

    private Action attach() {
        tokens.accept("PARTITION");
        Words words = words();
        walk.name().ifPresent(words::name);
        return words.put("bound", walk.rest()).action("attach-partition", Work.SCAN, Work.BUILD);
    }

    private Action switched(String word) {
        boolean security = tokens.at("ROW") || (tokens.at("FORCE") && tokens.contain("ROW"));
        boolean trigger = tokens.at("TRIGGER") || tokens.accept("ALWAYS") || tokens.accept("REPLICA");
        String verb = word.toLowerCase(Locale.ROOT);
        String rule = security ? verb + "-row-security" : trigger ? verb + "-trigger" : "alter-table";
        return words().action(rule.startsWith("no-") || rule.startsWith("force-t") ? "alter-table" : rule);
    }

    private Words words() {
        return new Words().table(table);
    }
}
