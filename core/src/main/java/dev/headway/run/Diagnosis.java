package dev.headway.run;

import dev.headway.plan.Direction;
import dev.headway.plan.Step;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.sql.Statement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what PostgreSQL said about a statement into what a user needs: its words, the place in the file, the cure. */
final class Diagnosis {
    private Diagnosis() {}

    static Problem of(Step step, StatementFailure failure) {
        SQLException e = failure.sqlException();
        Origin origin = origin(step, failure);
        return new Problem(what(step, failure), origin.toString(), remedy(step, e), Optional.of(origin));
    }

    private static String what(Step step, StatementFailure failure) {
        StringJoiner text = new StringJoiner("\n");
        text.add(step.direction() + " " + step.revision().id() + " failed: " + message(failure.sqlException()));
        failure.statement().ifPresent(statement -> text.add("statement: " + firstLine(statement)));
        ServerErrorMessage server = server(failure.sqlException());
        if (server != null) {
            add(text, "detail: ", server.getDetail());
            add(text, "hint: ", server.getHint());
            add(text, "context: ", server.getWhere());
        }
        return text.toString();
    }

    /** {@code relation "users" already exists [42P07]}. */
    static String message(SQLException e) {
        ServerErrorMessage server = server(e);
        String text = server == null ? e.getMessage() : server.getMessage();
        return text + (e.getSQLState() == null ? "" : " [" + e.getSQLState() + "]");
    }

    private static Origin origin(Step step, StatementFailure failure) {
        Optional<Statement> statement = failure.statement();
        if (statement.isEmpty()) {
            return step.revision().origin();
        }
        ServerErrorMessage server = server(failure.sqlException());
        int position = server == null ? 0 : server.getPosition();
        return position > 0
                ? statement.get().originOf(position)
                : statement.get().origin();
    }

    private static String remedy(Step step, SQLException e) {
        String again = "headway " + step.direction() + " again";
        return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
            case "25001" ->
                "this statement runs only outside a transaction: open its section with --- " + step.direction()
                        + " autocommit, or give it a revision of its own";
            case "55P04" ->
                "a new enum value can be used only after it was committed: put ALTER TYPE … ADD VALUE into a"
                        + " revision of its own before this one, or open the section with --- " + step.direction()
                        + " autocommit";
            case "55P03" ->
                "something else holds a lock on that table (SELECT * FROM pg_locks WHERE granted); run " + again
                        + ", or wait longer for it: --lock-timeout 10s";
            case "40P01" -> "the other transaction has gone on; run " + again;
            case "57014" -> "run " + again + "; a limit of its own: --- timeout statement 10min before the statement";
            case "42501" ->
                "GRANT the role what it lacks, or migrate as another one: HEADWAY_DATABASE_URL, HEADWAY_ROLE";
            case "HW001" ->
                "another migrator worked on this database at the same time; look with headway current, then" + " run "
                        + again;
            case "HW002" ->
                "a connection pooler that hands out server connections by transaction (PgBouncer) stands"
                        + " between; give Headway the server itself: HEADWAY_DATABASE_URL";
            case "53100" -> "make room on the server's disk, then run " + again;
            default ->
                lost(e)
                        ? "the connection was lost; run " + again + ": it goes on from what the database says"
                        : "mend the statement, then run " + again + "; " + kept(step);
        };
    }

    private static String kept(Step step) {
        boolean autocommit = step.direction() == Direction.UPGRADE
                ? step.revision().upgrade().autocommit()
                : step.revision().downgrade() instanceof Revision.Downgrade.Reversible back
                        && back.section().autocommit();
        return autocommit ? "the statements before it ran by themselves and stay" : "nothing of this revision was kept";
    }

    /** Whether the connection is gone: class 08, or a server that went away. */
    static boolean lost(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static String firstLine(Statement statement) {
        String text = statement.text();
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        boolean more = end >= 0 || line.length() > 100;
        return (line.length() > 100 ? line.substring(0, 100) : line) + (more ? " …" : "");
    }

    private static void add(StringJoiner text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.add(label + value);
        }
    }

    private static @Nullable ServerErrorMessage server(SQLException e) {
        return e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    }
}
