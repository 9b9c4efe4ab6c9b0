package dev.headway.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a batch rests for between two slices: somebody who asked for it, standbys that do not keep up, and backends that
 * waited for the last slice. Not thread-safe.
 *
 * @param <X> what a batch that does not come to its end is ended by
 */
final class Brakes<X extends Exception> {

    private static final Duration LONGEST_COURTESY = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** A standby that does not move at all is not worth a deploy that never ends. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

    private final Connection connection;
    private final String name;
    private final Pace<X> pace;
    private boolean pauseTold;
    private long lookedAt = System.nanoTime() - LOOK_AGAIN.toNanos();
    private boolean patient = true;

    Brakes(Connection connection, String name, Pace<X> pace) {
        this.connection = connection;
        this.name = name;
        this.pace = pace;
    }

    /** Somebody asked it to rest: rests for a moment, after which is to be looked again. */
    void pause(long walked) throws X {
        if (!pauseTold) {
            pauseTold = true;
            pace.hear(new BatchNews.Paused(name, walked));
        }
        pace.rest(LOOK_AGAIN);
    }

    /** Twice as long as the slice took, so that others have two thirds of the time to themselves. */
    void letThrough(Duration took) throws X {
        Duration rest = took.multipliedBy(2);
        pace.rest(rest.compareTo(LONGEST_COURTESY) < 0 ? rest : LONGEST_COURTESY);
    }

    void goesOn() {
        pauseTold = false;
    }

    /** Returns when the standbys are near enough, or have been waited for long enough. */
    void waitForStandbys(long walked) throws X {
        if (System.nanoTime() - lookedAt < LOOK_AGAIN.toNanos()) {
            return;
        }
        long begun = System.nanoTime();
        boolean told = false;
        for (Lag lag = lag(); lag.isTooMuch(); lag = lag()) {
            boolean waits = patient && System.nanoTime() - begun < LONGEST_LAG.toNanos();
            if (patient && (!told || !waits)) {
                told = true;
                pace.hear(new BatchNews.Lagging(name, walked, lag, waits));
            }
            if (!waits) {
                patient = false;
                break;
            }
            pace.rest(LOOK_AGAIN);
        }
        lookedAt = System.nanoTime();
    }

    private Lag lag() throws X {
        return pace.attempt(lockTimeout -> {
            try {
                return Lag.of(connection);
            } catch (SQLException e) {
                throw new SliceFailure(e, Optional.empty());
            }
        });
    }
}
