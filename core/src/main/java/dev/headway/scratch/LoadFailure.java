package dev.headway.scratch;

import dev.headway.connect.Session;
import dev.headway.pg.SqlState;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A statement that the scratch server did not take. Immutable.
 *
 * @param causes whether it cannot be for want of what another file or statement makes
 */
record LoadFailure(Statement statement, String what, Origin origin, Reason reason, boolean causes) {

    private static final int LONGEST_LINE = 100;

    /** What is to be done about it. */
    private sealed interface Reason {
        record Extension() implements Reason {}

        record Role(String name) implements Reason {}

        record Rights() implements Reason {}

        record Subscription() implements Reason {}

        record Text() implements Reason {}
    }

    static LoadFailure of(Statement statement, SQLException e) {
        Optional<ServerErrorMessage> said =
                Optional.ofNullable(e instanceof PSQLException psql ? psql.getServerErrorMessage() : null);
        SqlState state = SqlState.of(e.getSQLState());
        StringJoiner text = new StringJoiner("\n");
        text.add(said.map(ServerErrorMessage::getMessage).orElse(String.valueOf(e.getMessage())) + " [" + state + "]");
        text.add("statement: " + firstLine(statement.text()));
        said.ifPresent(server -> {
            add(text, "detail: ", server.getDetail());
            add(text, "hint: ", server.getHint());
        });
        Origin origin = said.filter(server -> server.getPosition() > 0)
                .map(server -> statement.originOf(server.getPosition()))
                .orElse(statement.origin());
        Reason reason = reason(statement, state, e);
        return new LoadFailure(statement, text.toString(), origin, reason, isCause(state, reason));
    }

    static LoadFailure subscription(Statement statement) {
        return new LoadFailure(
                statement,
                "CREATE SUBSCRIPTION would connect to its publisher from a scratch database",
                statement.origin(),
                new Reason.Subscription(),
                true);
    }

    /** Whatever else is missing may be missing because of these. */
    static List<Problem> problems(List<LoadFailure> failures, Session session) {
        List<LoadFailure> causes = failures.stream().filter(LoadFailure::causes).toList();
        return (causes.isEmpty() ? failures : causes)
                .stream().map(failure -> failure.problem(session)).toList();
    }

    private Problem problem(Session session) {
        return Problem.at(origin, what, remedy(session));
    }

    private String remedy(Session session) {
        if (reason instanceof Reason.Extension) {
            return "name a server that has this extension: --scratch URL, HEADWAY_SCRATCH_URL   (this was PostgreSQL "
                    + session.facts().version() + ")";
        }
        if (reason instanceof Reason.Role role) {
            return "make the role on the scratch server: CREATE ROLE " + role.name()
                    + "   or leave --scratch out, where the embedded server has all it needs";
        }
        if (reason instanceof Reason.Rights) {
            return "name a scratch server, or a role on it, that may do this: --scratch URL";
        }
        return reason instanceof Reason.Subscription
                ? "write WITH (connect = false), and let each environment enable it"
                : "mend the statement, or add to the files what it needs";
    }

    private static Reason reason(Statement statement, SqlState state, SQLException e) {
        boolean extension = statement.text().stripLeading().regionMatches(true, 0, "CREATE EXTENSION", 0, 16);
        if (extension
                && (state.equals(SqlState.FEATURE_NOT_SUPPORTED)
                        || state.errorClass().equals("58"))) {
            return new Reason.Extension();
        }
        Optional<String> role = Roles.missing(e);
        if (role.isPresent()) {
            return new Reason.Role(role.get());
        }
        return state.equals(SqlState.INSUFFICIENT_PRIVILEGE) ? new Reason.Rights() : new Reason.Text();
    }

    /** What names something that is not there, or fails where rows and functions are missing, may be a consequence. */
    private static boolean isCause(SqlState state, Reason reason) {
        boolean undefined = List.of("42P01", "42703", "42704", "42883", "3F000", "42P02", "55000", "42P17")
                .contains(state.code());
        return !(reason instanceof Reason.Text) || !undefined;
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        String shown = line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_LINE)));
        return shown.length() < text.strip().length() ? shown + " …" : shown;
    }

    private static void add(StringJoiner text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.add(label + value);
        }
    }
}
