package dev.headway.revision;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as PostgreSQL's settings spell it: {@code 500ms 5s 10min 1h 1d}. {@code 0} means no limit, as it does to
 * {@code lock_timeout}.
 */
final class Timeout {

    private static final Pattern SHAPE = Pattern.compile("([0-9]+) ?(ms|s|min|h|d)");

    /** PostgreSQL keeps a timeout as a 32-bit number of milliseconds. */
    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    private Timeout() {}

    /** Empty if {@code text} is no duration, or a longer one than PostgreSQL can hold (about 24 days). */
    static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigInteger millis = new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(millis(matcher.group(2))));
        return millis.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis.longValue()));
    }

    /** The shortest way to write it; part of a millisecond counts as a whole one, since 0 would mean no limit. */
    static String format(Duration duration) {
        if (duration.isZero()) {
            return "0";
        }
        long millis = duration.plusNanos(999_999).toMillis();
        for (String unit : new String[] {"h", "min", "s"}) {
            if (millis % millis(unit) == 0) {
                return millis / millis(unit) + unit;
            }
        }
        return millis + "ms";
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "min" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
    }
}
