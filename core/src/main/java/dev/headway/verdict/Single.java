package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One action of a statement, as a statement of its own. Immutable.
 *
 * @param head what all actions of the statement begin with, such as {@code ALTER TABLE orders}; empty where there is but one
 * @param sql the action, as written
 * @param rules that findings about it go by
 */
public record Single(String head, String sql, Set<String> rules) {

    public Single {
        rules = Set.copyOf(rules);
    }

    /** At least one; those of an ALTER TABLE in the order of PostgreSQL's passes, which is not that of the text. */
    public static List<Single> of(String sql) {
        Walk walk = new Walk(sql);
        Tokens tokens = walk.tokens;
        if (!tokens.accept("ALTER", "TABLE")) {
            return List.of(new Single("", sql, rules(sql)));
        }
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        walk.name();
        tokens.accept('*');
        String head = sql.substring(0, walk.mark()).strip();
        List<Single> singles = new ArrayList<>();
        boolean more = true;
        while (more) {
            int mark = walk.mark();
            while (!tokens.isAtEnd() && !tokens.at(',')) {
                tokens.skipOne();
            }
            String action = walk.since(mark);
            singles.add(new Single(head, action, rules(head + " " + action)));
            more = tokens.accept(',');
        }
        singles.sort(Comparator.comparingInt(single -> pass(single.sql)));
        return singles;
    }

    private static Set<String> rules(String sql) {
        Set<String> rules = new TreeSet<>();
        for (Action action : Actions.of(sql)) {
            rules.add(action.brief());
            rules.add(action.heavy());
        }
        return rules;
    }

    /** What PostgreSQL does earlier, whatever stands first: {@code AlterTablePass} in its source. */
    private static int pass(String action) {
        Tokens tokens = new Tokens(action);
        if (tokens.at("DROP")) {
            return 0;
        }
        if (tokens.accept("ADD")) {
            boolean index = tokens.contain("UNIQUE") || tokens.contain("PRIMARY") || tokens.contain("EXCLUDE");
            boolean constraint = tokens.at("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE", "NOT");
            return !constraint ? 2 : index ? 4 : 5;
        }
        if (!tokens.accept("ALTER")) {
            return 6;
        }
        return tokens.contain("TYPE") ? 1 : 3;
    }
}
