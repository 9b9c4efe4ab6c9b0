package dev.headway.inspect;

import dev.headway.sql.Lexer;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Takes off what PostgreSQL's deparser puts around a text and nobody would write. */
final class Texts {

    private Texts() {}

    /** A view's query without the blanks before it and the semicolon after it. */
    static String query(String text) {
        String query = text.strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    /**
     * An expression without the parentheses around the whole of it, for a place that brings its own. Those around a
     * subquery belong to it.
     */
    static String bare(String expression) {
        if (!expression.startsWith("(") || !expression.endsWith(")")) {
            return expression;
        }
        Tokens whole = new Tokens(expression);
        whole.skipParentheses();
        Tokens inside = new Tokens(expression);
        inside.advance();
        return whole.isAtEnd() && !inside.at("SELECT", "WITH", "VALUES")
                ? expression.substring(1, expression.length() - 1)
                : expression;
    }

    /** CREATE STATISTICS with its columns by name: PostgreSQL puts them in the order that they have in the table. */
    static String listSorted(String statistics) {
        Lexer lexer = new Lexer(statistics);
        List<String> columns = new ArrayList<>();
        int depth = 0;
        int first = -1;
        int start = -1;
        while (lexer.next()) {
            depth += lexer.isSymbol('(') ? 1 : lexer.isSymbol(')') ? -1 : 0;
            boolean from = depth == 0 && lexer.is("FROM");
            if (first < 0 && depth == 0 && lexer.is("ON")) {
                first = lexer.end();
                start = first;
            } else if (first >= 0 && (from || (depth == 0 && lexer.isSymbol(',')))) {
                columns.add(statistics.substring(start, lexer.start()).strip());
                start = lexer.end();
            }
            if (first >= 0 && from) {
                columns.sort(null);
                return statistics.substring(0, first) + " " + String.join(", ", columns) + " "
                        + statistics.substring(lexer.start());
            }
        }
        return statistics;
    }
}
