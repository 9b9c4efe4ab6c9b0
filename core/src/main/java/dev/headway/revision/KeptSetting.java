package dev.headway.revision;

import dev.headway.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A setting of the session that a revision must leave as it is. Immutable.
 *
 * @param names as {@code SET} knows it, in capitals
 * @param other what no part of its new value may be
 */
record KeptSetting(Set<String> names, Pattern other, String what, String remedy) {

    /** pgjdbc drops the connection when the server reports another encoding or style, perhaps behind a COMMIT. */
    static final List<KeptSetting> ALL = List.of(
            new KeptSetting(
                    Set.of("STANDARD_CONFORMING_STRINGS"),
                    Pattern.compile("(?i)of|off|f|fa|fal|fals|false|n|no|0"),
                    "standard_conforming_strings is switched off",
                    "remove it, and write E'…' where a string holds backslash escapes"),
            new KeptSetting(
                    Set.of("CLIENT_ENCODING", "NAMES"),
                    Pattern.compile("(?i)(?!(utf[-_]?8|unicode|default)$).+"),
                    "client_encoding is switched from UTF8",
                    "remove it: the file is UTF-8 and is sent as such, and the driver would drop the connection"),
            new KeptSetting(
                    Set.of("DATESTYLE"),
                    Pattern.compile("(?i).*(sql|postgres|german).*"),
                    "DateStyle is switched from ISO",
                    "remove it, and write to_char(…) where a style matters: the driver would drop the connection"));

    /** By {@code SET name = value}, or by {@code set_config('name', 'value', …)}. */
    boolean isChanged(Tokens tokens) {
        if (tokens.accept("SET")) {
            tokens.acceptAny("SESSION", "LOCAL");
            boolean named = names.contains(unquoted(tokens).toUpperCase(Locale.ROOT));
            tokens.advance();
            tokens.acceptAny("TO");
            tokens.accept('=');
            return named && isOtherSomewhere(tokens);
        }
        while (!tokens.isAtEnd()) {
            if (tokens.accept("SET_CONFIG")
                    && tokens.accept('(')
                    && names.contains(unquoted(tokens).toUpperCase(Locale.ROOT))) {
                tokens.advance();
                return tokens.accept(',') && isOther(tokens);
            }
            tokens.advance();
        }
        return false;
    }

    private boolean isOtherSomewhere(Tokens tokens) {
        for (; !tokens.isAtEnd(); tokens.advance()) {
            if (isOther(tokens)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(Tokens tokens) {
        return other.matcher(unquoted(tokens)).matches();
    }

    private static String unquoted(Tokens tokens) {
        return tokens.token().replace("'", "").replace("\"", "");
    }
}
