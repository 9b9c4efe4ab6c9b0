package dev.headway.batch;

import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How far the slowest standby is behind. Immutable.
 *
 * @param bytes of WAL that it has not replayed
 * @param time what it takes it to replay
 */
public record Lag(long bytes, Duration time) {

    static final Lag NONE = new Lag(0, Duration.ZERO);

    /** Slices of half a second write some MB each; a standby that keeps up is never this far behind. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private static final String LAG = Template.of(Lag.class, "lag.sql").sql();

    /** None where there is no standby, or our role may not look. */
    static Lag of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAG)) {
            return row.next()
                    ? new Lag(row.getLong("bytes"), Duration.ofMillis((long) (row.getDouble("seconds") * 1000)))
                    : NONE;
        }
    }

    boolean isTooMuch() {
        return bytes > MOST_BYTES || time.compareTo(MOST_TIME) > 0;
    }

    /** {@code 120 MB, 14 s}. */
    @Override
    public String toString() {
        return (bytes >> 20) + " MB" + (time.isZero() ? "" : ", " + time.toSeconds() + " s");
    }
}
