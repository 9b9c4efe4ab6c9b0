package dev.headway.code;

import dev.headway.sql.Lexer;
import dev.headway.sql.TokenKind;
import java.util.regex.Pattern;

/** What an exception says, fit to be printed: one that quotes a URL must not give away the password in it. */
final class Told {

    private static final int LONGEST = 2_000;

    /** {@code ://user:password@}, {@code password=…}. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(://[^/\\s:@]*:)[^\\s@]+(?=@)|(\\b(?:password|passwd|pwd)\\s*[=:]\\s*)[^\\s&;,]+");

    private Told() {}

    /** {@code java.lang.IllegalStateException: no key for tenant 7}. */
    static String of(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getName();
        return message == null || message.isBlank() ? name : name + ": " + safe(message.strip());
    }

    /** A statement with what stands in quotes left out. */
    static String sql(String text) {
        StringBuilder shown = new StringBuilder();
        Lexer lexer = new Lexer(text.strip());
        while (lexer.next()) {
            boolean string = lexer.kind() == TokenKind.STRING || lexer.kind() == TokenKind.DOLLAR_STRING;
            shown.append(string ? "'…'" : text.strip().substring(lexer.start(), lexer.end()));
        }
        return shown.toString();
    }

    private static String safe(String text) {
        String hidden = SECRET.matcher(text).replaceAll("$1$2(hidden)");
        return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST) + " …";
    }
}
