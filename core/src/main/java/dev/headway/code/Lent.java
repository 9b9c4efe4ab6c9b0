package dev.headway.code;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one object of JDBC that came of a {@link Loan}. Immutable.
 *
 * @param sql what it was prepared with, or came of
 */
record Lent(Loan loan, Object target, Optional<String> sql) implements InvocationHandler {

    private static final Object[] NONE = {};

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? NONE : given;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.getDeclaringClass() == Wrapper.class && arguments[0] instanceof Class<?> type) {
            return wrapper(proxy, method, type);
        }
        Optional<String> text = takesSql(method) && arguments[0] instanceof String own ? Optional.of(own) : sql;
        try {
            loan.require(target, method, arguments);
            if (takesSql(method)) {
                Loan.requireInside(text.orElse(""));
            }
        } catch (SQLException e) {
            // Some of pgjdbc's methods declare none.
            throw declared(method) ? e : new IllegalStateException(e.getMessage(), e);
        }
        if (loan.isSo(target, method)) {
            return null;
        }
        try {
            return loan.lend(method.invoke(target, arguments), text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) {
                loan.refused(refused, text);
            }
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** {@code prepareStatement}, {@code execute}, {@code addBatch} and the like, but those of what is prepared. */
    private static boolean takesSql(Method method) {
        String name = method.getName();
        boolean first = method.getParameterCount() > 0 && method.getParameterTypes()[0] == String.class;
        return first && (name.startsWith("prepare") || name.startsWith("execute") || name.equals("addBatch"));
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "lent: " + target;
        };
    }

    private static boolean declared(Method method) {
        return Arrays.asList(method.getExceptionTypes()).contains(SQLException.class);
    }

    /** What is behind it is not handed out. */
    private static Object wrapper(Object proxy, Method method, Class<?> type) throws SQLException {
        if (method.getName().equals("isWrapperFor")) {
            return type.isInstance(proxy);
        }
        if (type.isInstance(proxy)) {
            return proxy;
        }
        throw new SQLException("what is lent to a revision cannot be unwrapped to " + type.getName());
    }
}
