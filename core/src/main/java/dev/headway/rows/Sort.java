package dev.headway.rows;

import dev.headway.sql.Command;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import java.util.Optional;
import java.util.Set;

/** What is done with a statement of a file of rows. */
enum Sort {
    /** It writes rows, or sets a sequence: run, and run again behind the others if it fails. */
    ROWS,
    /** It sets how what follows is understood. */
    SESSION,
    /** Of transactions, of the client's encoding, of Headway's own tables. */
    SKIP,
    REFUSE;

    private static final Set<String> BOOKKEEPING =
            Set.of("\"alembic_version\"", "\"headway_version\"", "\"headway_journal\"", "\"headway_progress\"");

    static Sort of(Statement statement) {
        Tokens tokens = new Tokens(statement.text());
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "SET", "RESET" -> tokens.at("CLIENT_ENCODING") ? SKIP : SESSION;
            case "SELECT" -> ofSelect(tokens);
            case "INSERT" -> {
                tokens.accept("INTO");
                yield target(tokens);
            }
            case "COPY" -> statement.copyData().isPresent() ? target(tokens) : REFUSE;
            case "UPDATE", "DELETE", "WITH", "MERGE" -> ROWS;
            case "ALTER" -> switchesTriggers(tokens) ? ROWS : REFUSE;
            default -> Command.of(statement.text()).transaction() == Command.Transaction.CONTROL ? SKIP : REFUSE;
        };
    }

    private static Sort ofSelect(Tokens tokens) {
        if (tokens.contain("SET_CONFIG")) {
            return SESSION;
        }
        if (!tokens.contain("SETVAL")) {
            return REFUSE;
        }
        return tokens.remainder().contains("headway_journal") ? SKIP : ROWS;
    }

    private static Sort target(Tokens tokens) {
        Optional<String> name = tokens.name();
        return name.filter(found -> BOOKKEEPING.contains(found.substring(found.lastIndexOf('.') + 1)))
                        .isPresent()
                ? SKIP
                : ROWS;
    }

    /** As {@code pg_dump --disable-triggers} writes it. */
    private static boolean switchesTriggers(Tokens tokens) {
        if (!tokens.accept("TABLE")) {
            return false;
        }
        tokens.accept("ONLY");
        return tokens.name().isPresent()
                && tokens.acceptAny("DISABLE", "ENABLE")
                && tokens.accept("TRIGGER", "ALL")
                && tokens.isAtEnd();
    }
}
