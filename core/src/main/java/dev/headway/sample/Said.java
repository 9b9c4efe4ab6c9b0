package dev.headway.sample;

import dev.headway.sql.Identifier;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression mentions: a check is most often kept by its own constants, or by their neighbours. */
public final class Said {

    private static final int LONGEST = 300;

    private Said() {}

    /** The names in it, folded as the server folds them, each part of a qualified one by itself. */
    public static Set<Identifier> names(String expression) {
        Set<Identifier> names = new LinkedHashSet<>();
        for (Tokens tokens = new Tokens(expression); !tokens.isAtEnd(); tokens.advance()) {
            if (tokens.at(TokenKind.WORD)) {
                names.add(new Identifier(tokens.token().toLowerCase(java.util.Locale.ROOT)));
            } else if (tokens.at(TokenKind.QUOTED_IDENTIFIER)) {
                String token = tokens.token();
                names.add(new Identifier(token.substring(1, token.length() - 1).replace("\"\"", "\"")));
            }
        }
        return names;
    }

    /** Texts by which it may be kept, the likeliest first. */
    public static List<String> texts(String expression) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> neighbours = new LinkedHashSet<>();
        for (Tokens tokens = new Tokens(expression); !tokens.isAtEnd(); tokens.advance()) {
            if (tokens.at(TokenKind.STRING)) {
                String text = unquoted(tokens.token());
                texts.add(text);
                day(text, neighbours);
                neighbours.addAll(Pattern.samples(text));
            } else if (tokens.at(TokenKind.NUMBER)) {
                texts.add(tokens.token());
                number(tokens.token(), neighbours);
            }
        }
        texts.addAll(neighbours);
        return List.copyOf(texts);
    }

    private static String unquoted(String token) {
        int from = token.indexOf('\'');
        String inside = token.substring(from + 1, Math.max(from + 1, token.length() - 1))
                .replace("''", "'");
        return from == 0 ? inside : inside.replace("\\\\", "\\");
    }

    private static void day(String text, Set<String> into) {
        if (text.length() >= 10) {
            try {
                LocalDate day = LocalDate.parse(text.substring(0, 10));
                into.add(day.plusDays(1).toString());
                into.add(day.minusDays(1).toString());
            } catch (DateTimeParseException other) {
                // No day: nothing is beside it.
            }
        }
    }

    /** What is larger and smaller by one, and texts of that length. */
    private static void number(String token, Set<String> into) {
        try {
            long number = Long.parseLong(token);
            into.add(String.valueOf(number + 1));
            into.add(String.valueOf(number - 1));
            if (number > 0 && number <= LONGEST) {
                into.add("x".repeat((int) number));
                into.add("1".repeat((int) number));
            }
        } catch (NumberFormatException fraction) {
            // With a fraction it is no length, and its neighbours are whatever the usual values are.
        }
    }
}
