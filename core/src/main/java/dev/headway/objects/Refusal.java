package dev.headway.objects;

import dev.headway.pg.SqlState;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server said against a statement that makes or drops an object, with what stood in for its placeholders. Immutable. */
record Refusal(String file, Statement statement, Placeholders placeholders, SQLException error) {

    private static final int LONGEST_LINE = 100;

    /** What may be only because something else of the set is not there yet. */
    private static final List<String> UNDEFINED =
            List.of("42P01", "42703", "42704", "42883", "3F000", "42P17", "42809");

    /** Those that are no consequence of others, if there are any; else all. */
    static List<Problem> problems(List<Refusal> refusals, String again) {
        List<Refusal> causes = refusals.stream()
                .filter(refusal -> !refusal.mayBeAConsequence())
                .toList();
        return (causes.isEmpty() ? refusals : causes)
                .stream().map(refusal -> refusal.problem(again)).toList();
    }

    private boolean mayBeAConsequence() {
        return UNDEFINED.contains(state(error).code());
    }

    static SqlState state(SQLException error) {
        return SqlState.of(error.getSQLState());
    }

    static String detail(SQLException error) {
        return server(error).map(ServerErrorMessage::getDetail).orElse("");
    }

    static String message(SQLException error) {
        return server(error).map(ServerErrorMessage::getMessage).orElse(String.valueOf(error.getMessage())) + " ["
                + state(error) + "]";
    }

    /** @param again how to try again, and what was kept */
    Problem problem(String again) {
        StringJoiner text = new StringJoiner("\n");
        text.add(file + " failed: " + message(error));
        text.add("statement: " + firstLine(statement.text()));
        server(error).ifPresent(said -> {
            add(text, "detail: ", said.getDetail());
            add(text, "hint: ", said.getHint());
        });
        Origin origin = server(error)
                .filter(said -> said.getPosition() > 0)
                .map(said -> statement.originOf(placeholders.written(statement.text(), said.getPosition())))
                .orElse(statement.origin());
        return Problem.at(origin, text.toString(), remedy() + ", then " + again);
    }

    private String remedy() {
        return switch (state(error).code()) {
            case "42501" ->
                "GRANT the role what it lacks, or migrate as another one: HEADWAY_DATABASE_URL, HEADWAY_ROLE";
            case "42P07", "42723", "42710" ->
                "what no file of objects/ has made is not dropped: write CREATE OR REPLACE, or drop it in a revision";
            case "42P16", "42P13" ->
                "mend the file; if no file of objects/ has made what stands there, drop it in a revision";
            default -> "mend the file";
        };
    }

    private static Optional<ServerErrorMessage> server(SQLException error) {
        return Optional.ofNullable(error instanceof PSQLException psql ? psql.getServerErrorMessage() : null);
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        String shown = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
        return shown.length() < text.strip().length() ? shown + " …" : shown;
    }

    private static void add(StringJoiner text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.add(label + value);
        }
    }
}
