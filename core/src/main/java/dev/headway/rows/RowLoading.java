package dev.headway.rows;

import dev.headway.connect.Stop;
import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ServerErrorMessage;

/**
 * Puts the user's rows into the tables. What fails is tried again behind all others, as long as each round gets further than
 * the one before, so that rows may come before those that they point to. Not thread-safe.
 */
final class RowLoading {

    private static final Pattern LINE = Pattern.compile("\\ACOPY .*?, line (\\d+)", Pattern.DOTALL);
    private static final String SAVE = "SAVEPOINT headway_rows";
    private static final String FORGET = "RELEASE SAVEPOINT headway_rows";
    private static final String BACK = "ROLLBACK TO SAVEPOINT headway_rows";

    private final Connection connection;
    private final RowFile file;
    private final boolean lenient;
    private final Stop stop;
    private final Set<Statement> done = new HashSet<>();

    /** @param lenient whether rows that are refused stay out, and nothing is said of them */
    RowLoading(Connection connection, RowFile file, boolean lenient, Stop stop) {
        this.connection = connection;
        this.file = file;
        this.lenient = lenient;
        this.stop = stop;
    }

    /** Whether something was put in. */
    boolean load() throws SQLException, InterruptedException {
        execute("BEGIN");
        try {
            execute(lenient ? "SET CONSTRAINTS ALL IMMEDIATE" : "SET CONSTRAINTS ALL DEFERRED");
            List<Problem> problems;
            int before;
            do {
                before = done.size();
                problems = round();
            } while (!problems.isEmpty() && done.size() > before);
            boolean some = !done.isEmpty();
            if (lenient) {
                for (Statement statement : file.statements()) {
                    if (Sort.of(statement) == Sort.ROWS
                            && statement.copyData().isPresent()
                            && !done.contains(statement)) {
                        some |= copyWhatGoes(
                                statement, statement.copyData().get().lines().toList());
                    }
                }
            }
            if (!problems.isEmpty() && !lenient) {
                throw new MigrationException(problems);
            }
            commit();
            return some;
        } catch (SQLException | InterruptedException | RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private List<Problem> round() throws SQLException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        for (Statement statement : file.statements()) {
            if (stop.requested()) {
                throw new InterruptedException("asked to stop");
            }
            Sort sort = Sort.of(statement);
            if (sort != Sort.SKIP && !done.contains(statement)) {
                Optional<SQLException> refused = attempt(statement);
                if (sort == Sort.ROWS) {
                    refused.map(e -> problem(statement, e)).ifPresentOrElse(problems::add, () -> done.add(statement));
                } else if (refused.isPresent() && !isUnknownSetting(refused.get())) {
                    problems.add(problem(statement, refused.get()));
                }
            }
        }
        return problems;
    }

    /** Dumps of a newer major set what an older one does not know. */
    private static boolean isUnknownSetting(SQLException e) {
        return SqlState.of(e.getSQLState()).equals(SqlState.UNDEFINED_OBJECT);
    }

    private Optional<SQLException> attempt(Statement statement) throws SQLException {
        execute(SAVE);
        try {
            if (statement.copyData().isPresent()) {
                copy(statement.text(), statement.copyData().get());
            } else {
                execute(statement.text());
            }
            execute(FORGET);
            return Optional.empty();
        } catch (SQLException e) {
            if (SqlState.of(e.getSQLState()).endsTheSession()) {
                throw e;
            }
            execute(BACK);
            execute(FORGET);
            return Optional.of(e);
        }
    }

    /** Halves of the lines, and halves of those, until what is refused stands alone. */
    private boolean copyWhatGoes(Statement statement, List<String> lines) throws SQLException {
        String rows = String.join("\n", lines) + "\n";
        Statement some = new Statement(statement.text(), statement.origin(), Optional.of(rows));
        if (attempt(some).isEmpty()) {
            return true;
        }
        if (lines.size() == 1) {
            return false;
        }
        int half = lines.size() / 2;
        boolean first = copyWhatGoes(statement, lines.subList(0, half));
        return copyWhatGoes(statement, lines.subList(half, lines.size())) || first;
    }

    private void copy(String sql, String rows) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(sql);
        }
    }

    /** Constraints that were deferred are looked at now; of which line the server does not say. */
    private void commit() throws SQLException {
        try {
            execute("COMMIT");
        } catch (SQLException e) {
            if (SqlState.of(e.getSQLState()).endsTheSession()) {
                throw e;
            }
            throw new MigrationException(
                    List.of(Problem.at(Origin.of(file.name()), told(e), remedy(SqlState.of(e.getSQLState())))), e);
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException gone) {
            // The failure that is on its way is the one to tell.
        }
    }

    private static Problem problem(Statement statement, SQLException e) {
        return Problem.at(origin(statement, e), told(e), remedy(SqlState.of(e.getSQLState())));
    }

    private static String told(SQLException e) {
        return "the rows are refused: " + Telling.NO_VALUES.message(e);
    }

    /** Of a COPY the line of the row, which the server counts below it. */
    private static Origin origin(Statement statement, SQLException e) {
        Optional<ServerErrorMessage> said = Blame.said(e);
        Matcher line =
                LINE.matcher(said.map(told -> String.valueOf(told.getWhere())).orElse(""));
        if (statement.copyData().isPresent() && line.find() && line.group(1).length() < 10) {
            int lines = (int) statement.text().chars().filter(c -> c == '\n').count() + Integer.parseInt(line.group(1));
            return new Origin(statement.origin().file(), statement.origin().line() + lines, 1);
        }
        return said.filter(told -> told.getPosition() > 0)
                .map(told -> statement.originOf(told.getPosition()))
                .orElse(statement.origin());
    }

    private static String remedy(SqlState state) {
        return state.errorClass().equals("42")
                ? "the rows go into the schema that the first rehearsed revision meets: dump them from a database that is"
                        + " there, or rehearse from where the rows are: headway rehearse FROM:TO"
                : "mend the rows, or dump them again: pg_dump --data-only";
    }
}
