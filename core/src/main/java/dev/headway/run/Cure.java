package dev.headway.run;

import dev.headway.pg.SqlState;
import java.util.Map;
import java.util.Optional;

/** What helps against errors whose words do not say so, by SQLSTATE. */
final class Cure {
    private Cure() {}

    /** Raised by the fence: the version rows are not as expected. */
    static final SqlState MOVED = new SqlState("HW001");

    /** Raised by the fence: this backend does not hold the lock. */
    static final SqlState NOT_LOCKED = new SqlState("HW002");

    /** Raised before the COMMIT: a statement of the user's has changed the version rows. */
    static final SqlState WRITTEN = new SqlState("HW004");

    private static final Map<SqlState, String> CURES = Map.of(
            WRITTEN,
            "the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook"
                    + " around it, what writes there",
            MOVED,
            "another migrator worked on this database at the same time: look with headway current",
            NOT_LOCKED,
            "a connection pooler that hands out server connections by transaction (PgBouncer) stands between,"
                    + " or the revision gave the lock up (DISCARD ALL, pg_advisory_unlock_all): give Headway the"
                    + " server itself, HEADWAY_DATABASE_URL",
            SqlState.LOCK_NOT_AVAILABLE,
            "something else holds a lock on that table: SELECT * FROM pg_locks WHERE granted   or wait longer"
                    + " for it: --lock-timeout 10s",
            SqlState.DEADLOCK_DETECTED,
            "two transactions waited for each other, and PostgreSQL ended this one: wait for the other",
            SqlState.QUERY_CANCELED,
            "a limit or a person ended the statement: give it a limit of its own, --- timeout statement 10min"
                    + " before it",
            SqlState.INSUFFICIENT_PRIVILEGE,
            "GRANT the role what it lacks, or migrate as another one: HEADWAY_DATABASE_URL, HEADWAY_ROLE",
            SqlState.DISK_FULL,
            "make room on the server's disk");

    private static final Map<SqlState, String> CURES_IN_FILE = Map.of(
            SqlState.ACTIVE_SQL_TRANSACTION,
            "this statement runs only outside a transaction: open its section with --- %s autocommit, or give"
                    + " it a revision of its own",
            SqlState.INVALID_TRANSACTION_TERMINATION,
            "a procedure that commits runs only outside a transaction: open its section with --- %s autocommit",
            SqlState.UNSAFE_NEW_ENUM_VALUE_USAGE,
            "a new enum value can be used only after it was committed: put ALTER TYPE … ADD VALUE into a revision"
                    + " of its own before this one, or open the section with --- %s autocommit");

    /** Of a file beside the revisions, which has no directives but {@code uses}. */
    static Optional<String> beside(SqlState state) {
        return state.equals(SqlState.QUERY_CANCELED)
                ? Optional.of("a limit or a person ended the statement: give it a limit of its own, SET LOCAL"
                        + " statement_timeout = '10min' before it")
                : of(state);
    }

    static Optional<String> of(SqlState state) {
        return Optional.ofNullable(CURES.get(state));
    }

    /** Of locks whose holders are known. */
    static String of(LockWait wait) {
        String ending = wait.blockers().stream()
                .filter(blocker -> blocker.pid() > 0)
                .findFirst()
                .map(blocker -> ", or end it: SELECT pg_terminate_backend(" + blocker.pid() + ")")
                .orElse("");
        return "let what holds the lock come to its end" + ending
                + wait.grant().map(sql -> "   to see what it does: " + sql).orElse("");
    }

    /** Of errors in a class: it always runs in a transaction. */
    static Optional<String> ofCode(SqlState state) {
        if (CURES_IN_FILE.containsKey(state)) {
            return Optional.of("give that statement a revision of its own, in SQL: a class runs in one transaction");
        }
        return Optional.of(of(state).orElse("mend the class"));
    }

    /** Of errors in a section that the word {@code section} opens. */
    static Optional<String> of(SqlState state, String section) {
        return of(state).or(() -> Optional.ofNullable(CURES_IN_FILE.get(state)).map(cure -> cure.formatted(section)));
    }
}
