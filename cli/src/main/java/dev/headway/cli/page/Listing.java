package dev.headway.cli.page;

import dev.headway.sql.Lexer;
import dev.headway.sql.TokenKind;
import java.util.Optional;

/** SQL with its comments, literals and quoted names set apart from what the server acts on. */
public final class Listing {

    /** More of one statement nobody reads in a page; in characters. */
    private static final int MOST = 12_000;

    private Listing() {}

    public static void write(String sql, Markup page) {
        String shown = sql.length() <= MOST
                ? sql
                : sql.substring(0, sql.lastIndexOf('\n', MOST) < 0 ? MOST : sql.lastIndexOf('\n', MOST));
        Lexer lexer = Lexer.ofRevision(shown);
        while (lexer.next()) {
            String token = lexer.token();
            Optional<String> style = style(lexer.kind());
            if (style.isPresent()) {
                page.element("span", token, "class", style.get());
            } else {
                page.text(token);
            }
        }
        if (shown.length() < sql.length()) {
            page.element("span", "\n… " + (sql.length() - shown.length()) + " more characters", "class", "comment");
        }
    }

    private static Optional<String> style(TokenKind kind) {
        return switch (kind) {
            case COMMENT -> Optional.of("comment");
            case DIRECTIVE -> Optional.of("directive");
            case STRING, NUMBER -> Optional.of("literal");
            case QUOTED_IDENTIFIER -> Optional.of("quoted");
            default -> Optional.empty();
        };
    }
}
