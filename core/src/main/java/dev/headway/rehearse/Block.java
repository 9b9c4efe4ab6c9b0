package dev.headway.rehearse;

import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A body in PL/pgSQL, of which it is to be told whether it has branches that rows decide about. Not thread-safe. */
final class Block {

    /** What a schema causes, which is on scratch as it is in production. */
    private static final Set<String> OF_SCHEMA = Set.of(
            "duplicate_alias",
            "duplicate_column",
            "duplicate_function",
            "duplicate_object",
            "duplicate_schema",
            "duplicate_table",
            "invalid_schema_name",
            "undefined_column",
            "undefined_function",
            "undefined_object",
            "undefined_table");

    private static final Set<String> LOOPS = Set.of("FOR", "FOREACH", "WHILE", "EXIT", "CONTINUE");

    private final Tokens tokens;
    private final Set<String> variables = new HashSet<>();
    private final Set<String> certain = new HashSet<>();
    private final boolean strict;

    Block(String body) {
        this(body, false);
    }

    private Block(String body, boolean strict) {
        tokens = new Tokens(body);
        this.strict = strict;
    }

    /** Its arguments may hold anything. */
    static Block ofFunction(String body) {
        return new Block(body, true);
    }

    /**
     * The word of the first branch that need not run elsewhere as it runs here. PL/pgSQL has its words where a statement
     * begins; what looks like them further inside is an expression's.
     */
    Optional<String> branch() {
        boolean begins = true;
        while (!tokens.isAtEnd()) {
            String word = tokens.word();
            if (begins && word.equals("DECLARE")) {
                declared();
            } else if (begins && isDoubtful(word)) {
                return Optional.of(LOOPS.contains(word) ? "LOOP" : word);
            }
            boolean label = tokens.token().equals(">>");
            begins = label || tokens.at(TokenKind.SEMICOLON) || tokens.at("BEGIN", "THEN", "ELSE", "LOOP");
            tokens.advance();
        }
        return Optional.empty();
    }

    /** Passes the question of a branch that is not. */
    private boolean isDoubtful(String word) {
        return switch (word) {
            case "IF", "ELSIF", "ELSEIF" -> !isAsked("THEN");
            case "CASE", "LOOP", "WHILE" -> true;
            case "EXIT", "CONTINUE" -> tokens.contain("WHEN");
            case "EXCEPTION" -> !isOfSchema();
            case "FOR" -> !loops("IN");
            case "FOREACH" -> !loops("IN", "ARRAY");
            default -> false;
        };
    }

    private void declared() {
        tokens.advance();
        while (!tokens.isAtEnd() && !tokens.at("BEGIN")) {
            tokens.name().ifPresent(name -> variables.add(plain(name)));
            while (!tokens.isAtEnd() && !tokens.at(TokenKind.SEMICOLON)) {
                tokens.advance();
            }
            tokens.advance();
        }
    }

    private static String plain(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /** Passes what is asked up to that word. */
    private boolean isAsked(String end) {
        tokens.advance();
        StringBuilder question = new StringBuilder();
        while (!tokens.isAtEnd() && !tokens.at(end)) {
            question.append(tokens.token()).append(' ');
            tokens.advance();
        }
        return !strict && SchemaQuestion.is(question.toString(), variables, certain);
    }

    private boolean loops(String... in) {
        tokens.advance();
        Optional<String> variable = tokens.name().map(Block::plain);
        tokens.accept(in);
        boolean asked = variable.isPresent() && isAsked("LOOP");
        variable.filter(any -> asked).ifPresent(certain::add);
        return asked;
    }

    /** Passes nothing: what it goes on with are statements. */
    private boolean isOfSchema() {
        Tokens rest = new Tokens(tokens.remainder());
        rest.advance();
        boolean fine = !strict;
        while (fine && !rest.isAtEnd()) {
            if (rest.accept("WHEN") || rest.accept("OR")) {
                fine = OF_SCHEMA.contains(rest.word().toLowerCase(Locale.ROOT));
            }
            rest.advance();
        }
        return fine;
    }
}
