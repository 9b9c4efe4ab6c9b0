package dev.headway.connect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection to the primary, set up as every session is, in autocommit mode. Not thread-safe, but closing it from
 * another thread ends what it does.
 *
 * @param host the one of the URL's hosts that answered
 * @param setup what was set; the runner repeats it
 */
public record Session(Connection connection, DatabaseUrl url, Host host, ServerFacts facts, SessionSetup setup)
        implements AutoCloseable {

    /** Closes the connection; a connection that is gone already is no failure. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // The server ends the session by itself.
        }
    }

    /** {@code PostgreSQL 18.4 at db:5432/notebooklm as postgres}. */
    @Override
    public String toString() {
        return "PostgreSQL " + facts.version() + " at " + host + "/" + facts.database() + " as " + facts.role();
    }
}
