package dev.headway.code;

import dev.headway.plan.Direction;
import dev.headway.revision.Section;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Has classes do their part in a transaction that is open. The connection leaves autocommit mode for it, and can come back
 * only when the transaction has ended: whoever ends it calls {@link #end} then. Not thread-safe.
 *
 * @param stop whether the end was asked for
 */
public record Performance(Connection connection, BooleanSupplier stop) {

    /** @throws CodeFailure if the class throws, or leaves a transaction that cannot go on */
    public void of(Section.Code code, Direction direction) throws CodeFailure {
        Loan loan = new Loan(connection, stop);
        Optional<Throwable> thrown = Errand.run(
                "headway-" + code.name(),
                () -> {
                    // pgjdbc sends no BEGIN of its own where a transaction is open.
                    connection.setAutoCommit(false);
                    perform(instance(code.type()), direction, loan.lent());
                },
                stop);
        // Whoever was left behind finds nothing any more that it could change.
        loan.end();
        if (thrown.isPresent()) {
            throw CodeFailure.thrown(code, told(thrown.get()), loan.refusal());
        }
        requireOpen(code, loan);
    }

    private static Throwable told(Throwable thrown) {
        return thrown instanceof InvocationTargetException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static void perform(JavaRevision revision, Direction direction, Connection lent) throws Exception {
        if (direction == Direction.UPGRADE) {
            revision.upgrade(lent);
        } else {
            revision.downgrade(lent);
        }
    }

    private static JavaRevision instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<? extends JavaRevision> constructor =
                type.asSubclass(JavaRevision.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** What the class caught and passed over in silence may have ended the transaction. */
    private void requireOpen(Section.Code code, Loan loan) throws CodeFailure {
        TransactionState state;
        try {
            state = connection.unwrap(BaseConnection.class).getTransactionState();
        } catch (SQLException e) {
            throw CodeFailure.thrown(code, e, loan.refusal());
        }
        if (state != TransactionState.OPEN) {
            throw CodeFailure.aborted(code, loan.refusal());
        }
    }

    /**
     * Back to autocommit mode, behind the COMMIT; what is still open is rolled back. Does nothing where no class ran, nor
     * where the session has gone.
     */
    public static void end(Connection connection) {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException gone) {
            // Whoever asks the session next is told.
        }
    }
}
