package dev.headway.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Values for placeholders, put in place only where a statement is sent: what is stored and shown is what the file says,
 * so that a value may be a secret. Immutable.
 *
 * @param values by name
 */
public record Placeholders(Map<String, String> values) {

    /** None at all. */
    public static final Placeholders NONE = new Placeholders(Map.of());

    public Placeholders {
        values = Map.copyOf(values);
    }

    /** Those that a revision declares; whatever else looks like a placeholder in it is none. */
    public Placeholders only(Collection<String> names) {
        Map<String, String> declared = new HashMap<>(values);
        declared.keySet().retainAll(names);
        return new Placeholders(declared);
    }

    /** {@code sql} with every placeholder replaced that has a value. */
    public String fill(String sql) {
        return Variables.replace(sql, values);
    }

    /**
     * Where in {@code sql} that stands of which PostgreSQL, which was sent the filled one, says the position.
     *
     * @param position counts characters from 1
     */
    public int written(String sql, int position) {
        if (values.isEmpty()) {
            return position;
        }
        Lexer lexer = new Lexer(sql);
        int filled = 0;
        int written = 0;
        while (lexer.next()) {
            String token = lexer.token();
            int length = length(fill(token));
            if (filled + length >= position) {
                return length == length(token) ? written + position - filled : written + 1;
            }
            filled += length;
            written += length(token);
        }
        return written + position - filled;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Names alone. */
    @Override
    public String toString() {
        return "Placeholders" + values.keySet();
    }
}
