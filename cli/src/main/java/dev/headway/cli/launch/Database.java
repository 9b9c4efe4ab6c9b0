package dev.headway.cli.launch;

import dev.headway.connect.Stop;
import dev.headway.connect.Waiting;
import dev.headway.run.RunListener;
import dev.headway.walk.Background;

/**
 * What a launch needs of the database that it brings to its target. Every method may throw {@link
 * dev.headway.problem.MigrationException}, which ends the launch, and {@link InterruptedException} if the {@link Stop}
 * it was opened with asked for the end. Used by one thread.
 */
public interface Database extends AutoCloseable {

    /**
     * Waits until the server accepts a real login; the budget is the implementation's.
     *
     * @return who answered: {@code PostgreSQL 18.4 at db:5432/notebooklm as postgres}
     */
    String await(Waiting.Listener heard) throws InterruptedException;

    /** Brings the database to its target; nothing to do is an outcome too. */
    Outcome upgrade(RunListener heard) throws InterruptedException;

    /** Looks, changes nothing. */
    Position position() throws InterruptedException;

    /** Whether a revision of the files may have left something to be done in the background. */
    default boolean mayHaveLeftWork() {
        return false;
    }

    /** Does what was left, unless another worker is at it; may be called by another thread. */
    default Background backfill(Stop asked, RunListener heard) throws InterruptedException {
        return Background.NOTHING;
    }

    @Override
    default void close() {}

    /** How a launch comes by its database: reads settings and files, connects to nothing. */
    @FunctionalInterface
    interface Opening {

        /** @throws dev.headway.problem.MigrationException with all that is wrong with settings and files */
        Database open(Stop stop);
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

        @Override
        public String toString() {
            return "at " + at + ", " + pending + " pending";
        }
    }
}
