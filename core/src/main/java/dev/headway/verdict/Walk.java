package dev.headway.verdict;

import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Walks over a statement and cuts out, as the user wrote them, the parts that a remedy takes over. Not thread-safe. */
final class Walk {

    private final String sql;
    final Tokens tokens;

    Walk(String sql) {
        this.sql = sql;
        tokens = new Tokens(sql);
    }

    /** Where the walk stands, to be given to {@link #since}. */
    int mark() {
        return tokens.isAtEnd()
                ? sql.length()
                : sql.length() - tokens.remainder().length();
    }

    /** What was passed since then. */
    String since(int mark) {
        return sql.substring(mark, Math.max(mark, mark())).strip();
    }

    /** Passes a name, perhaps qualified. */
    Optional<Named> name() {
        return tokens.name().map(Named::of);
    }

    /** Passes everything up to the next comma outside parentheses, or one of these words there. */
    String until(String... words) {
        int mark = mark();
        while (!tokens.isAtEnd() && !tokens.at(',') && !tokens.at(')') && !tokens.at(words)) {
            tokens.skipOne();
        }
        return since(mark);
    }

    /** Passes what stands in parentheses and returns it without them; empty where none stand. */
    String inParentheses() {
        int mark = mark();
        tokens.skipParentheses();
        String text = since(mark);
        return text.length() < 2 ? "" : text.substring(1, text.length() - 1).strip();
    }

    /** Everything that is left. */
    String rest() {
        return sql.substring(mark()).strip();
    }

    /** The words outside parentheses, in capitals. */
    static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        for (Tokens tokens = new Tokens(sql); !tokens.isAtEnd(); tokens.skipOne()) {
            words.add(tokens.token().toUpperCase(Locale.ROOT));
        }
        return words;
    }

    /** Whatever in it may be a name, as the catalog has it. */
    static List<String> names(String sql) {
        List<String> names = new ArrayList<>();
        for (Walk walk = new Walk(sql); !walk.tokens.isAtEnd(); ) {
            Optional<Named> name = walk.name();
            name.ifPresent(named -> names.addAll(named.parts()));
            if (name.isEmpty()) {
                walk.tokens.advance();
            }
        }
        return names;
    }
}
