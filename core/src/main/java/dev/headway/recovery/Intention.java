package dev.headway.recovery;

import dev.headway.sql.Command;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A statement that no transaction holds together with the note that it ran. It is recorded as intended before it runs;
 * after an interruption the catalog tells what became of it. Connections are in autocommit mode, have the search path and
 * the role that the statement met or will meet, and are left outside a transaction.
 */
public interface Intention {

    /** What is to be remembered before it runs, so that what stood there already is not taken for its work. */
    default Optional<String> evidence(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /**
     * What became of it, as far as the catalog tells.
     *
     * @param evidence what was remembered; empty: nothing was
     */
    Verdict verdict(Connection connection, Optional<String> evidence) throws SQLException;

    /** Whether no catalog will ever tell, so that it must not run a second time by itself. */
    default boolean isUntold() {
        return false;
    }

    /**
     * What {@code sql} intends.
     *
     * @param mayRunAgain whether whoever wrote it says so
     */
    static Intention of(String sql, boolean mayRunAgain) {
        Intention intention = of(sql);
        return mayRunAgain && intention.isUntold() ? new Again() : intention;
    }

    private static Intention of(String sql) {
        Optional<? extends Intention> read = switch (Command.of(sql).name()) {
            case "CREATE INDEX CONCURRENTLY" -> CreateIndex.of(sql);
            case "DROP INDEX CONCURRENTLY" -> DropIndex.of(sql);
            case "REINDEX CONCURRENTLY" -> Reindex.of(sql);
            case "ALTER TABLE ... DETACH CONCURRENTLY" -> Detach.of(sql);
            default -> NamedObject.of(sql);
        };
        if (read.isPresent()) {
            return read.get();
        }
        return Again.isHarmless(sql) ? new Again() : new Untold(sql);
    }
}
