package dev.headway.run;

import dev.headway.code.CodeFailure;
import dev.headway.code.Performance;
import dev.headway.pg.SqlState;
import dev.headway.plan.Direction;
import dev.headway.revision.PlainFile;
import dev.headway.revision.Section;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** How one is had; whoever opens it closes it. */
    interface Opening {
        Pipeline open() throws SQLException;
    }

    private final Connection connection;
    private final java.sql.Statement jdbc;
    private final Cancellation cancellation;
    private final Placeholders placeholders;
    private final Consumer<String> notices;
    private final List<Sent> queued = new ArrayList<>();
    private int characters;

    /** @param placeholders for the statements of the user's */
    Pipeline(Connection connection, Cancellation cancellation, Placeholders placeholders, Consumer<String> notices)
            throws SQLException {
        this.connection = connection;
        this.cancellation = cancellation;
        this.placeholders = placeholders;
        this.notices = notices;
        this.jdbc = connection.createStatement();
        this.jdbc.setEscapeProcessing(false);
    }

    /** Queues a statement of Headway's own. */
    void add(Sent.Ours what, String sql) throws StatementFailure {
        add(sql, what);
    }

    /** Queues a statement of the user's. */
    void add(Statement statement) throws StatementFailure {
        add(statement, placeholders);
    }

    /** Queues one of a file beside the revisions. */
    void add(Statement statement, PlainFile file, Placeholders all) throws StatementFailure {
        add(statement, all.only(file.uses()));
    }

    private void add(Statement statement, Placeholders own) throws StatementFailure {
        Sent sent = new Sent.Theirs(statement, own);
        String sql = own.fill(statement.text());
        if (statement.copyData().isEmpty()) {
            add(sql, sent);
            return;
        }
        flush();
        try {
            refuseIfAskedToStop();
            new CopyRows(connection, cancellation)
                    .send(sql, statement.copyData().get());
            tellNotices();
        } catch (SQLException e) {
            throw told(new StatementFailure(e, sent));
        }
    }

    /** Sends what is queued, then has a class do its part. */
    void perform(Section.Code code, Direction direction) throws StatementFailure {
        flush();
        try {
            refuseIfAskedToStop();
            new Performance(connection, cancellation::requested).of(code, direction);
            tellNotices();
        } catch (CodeFailure e) {
            throw told(new StatementFailure(e.sqlException(), new Sent.Code(e.words())));
        } catch (SQLException e) {
            throw told(new StatementFailure(e, Sent.Ours.SET_UP));
        }
    }

    private void add(String sql, Sent sent) throws StatementFailure {
        try {
            jdbc.addBatch(sql);
        } catch (SQLException e) {
            throw new StatementFailure(e, sent);
        }
        queued.add(sent);
        characters += sql.length();
        if (queued.size() >= MOST_STATEMENTS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    /** Sends what is queued and waits for all of it. */
    void flush() throws StatementFailure {
        if (queued.isEmpty()) {
            return;
        }
        try {
            refuseIfAskedToStop();
            jdbc.executeBatch();
            tellNotices();
            jdbc.clearBatch();
        } catch (BatchUpdateException e) {
            SQLException cause = e.getNextException() == null ? e : e.getNextException();
            throw told(new StatementFailure(cause, failed(e)));
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.SET_UP);
        }
        queued.clear();
        characters = 0;
    }

    private void refuseIfAskedToStop() throws SQLException {
        if (cancellation.requested()) {
            throw askedToStop();
        }
    }

    /** As if the server had cancelled a statement that was not even sent. */
    static SQLException askedToStop() {
        return new SQLException("asked to stop", SqlState.QUERY_CANCELED.code());
    }

    /**
     * What a batch failed at. JDBC's update counts do not tell, since all of a rolled-back batch counts as failed; pgjdbc
     * names the index as the first number of its message, in every language it speaks, because
     * {@code logServerErrorDetail=false} keeps SQL and server messages from standing before it.
     */
    private Sent failed(BatchUpdateException e) {
        int index = firstNumber(String.valueOf(e.getMessage()));
        return index >= 0 && index < queued.size() ? queued.get(index) : Sent.Ours.SET_UP;
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

    /** Ends a transaction that failed with {@code failure}. */
    void rollBack(StatementFailure failure) {
        forget(failure);
        rollBack(connection, failure);
    }

    static void rollBack(Connection connection, StatementFailure failure) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            failure.sqlException().addSuppressed(e);
        }
    }

    /** Drops what is queued after a failure, so that this can be used again. */
    void forget(StatementFailure failure) {
        queued.clear();
        characters = 0;
        try {
            jdbc.clearBatch();
        } catch (SQLException e) {
            failure.sqlException().addSuppressed(e);
        }
    }

    /** What was said before a failure often explains it. */
    private StatementFailure told(StatementFailure failure) {
        try {
            tellNotices();
        } catch (SQLException e) {
            failure.sqlException().addSuppressed(e);
        }
        return failure;
    }

    /** A statement's come with the statement, a COPY's with the connection. */
    private void tellNotices() throws SQLException {
        tell(jdbc.getWarnings());
        jdbc.clearWarnings();
        tell(connection.getWarnings());
        connection.clearWarnings();
    }

    private void tell(@Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            notices.accept(warning.getMessage());
        }
    }

    /** Closes nothing but this; a connection that is gone has closed it already. */
    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
