package dev.headway.code;

import dev.headway.pg.SqlState;
import dev.headway.sql.Command;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A connection that is lent: what would end its transaction or stay behind it is refused, and whatever is made of it leads
 * back to it. Guards against mistakes, not against malice. Ended from the thread that lent it; else as thread-safe as what
 * it lends.
 */
final class Loan {

    /** What would outlive the revision, and nobody could reset. */
    private static final Set<String> REFUSED = Set.of(
            "close",
            "abort",
            "commit",
            "setCatalog",
            "setHoldability",
            "setNetworkTimeout",
            "setTypeMap",
            // of pgjdbc's own interface
            "addDataType",
            "setAdaptiveFetch",
            "setAutosave",
            "setDefaultFetchSize",
            "setPrepareThreshold");

    private final Connection real;
    private final BooleanSupplier stop;
    private final Connection lent;
    private volatile boolean ended;
    private Optional<Refusal> refusal = Optional.empty();

    /**
     * What the server had last against what was sent.
     *
     * @param sql as far as that is known
     */
    record Refusal(SQLException error, Optional<String> sql) {}

    /** @param stop whether the end was asked for, so that nothing more is to be sent */
    Loan(Connection real, BooleanSupplier stop) {
        this.real = real;
        this.stop = stop;
        this.lent = (Connection) wrapped(real, Optional.empty(), Connection.class, PGConnection.class);
    }

    Connection lent() {
        return lent;
    }

    /** From now on, whoever kept the connection finds it closed to him. */
    void end() {
        ended = true;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    void refused(SQLException error, Optional<String> sql) {
        if (error.getSQLState() != null) {
            refusal = Optional.of(new Refusal(error, sql));
        }
    }

    /** Before anything is asked of what was lent, or of what came of it. */
    void require(Object target, Method method, @Nullable Object[] arguments) throws SQLException {
        if (ended) {
            throw new SQLException("the revision has ended, and with it the loan of its connection");
        }
        if (target == real) {
            requireHarmless(method, arguments);
        }
        if (stop.getAsBoolean()) {
            throw new SQLException("asked to stop", SqlState.QUERY_CANCELED.code());
        }
    }

    private static void requireHarmless(Method method, @Nullable Object[] arguments) throws SQLException {
        String name = method.getName();
        Object first = arguments.length == 0 ? null : arguments[0];
        boolean ends = switch (name) {
            case "rollback" -> arguments.length == 0;
            case "setAutoCommit", "setReadOnly" -> Boolean.TRUE.equals(first);
            case "setTransactionIsolation" ->
                !Integer.valueOf(Connection.TRANSACTION_READ_COMMITTED).equals(first);
            default -> REFUSED.contains(name);
        };
        if (ends) {
            throw new SQLException(
                    name + ": the connection is lent for the revision's transaction, which Headway begins and ends");
        }
    }

    /** Whether nothing is to be asked of the driver: it is so already. */
    boolean isSo(Object target, Method method) {
        return target == real
                && Set.of("setAutoCommit", "setReadOnly", "setTransactionIsolation")
                        .contains(method.getName());
    }

    /** Before SQL is sent. */
    static void requireInside(String sql) throws SQLException {
        for (Statement statement : Script.of("sql", sql).statements()) {
            Command command = Command.of(statement.text());
            if (command.transaction() == Command.Transaction.CONTROL) {
                throw new SQLException(command.name()
                        + " in a revision: Headway begins and ends its transaction; savepoints may be set");
            }
        }
    }

    /** What was asked for, so that it leads back here. */
    @Nullable Object lend(@Nullable Object result, Optional<String> sql) {
        if (result == null) {
            return null;
        } else if (result == real) {
            return lent;
        } else if (result instanceof CallableStatement) {
            return wrapped(result, sql, CallableStatement.class);
        } else if (result instanceof PreparedStatement) {
            return wrapped(result, sql, PreparedStatement.class);
        } else if (result instanceof java.sql.Statement) {
            return wrapped(result, sql, java.sql.Statement.class);
        } else if (result instanceof ResultSet) {
            return wrapped(result, sql, ResultSet.class);
        } else if (result instanceof DatabaseMetaData) {
            return wrapped(result, sql, DatabaseMetaData.class);
        }
        return result;
    }

    private Object wrapped(Object target, Optional<String> sql, Class<?>... as) {
        return Proxy.newProxyInstance(Loan.class.getClassLoader(), as, new Lent(this, target, sql));
    }
}
