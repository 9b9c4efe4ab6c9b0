package dev.headway.connect;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait for something. Immutable.
 *
 * @param limit empty: for ever; zero: one try
 */
public record Budget(Optional<Duration> limit) {

    public static final Budget FOREVER = new Budget(Optional.empty());

    /** One try and no more. */
    public static final Budget ONCE = new Budget(Optional.of(Duration.ZERO));

    public static Budget of(Duration limit) {
        return new Budget(Optional.of(limit));
    }

    /** What is left of it; for ever is as long as a duration can be, and an overdrawn budget has nothing left. */
    public Duration left(Duration elapsed) {
        if (limit.isEmpty()) {
            return Duration.ofSeconds(Long.MAX_VALUE);
        }
        Duration left = limit.get().minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** {@code 60 s}, {@code 500 ms} or {@code forever}. */
    @Override
    public String toString() {
        return limit.map(Budget::text).orElse("forever");
    }

    private static String text(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
