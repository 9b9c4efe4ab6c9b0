package dev.headway.inspect;

import dev.headway.sql.Tokens;

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
}
