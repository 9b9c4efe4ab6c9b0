package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import java.util.Optional;

/**
 * One thing that the server was seen to do while a statement ran. Tables are those that were there before the revision
 * began: what a revision makes itself nobody uses yet. Values; immutable.
 */
public sealed interface Fact {

    /**
     * A lock that this statement took, or made stronger. One on an index counts for its table.
     *
     * @param index whether it lies on an index of the table: then planning waits for it too
     */
    record Locked(ObjectId table, LockMode mode, boolean index) implements Fact {}

    /**
     * Others had to wait while this statement ran, or after it until the transaction's end.
     *
     * @param since the number of the statement whose lock it is: this one's or an earlier one's
     */
    record ShutOut(ObjectId table, boolean readers, boolean writers, int since) implements Fact {}

    /** Every row of a table, or of an index that was there before, was written anew. */
    record Rewritten(ObjectId table, Reason reason) implements Fact {}

    /** Why: as {@code pg_event_trigger_table_rewrite_reason} tells it, or by file node alone. */
    enum Reason {
        PERSISTENCE,
        DEFAULT,
        TYPE,
        ACCESS_METHOD,
        /** A file node that changed: CLUSTER, VACUUM FULL, REFRESH MATERIALIZED VIEW, REINDEX, TRUNCATE. */
        FILE_NODE
    }

    /**
     * Every row of a table was read.
     *
     * @param what for: what the server said ({@code verifying table}, {@code validating foreign key constraint}), or
     *     that it counted a sequential scan
     */
    record Scanned(ObjectId table, String what) implements Fact {}

    /** An index of a table was built. */
    record IndexBuilt(ObjectId table, String index) implements Fact {}

    /** Rows of a table may be written by this statement: locked for it, planned for it, or counted. */
    record Wrote(ObjectId table, String command) implements Fact {}

    /** The server had to read nothing, since constraints prove what it would look for. */
    record Proven(String message) implements Fact {}

    /** A command that ran, inside of a DO block too: its tag and what it was about, as an event trigger tells. */
    record Ran(String tag, Optional<String> object) implements Fact {}

    /** What could not be seen, and why. */
    record Unseen(String why) implements Fact {}
}
