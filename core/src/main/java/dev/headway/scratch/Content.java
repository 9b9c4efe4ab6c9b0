package dev.headway.scratch;

import dev.headway.connect.Stop;
import java.sql.SQLException;

/**
 * What a scratch database is filled with. Immutable.
 *
 * @param key everything that decides what comes out; two contents with one key make equal databases
 */
public record Content(String key, Filling filling) {

    /** Fills a database that is empty. */
    @FunctionalInterface
    public interface Filling {

        /** @throws dev.headway.problem.MigrationException if the user's input does not go in */
        void fill(ScratchDatabase database, Stop stop) throws SQLException, InterruptedException;
    }
}
