package dev.headway.scratch;

import dev.headway.connect.Session;
import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Runs statements in whatever order they are written: what fails is tried again after all others, as long as each round
 * gets further than the one before. Every statement commits by itself, so that none fails for another's sake, an enum's
 * new value can be used, and ten thousand tables need no ten thousand locks. Not thread-safe.
 */
final class Loading {

    private static final SqlState CANT_CHANGE_RUNTIME_PARAM = new SqlState("55P02");

    private final Session session;
    private final List<SqlFile> files;
    private final Roles roles;
    private final Set<Statement> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<LoadFailure> failures = List.of();

    /** Whether the session may be set otherwise than a file expects it. */
    private boolean changed = true;

    Loading(Session session, List<SqlFile> files, boolean ours) {
        this.session = session;
        this.files = files;
        this.roles = new Roles(session.connection(), ours);
    }

    /** @throws MigrationException with everything that could not be loaded, whatever came before it */
    void load() throws SQLException {
        int before;
        do {
            before = done.size();
            round();
        } while (!failures.isEmpty() && done.size() > before);
        if (!failures.isEmpty()) {
            throw new MigrationException(LoadFailure.problems(failures, session));
        }
    }

    private void round() throws SQLException {
        failures = new ArrayList<>();
        for (SqlFile file : files) {
            List<Statement> pending = file.statements().stream()
                    .filter(statement -> !done.contains(statement))
                    .toList();
            boolean onlySettings =
                    pending.stream().allMatch(statement -> Treatment.of(statement.text()) == Treatment.SESSION);
            if (!onlySettings) {
                load(pending);
            }
        }
    }

    private void load(List<Statement> statements) throws SQLException {
        begin();
        for (Statement statement : statements) {
            switch (Treatment.of(statement.text())) {
                case SKIP -> done.add(statement);
                case SESSION -> set(statement);
                case ROLE -> attempt(statement, () -> roles.change(statement.text()));
                case REFUSE -> failures.add(LoadFailure.subscription(statement));
                case RUN -> attempt(statement, () -> execute(statement.text()));
            }
        }
    }

    /** A file begins as psql would begin it, but functions may name what comes later. */
    private void begin() throws SQLException {
        if (!changed) {
            return;
        }
        changed = false;
        try (java.sql.Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (String sql : session.setup().again()) {
                jdbc.execute(sql);
            }
            jdbc.execute("SET check_function_bodies = off");
        }
    }

    /** Dumps of a newer major set what an older one does not know, such as {@code transaction_timeout}. */
    private void set(Statement statement) throws SQLException {
        changed = true;
        try {
            roles.helping(() -> execute(statement.text()));
        } catch (SQLException e) {
            SqlState state = SqlState.of(e.getSQLState());
            if (!state.equals(SqlState.UNDEFINED_OBJECT) && !state.equals(CANT_CHANGE_RUNTIME_PARAM)) {
                refused(statement, e);
            }
        }
    }

    private void attempt(Statement statement, Roles.Work work) throws SQLException {
        try {
            roles.helping(work);
            done.add(statement);
        } catch (SQLException e) {
            refused(statement, e);
        }
    }

    private void refused(Statement statement, SQLException e) throws SQLException {
        if (SqlState.of(e.getSQLState()).endsTheSession()) {
            throw e;
        }
        if (isSchemaPublic(statement, e)) {
            done.add(statement);
        } else {
            failures.add(LoadFailure.of(statement, e));
        }
    }

    /** Every database begins with it, and a dump of one where it was dropped and made again makes it again. */
    private static boolean isSchemaPublic(Statement statement, SQLException e) {
        return SqlState.of(e.getSQLState()).equals(SqlState.DUPLICATE_SCHEMA)
                && new Tokens(statement.text()).accept("CREATE", "SCHEMA", "PUBLIC");
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(sql);
        }
    }
}
