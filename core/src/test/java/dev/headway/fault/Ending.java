package dev.headway.fault;

import dev.headway.Concurrently.Outcome;
import dev.headway.connect.NotConnected;
import dev.headway.problem.MigrationException;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import java.util.Locale;

/** How a run ended, and what it said. */
record Ending(How how, String said) {

    /** In a word. */
    enum How {
        DONE,
        LOST,
        INTERRUPTED,
        NO_LOCK,
        FAILED,
        KILLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Of a thread. What is no failure of ours is thrown. */
    static Ending of(Outcome<Report> outcome) {
        if (outcome.value().isPresent()) {
            return new Ending(How.DONE, "");
        }
        MigrationException failure = outcome.failure(MigrationException.class);
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof NotConnected) {
            return new Ending(How.LOST, said);
        }
        boolean interrupted = failure instanceof RunFailure run && run.interrupted();
        return new Ending(interrupted ? How.INTERRUPTED : of(said), said);
    }

    /** Of a process. */
    static Ending of(int status, String said) {
        return switch (status) {
            case 0 -> new Ending(How.DONE, said);
            case 1 -> new Ending(of(said), said);
            case 137 -> new Ending(How.KILLED, said);
            // With nothing to say it was done already, and on its way out.
            case 143 -> new Ending(said.isEmpty() ? How.DONE : How.INTERRUPTED, said);
            default -> throw new AssertionError("exit status " + status + ": " + said);
        };
    }

    private static How of(String said) {
        if (said.contains("the connection was lost") || said.contains("no answer within")) {
            return How.LOST;
        }
        return said.contains("no lock") ? How.NO_LOCK : How.FAILED;
    }

    /** Whether it began with something, and had a connection left to tell the journal that it did not come to its end. */
    boolean mustBeInTheJournal() {
        boolean failed = how == How.INTERRUPTED || how == How.NO_LOCK || how == How.FAILED;
        return failed && !said.contains("nothing was changed");
    }
}
