package dev.headway.connect;

/** Opens sessions on one database; {@link Connector#open} is one. */
@FunctionalInterface
public interface SessionSource {

    /**
     * A new session, which the caller closes.
     *
     * @throws dev.headway.problem.MigrationException if there is none to be had, with the reason
     * @throws InterruptedException if {@code stop} was requested
     */
    Session open(Stop stop) throws InterruptedException;
}
