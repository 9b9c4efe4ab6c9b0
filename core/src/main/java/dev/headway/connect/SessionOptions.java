package dev.headway.connect;

import dev.headway.sql.Identifier;
import java.time.Duration;
import java.util.Optional;

/**
 * What a session is asked to be, beyond what every session is. Immutable.
 *
 * @param role {@code SET ROLE} after login; empty: whoever logged in
 * @param application whose migrations these are, shown in {@code pg_stat_activity} behind {@code headway}
 * @param timeout the longest that one host may take from the first packet to a session that is set up, unless the URL
 *     says {@code connect_timeout}
 */
public record SessionOptions(Optional<Identifier> role, Optional<String> application, Duration timeout) {

    /** No role, no application, 10 seconds. */
    public static final SessionOptions DEFAULT =
            new SessionOptions(Optional.empty(), Optional.empty(), Duration.ofSeconds(10));
}
