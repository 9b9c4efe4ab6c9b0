package dev.headway.history;

import java.time.Instant;
import java.util.Optional;

/**
 * What is asked of the journal. Immutable.
 *
 * @param revision an id, or how one begins: entries about that one, with the text that ran
 * @param since entries that were written then or later
 * @param most how many entries, at least 1
 */
public record LogQuery(Optional<String> revision, Optional<Instant> since, int most) {

    public LogQuery {
        if (most < 1) {
            throw new IllegalArgumentException("at least one entry: " + most);
        }
    }
}
