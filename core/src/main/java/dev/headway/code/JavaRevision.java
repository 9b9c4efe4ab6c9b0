package dev.headway.code;

import java.sql.Connection;

/**
 * A revision that has to run code: a class on the class path with a {@link Header}, named in
 * {@code META-INF/services/dev.headway.code.JavaRevision}. For all else, SQL is the better revision.
 *
 * <pre>
 * &#64;Header(revision = "4f1c2a9b7d3e", revises = "9c1d07aa52e0", message = "re-encrypt tokens")
 * public final class ReencryptTokens implements JavaRevision {
 *     public void upgrade(Connection connection) throws SQLException { … }
 *     public void downgrade(Connection connection) throws SQLException { … }
 * }
 * </pre>
 *
 * <p>It runs in the revision's transaction, behind what fences it and before its entry in the journal: all of it takes effect
 * or nothing does. The connection is lent: what would end the transaction, or outlive it, throws. It is not in autocommit
 * mode, so that a fetch size is heeded and savepoints work. A new instance is made for every try by a constructor without
 * parameters; there may be several, since what a lock stood in the way of is tried again and a guarded downgrade tries itself
 * first: what is done outside of the database has to bear that. When a run is asked to stop, what runs on the server is cancelled;
 * a class that is still at work a second later is interrupted, and left behind if it does not hear that.
 */
public interface JavaRevision {

    /**
     * The way there.
     *
     * @throws Exception whatever it is, the transaction is rolled back and the exception told
     */
    void upgrade(Connection connection) throws Exception;

    /**
     * The way back. One that has none says so in its header: {@link Header#irreversible}.
     *
     * @throws Exception whatever it is, the transaction is rolled back and the exception told
     */
    default void downgrade(Connection connection) throws Exception {
        throw new UnsupportedOperationException("there is no way back");
    }
}
