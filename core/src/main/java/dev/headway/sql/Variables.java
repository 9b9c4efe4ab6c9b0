package dev.headway.sql;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The placeholders of a statement, written as psql writes them: {@code :'name'} becomes a literal, {@code :"name"} an
 * identifier. Inside quotes, dollar quotes and comments nothing is one.
 */
public final class Variables {

    private Variables() {}

    /** The name in {@code :name}, {@code :'name'} or {@code :"name"}. */
    public static String name(String variable) {
        return isQuoted(variable) ? variable.substring(2, variable.length() - 1) : variable.substring(1);
    }

    /** Whether {@code variable} is of the two forms that are replaced. */
    public static boolean isQuoted(String variable) {
        return variable.length() > 2 && (variable.charAt(1) == '\'' || variable.charAt(1) == '"');
    }

    /**
     * {@code sql} with every placeholder that {@code values} knows replaced; all else is left as it stands.
     *
     * @throws IllegalArgumentException if an identifier is asked for and the value is none (empty, or with a NUL)
     */
    public static String replace(String sql, Map<String, String> values) {
        if (values.isEmpty() || sql.indexOf(':') < 0) {
            return sql;
        }
        return rewritten(
                sql,
                token -> isQuoted(token)
                        ? Optional.ofNullable(values.get(name(token)))
                                .map(value -> token.charAt(1) == '"'
                                        ? new Identifier(value).quoted()
                                        : new Literal(value).quoted())
                        : Optional.empty());
    }

    /** {@code sql} with {@code sqlForIt} in every place of the bare variable {@code :name}. */
    public static String replaceBare(String sql, String name, String sqlForIt) {
        return rewritten(sql, token -> token.equals(":" + name) ? Optional.of(sqlForIt) : Optional.empty());
    }

    private static String rewritten(String sql, Function<String, Optional<String>> replacement) {
        StringBuilder replaced = new StringBuilder(sql.length());
        Lexer lexer = new Lexer(sql);
        while (lexer.next()) {
            String token = lexer.token();
            Optional<String> other = lexer.kind() == TokenKind.VARIABLE ? replacement.apply(token) : Optional.empty();
            replaced.append(other.orElse(token));
        }
        return replaced.toString();
    }
}
