package dev.headway.run;

import dev.headway.connect.Stop;
import dev.headway.sql.Statement;
import java.io.IOException;
import java.io.StringReader;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * Sends statements one behind the other without waiting for each answer: one round trip for a whole step, and still the
 * failing statement is known and {@code pg_stat_activity} shows what runs. Statements are never joined into one string.
 * A pipeline that grew large is flushed on the way, so that its memory is bounded; COPY rows travel by themselves. Not
 * thread-safe.
 */
final class Pipeline implements AutoCloseable {

    /** Stays below a thousand, so that pgjdbc's message about a failed entry holds its index without separators. */
    private static final int MOST_STATEMENTS = 500;

    private static final int MOST_CHARACTERS = 1 << 20;

    private final Connection connection;
    private final java.sql.Statement jdbc;
    private final Stop stop;
    private final Consumer<String> notices;
    private final List<Optional<Statement>> queued = new ArrayList<>();
    private int characters;

    Pipeline(Connection connection, Stop stop, Consumer<String> notices) throws SQLException {
        this.connection = connection;
        this.stop = stop;
        this.notices = notices;
        this.jdbc = connection.createStatement();
        this.jdbc.setEscapeProcessing(false);
    }

    /** Queues a statement of Headway's own. */
    void add(String sql) throws SQLException, StatementFailure {
        add(sql, Optional.empty());
    }

    /** Queues a statement of the user's. */
    void add(Statement statement) throws SQLException, StatementFailure {
        if (statement.copyData().isPresent()) {
            flush();
            copy(statement, statement.copyData().get());
        } else {
            add(statement.text(), Optional.of(statement));
        }
    }

    private void add(String sql, Optional<Statement> statement) throws SQLException, StatementFailure {
        jdbc.addBatch(sql);
        queued.add(statement);
        characters += sql.length();
        if (queued.size() >= MOST_STATEMENTS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    /** Sends what is queued and waits for all of it. */
    void flush() throws SQLException, StatementFailure {
        if (queued.isEmpty()) {
            return;
        }
        stop.running(jdbc);
        try {
            if (stop.requested()) {
                throw new StatementFailure(new SQLException("asked to stop", "57014"), Optional.empty());
            }
            jdbc.executeBatch();
        } catch (BatchUpdateException e) {
            SQLException cause = e.getNextException() == null ? e : e.getNextException();
            throw new StatementFailure(cause, failed(e));
        } finally {
            stop.ended();
            tellNotices();
            jdbc.clearBatch();
            queued.clear();
            characters = 0;
        }
    }

    private void copy(Statement statement, String rows) throws StatementFailure {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), new StringReader(rows));
        } catch (SQLException e) {
            throw new StatementFailure(e, Optional.of(statement));
        } catch (IOException e) {
            throw new StatementFailure(new SQLException(e.getMessage(), "08006", e), Optional.of(statement));
        }
    }

    /**
     * The user's statement that a batch failed at. JDBC's update counts do not tell, since all of a rolled-back batch
     * counts as failed; pgjdbc names the index as the first number of its message, in every language it speaks, because
     * {@code logServerErrorDetail=false} keeps SQL and server messages from standing before it.
     */
    private Optional<Statement> failed(BatchUpdateException e) {
        int index = firstNumber(String.valueOf(e.getMessage()));
        return index >= 0 && index < queued.size() ? queued.get(index) : Optional.empty();
    }

    private static int firstNumber(String message) {
        int number = -1;
        for (int i = 0; i < message.length(); i++) {
            int digit = Character.digit(message.charAt(i), 10);
            if (digit >= 0) {
                number = Math.max(number, 0) * 10 + digit;
            } else if (number >= 0) {
                break;
            }
        }
        return number;
    }

    private void tellNotices() throws SQLException {
        for (SQLWarning warning = jdbc.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            notices.accept(warning.getMessage());
        }
        jdbc.clearWarnings();
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
