package dev.headway.rows;

import dev.headway.sql.Statement;
import dev.headway.verdict.OnRows.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * How much of what the server says is told. Rows of the user's may be real people's: of a message about them everything
 * that may be a value is left out, and of its detail all.
 */
public enum Telling {
    EVERYTHING,
    NO_VALUES;

    /** @param statement that was refused; empty: the COMMIT was */
    public Refusal of(Optional<Statement> statement, SQLException e) {
        Optional<ServerErrorMessage> said =
                Optional.ofNullable(e instanceof PSQLException psql ? psql.getServerErrorMessage() : null);
        return new Refusal(
                statement,
                String.valueOf(e.getSQLState()),
                message(e),
                said.flatMap(told -> text(told.getSchema())),
                said.flatMap(told -> text(told.getTable())),
                said.flatMap(told -> text(told.getColumn())),
                said.flatMap(told -> text(told.getConstraint())));
    }

    /** In one line. */
    String message(SQLException e) {
        String message = Optional.ofNullable(e instanceof PSQLException psql ? psql.getServerErrorMessage() : null)
                .flatMap(told -> text(told.getMessage()))
                .orElse(String.valueOf(e.getMessage()))
                .strip()
                .replaceAll("\\s+", " ");
        return this == EVERYTHING ? message : withoutValues(message, String.valueOf(e.getSQLState()));
    }

    /** Violations and missing objects name no values; what is no value of a type stands behind a colon, or in quotes. */
    private static String withoutValues(String message, String state) {
        if (state.startsWith("23") || state.startsWith("42")) {
            return message;
        }
        if (state.startsWith("22")) {
            int colon = message.indexOf(": ");
            return (colon < 0 ? message : message.substring(0, colon)).replaceAll("\"[^\"]*\"", "\"…\"");
        }
        return "an error that may hold values (SQLSTATE " + state + ")";
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(any -> !any.isEmpty());
    }
}
