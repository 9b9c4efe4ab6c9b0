package dev.headway.pg;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's five-character error code: the one part of an error message that no language setting changes. The
 * constants are the codes that Headway speaks of; any other code is a value like them. Source: the manual's appendix
 * "PostgreSQL Error Codes". Immutable.
 */
public record SqlState(String code) {

    // Class 08: the connection. pgjdbc makes up most of these itself, TLS failures among them, so the class alone says
    // nothing about what can heal.
    public static final SqlState CONNECTION_EXCEPTION = new SqlState("08000");
    public static final SqlState UNABLE_TO_CONNECT = new SqlState("08001");
    public static final SqlState CONNECTION_DOES_NOT_EXIST = new SqlState("08003");
    public static final SqlState CONNECTION_REJECTED = new SqlState("08004");
    public static final SqlState CONNECTION_FAILURE = new SqlState("08006");
    public static final SqlState PROTOCOL_VIOLATION = new SqlState("08P01");

    public static final SqlState FEATURE_NOT_SUPPORTED = new SqlState("0A000");

    public static final SqlState INVALID_PARAMETER_VALUE = new SqlState("22023");

    public static final SqlState UNIQUE_VIOLATION = new SqlState("23505");

    public static final SqlState ACTIVE_SQL_TRANSACTION = new SqlState("25001");
    public static final SqlState READ_ONLY_SQL_TRANSACTION = new SqlState("25006");
    public static final SqlState NO_ACTIVE_SQL_TRANSACTION = new SqlState("25P01");
    public static final SqlState IN_FAILED_SQL_TRANSACTION = new SqlState("25P02");
    public static final SqlState IDLE_IN_TRANSACTION_SESSION_TIMEOUT = new SqlState("25P03");
    public static final SqlState TRANSACTION_TIMEOUT = new SqlState("25P04");

    public static final SqlState INVALID_AUTHORIZATION = new SqlState("28000");
    /** Wrong password, unknown role and expired password alike: the server does not tell them apart. */
    public static final SqlState INVALID_PASSWORD = new SqlState("28P01");

    /** A routine ended a transaction that it does not own. */
    public static final SqlState INVALID_TRANSACTION_TERMINATION = new SqlState("2D000");

    public static final SqlState INVALID_CATALOG_NAME = new SqlState("3D000");
    public static final SqlState INVALID_SCHEMA_NAME = new SqlState("3F000");

    public static final SqlState SERIALIZATION_FAILURE = new SqlState("40001");
    public static final SqlState DEADLOCK_DETECTED = new SqlState("40P01");

    public static final SqlState INSUFFICIENT_PRIVILEGE = new SqlState("42501");
    public static final SqlState SYNTAX_ERROR = new SqlState("42601");
    public static final SqlState DUPLICATE_COLUMN = new SqlState("42701");
    public static final SqlState UNDEFINED_COLUMN = new SqlState("42703");
    public static final SqlState UNDEFINED_OBJECT = new SqlState("42704");
    public static final SqlState DUPLICATE_OBJECT = new SqlState("42710");
    public static final SqlState DUPLICATE_FUNCTION = new SqlState("42723");
    public static final SqlState UNDEFINED_TABLE = new SqlState("42P01");
    public static final SqlState DUPLICATE_SCHEMA = new SqlState("42P06");
    public static final SqlState DUPLICATE_TABLE = new SqlState("42P07");

    public static final SqlState DISK_FULL = new SqlState("53100");
    public static final SqlState OUT_OF_MEMORY = new SqlState("53200");
    public static final SqlState TOO_MANY_CONNECTIONS = new SqlState("53300");

    public static final SqlState OBJECT_NOT_IN_PREREQUISITE_STATE = new SqlState("55000");
    public static final SqlState OBJECT_IN_USE = new SqlState("55006");
    public static final SqlState LOCK_NOT_AVAILABLE = new SqlState("55P03");
    /** A new enum value was used in the transaction that added it. */
    public static final SqlState UNSAFE_NEW_ENUM_VALUE_USAGE = new SqlState("55P04");

    public static final SqlState QUERY_CANCELED = new SqlState("57014");
    public static final SqlState ADMIN_SHUTDOWN = new SqlState("57P01");
    public static final SqlState CRASH_SHUTDOWN = new SqlState("57P02");
    public static final SqlState CANNOT_CONNECT_NOW = new SqlState("57P03");
    public static final SqlState DATABASE_DROPPED = new SqlState("57P04");
    public static final SqlState IDLE_SESSION_TIMEOUT = new SqlState("57P05");

    public static final SqlState RAISE_EXCEPTION = new SqlState("P0001");

    private static final Set<SqlState> SERVER_WILL_BE_BACK =
            Set.of(ADMIN_SHUTDOWN, CRASH_SHUTDOWN, CANNOT_CONNECT_NOW, TOO_MANY_CONNECTIONS);

    private static final Set<SqlState> DUPLICATES =
            Set.of(DUPLICATE_COLUMN, DUPLICATE_OBJECT, DUPLICATE_FUNCTION, DUPLICATE_SCHEMA, DUPLICATE_TABLE);

    private static final Set<SqlState> LOCK_CONFLICTS = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED);

    /** A code as JDBC has it, which is null where there is none; that becomes the empty code. */
    public static SqlState of(@Nullable String code) {
        return new SqlState(code == null ? "" : code);
    }

    /** The first two characters, such as {@code 08}: the kind of error; empty if the code is shorter. */
    public String errorClass() {
        return code.length() < 2 ? "" : code.substring(0, 2);
    }

    /** Whether the server itself says that a login may succeed later: it starts, stops, or has no slot left. */
    public boolean healsByWaiting() {
        return SERVER_WILL_BE_BACK.contains(this);
    }

    /** Whether another session stood in the way of a lock, so that the same transaction may succeed when run again. */
    public boolean healsByRunningAgain() {
        return LOCK_CONFLICTS.contains(this);
    }

    /** Whether what was to be made stands there already. */
    public boolean isDuplicate() {
        return DUPLICATES.contains(this);
    }

    /** Whether the statement never ended by itself because its session was ended. */
    public boolean endsTheSession() {
        return errorClass().equals("08")
                || equals(ADMIN_SHUTDOWN)
                || equals(CRASH_SHUTDOWN)
                || equals(DATABASE_DROPPED)
                || equals(IDLE_SESSION_TIMEOUT)
                || equals(IDLE_IN_TRANSACTION_SESSION_TIMEOUT)
                || equals(TRANSACTION_TIMEOUT);
    }

    @Override
    public String toString() {
        return code;
    }
}
