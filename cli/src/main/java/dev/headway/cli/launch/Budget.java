package dev.headway.cli.launch;

import java.time.Duration;
import java.util.Optional;

/** How much of a wait has passed. Immutable. */
public record Budget(Duration elapsed, Optional<Duration> limit) {

    /** {@code 2 s of 60 s}, or {@code 2 s} of a wait without a limit. */
    @Override
    public String toString() {
        return seconds(elapsed) + limit.map(l -> " of " + seconds(l)).orElse("");
    }

    /** Whether nothing of it is left. */
    boolean exhausted() {
        return limit.isPresent() && elapsed.compareTo(limit.get()) >= 0;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
