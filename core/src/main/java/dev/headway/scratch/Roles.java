package dev.headway.scratch;

import dev.headway.pg.SqlState;
import dev.headway.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Roles that a schema names. They belong to all databases of a server, so they are made on our own server alone, without
 * a right to log in, and only if they are missing. Not thread-safe.
 */
final class Roles {

    /** The server is asked for English, where it is ours. */
    private static final Pattern MISSING = Pattern.compile("role \"(.+)\" does not exist", Pattern.DOTALL);

    private final Connection connection;
    private final boolean ours;
    private final Set<String> made = new HashSet<>();

    Roles(Connection connection, boolean ours) {
        this.connection = connection;
        this.ours = ours;
    }

    /** Something that may name a role. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Does it, and again for each role that it misses and that was made for it. */
    void helping(Work work) throws SQLException {
        while (true) {
            try {
                work.run();
                return;
            } catch (SQLException e) {
                Optional<String> missing = ours ? missing(e).filter(made::add) : Optional.empty();
                if (missing.isEmpty()) {
                    throw e;
                }
                make("CREATE ROLE " + new Identifier(missing.get()).quoted());
            }
        }
    }

    /** A statement that makes or changes a role: on a server that others use it changes nothing. */
    void change(String sql) throws SQLException {
        if (ours) {
            make(sql);
        }
    }

    /** The role whose absence the server complains of. */
    static Optional<String> missing(SQLException e) {
        ServerErrorMessage said = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        Matcher matcher = MISSING.matcher(
                Optional.ofNullable(said).map(ServerErrorMessage::getMessage).orElse(""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** It may be there, and another run may make it at the same moment. */
    private void make(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            SqlState state = SqlState.of(e.getSQLState());
            if (!state.equals(SqlState.DUPLICATE_OBJECT) && !state.equals(SqlState.UNIQUE_VIOLATION)) {
                throw e;
            }
        }
    }
}
