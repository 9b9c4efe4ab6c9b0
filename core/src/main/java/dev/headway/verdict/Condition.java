package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The condition by which UPDATE and DELETE find rows. What it asks beside a key only leaves fewer of them. Not thread-safe.
 */
final class Condition {

    private final String values;
    private final Set<String> fixed = new TreeSet<>();

    /** @param values what VALUES are called that are joined; empty where there are none */
    private Condition(String values) {
        this.values = values;
    }

    /**
     * The columns of the table each of which equals, in whatever row is found, one of the values that stand in the statement.
     *
     * @param walk behind the table's name
     */
    static Set<String> fixed(Walk walk) {
        Tokens tokens = walk.tokens;
        while (!tokens.isAtEnd() && !tokens.at("WHERE", "FROM", "USING")) {
            if (!tokens.accept("DISTINCT", "FROM")) {
                tokens.skipOne();
            }
        }
        Optional<String> values = tokens.acceptAny("FROM", "USING") ? values(walk) : Optional.of("");
        if (values.isEmpty() || !tokens.accept("WHERE")) {
            return Set.of();
        }
        Condition condition = new Condition(values.get());
        condition.read(walk.rest());
        return condition.fixed;
    }

    /** The name of the VALUES that stand here; empty if it is something else that is joined. */
    private static Optional<String> values(Walk walk) {
        boolean values = Rows.areValues(walk.inParentheses());
        walk.tokens.accept("AS");
        return walk.name().filter(any -> values).map(Named::bare).filter(any -> {
            walk.tokens.skipParentheses();
            return walk.tokens.at("WHERE");
        });
    }

    private void read(String condition) {
        for (String each : conjuncts(condition)) {
            Walk walk = new Walk(each);
            String inner = walk.inParentheses();
            if (inner.isEmpty() || !walk.tokens.isAtEnd()) {
                compare(each);
            } else if (!new Tokens(inner).at("SELECT", "WITH", "VALUES", "TABLE")) {
                read(inner);
            }
        }
    }

    /** What has to be true, all of it; nothing where one of several is enough. */
    private static List<String> conjuncts(String condition) {
        List<String> conjuncts = new ArrayList<>();
        Walk walk = new Walk(condition);
        Tokens tokens = walk.tokens;
        int begin = walk.mark();
        int cases = 0;
        boolean between = false;
        while (!tokens.isAtEnd() && !tokens.at("RETURNING")) {
            if (tokens.at("OR") && cases == 0) {
                return List.of();
            }
            if (tokens.at("AND") && cases == 0 && !between) {
                conjuncts.add(walk.since(begin));
                tokens.advance();
                begin = walk.mark();
                continue;
            }
            between = cases == 0 && (tokens.at("BETWEEN") || (between && !tokens.at("AND")));
            cases += tokens.at("CASE") ? 1 : tokens.at("END") ? -1 : 0;
            tokens.skipOne();
        }
        conjuncts.add(walk.since(begin));
        return conjuncts;
    }

    private void compare(String conjunct) {
        Walk walk = new Walk(conjunct);
        Tokens tokens = walk.tokens;
        int begin = walk.mark();
        while (!tokens.isAtEnd() && !tokens.at('=') && !tokens.at("IN")) {
            tokens.skipOne();
        }
        String left = walk.since(begin);
        if (tokens.accept("IN")) {
            String list = walk.inParentheses();
            add(left, tokens.isAtEnd() && Constant.is(list));
        } else if (tokens.accept('=')) {
            // Not ALL, which nothing has to equal where it is empty.
            boolean single = !tokens.acceptAny("ANY", "SOME");
            String right = walk.rest();
            add(left, isGiven(right));
            add(right, single && isGiven(left));
        }
    }

    private void add(String side, boolean given) {
        if (given) {
            fixed.addAll(columns(side));
        }
    }

    /** A column, or several in parentheses; empty if it is anything else. */
    private List<String> columns(String side) {
        Walk walk = new Walk(side);
        if (walk.tokens.at('(')) {
            String inner = walk.inParentheses();
            walk = walk.tokens.isAtEnd() ? new Walk(inner) : walk;
        }
        List<String> columns = new ArrayList<>();
        do {
            Optional<Named> column = walk.name().filter(this::isOfTable);
            if (column.isEmpty()) {
                return List.of();
            }
            columns.add(column.get().bare());
        } while (walk.tokens.accept(','));
        return walk.tokens.isAtEnd() ? columns : List.of();
    }

    /** Without a qualifier it may be of what is joined. */
    private boolean isOfTable(Named column) {
        return values.isEmpty()
                || (column.parts().size() > 1 && !column.parts().get(0).equals(values));
    }

    private boolean isGiven(String side) {
        Walk walk = new Walk(side);
        boolean joined = !values.isEmpty()
                && walk.name()
                        .filter(name -> name.parts().get(0).equals(values))
                        .isPresent()
                && walk.tokens.isAtEnd();
        return joined || Constant.is(side);
    }
}
