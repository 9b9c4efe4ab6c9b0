package dev.headway.cli.launch;

import dev.headway.connect.Stop;
import dev.headway.run.RunListener;

/**
 * What a launch needs of the database that it brings to its target. Every method may throw {@link
 * dev.headway.problem.MigrationException}, which ends the launch, and {@link InterruptedException} if the {@link Stop}
 * it was opened with asked for the end. Used by one thread.
 */
public interface Database extends AutoCloseable {

    /** Waits until the server accepts a real login; the budget is the implementation's. */
    Server await(Waiting heard) throws InterruptedException;

    /** Brings the database to its target; nothing to do is an outcome too. */
    Outcome upgrade(Upgrading heard) throws InterruptedException;

    /** Looks, changes nothing. */
    Position position() throws InterruptedException;

    @Override
    default void close() {}

    /** How a launch comes by its database: reads settings and files, connects to nothing. */
    @FunctionalInterface
    interface Opening {

        /** @throws dev.headway.problem.MigrationException with all that is wrong with settings and files */
        Database open(Stop stop);
    }

    /** Hears each try that failed, before the next is slept for. */
    @FunctionalInterface
    interface Waiting {

        /**
         * @param tries how many there were, from 1
         * @param budget what has passed and what there is
         * @param reason {@code db:5432 connection refused}; no password
         */
        void unavailable(int tries, Budget budget, String reason);
    }

    /** Hears a run, and before its first step how many steps there are. */
    interface Upgrading extends RunListener {

        /** There is a plan; called again if it had to be made again. */
        default void planned(int steps) {}
    }

    /**
     * Who answered. Immutable.
     *
     * @param version {@code 18.4}
     * @param place {@code db:5432/notebooklm}
     * @param role {@code postgres}
     */
    record Server(String version, String place, String role) {

        @Override
        public String toString() {
            return "PostgreSQL " + version + " at " + place + " as " + role;
        }
    }

    /**
     * What an upgrade did. Immutable.
     *
     * @param applied how many revisions
     * @param at where the database is now: {@code abc123 (head)}
     */
    record Outcome(int applied, String at) {}

    /**
     * Where the database is. Immutable.
     *
     * @param at {@code abc123 (head)}, or {@code base}
     * @param pending how many revisions are missing to the target
     */
    record Position(String at, int pending) {

        boolean atTarget() {
            return pending == 0;
        }
    }
}
