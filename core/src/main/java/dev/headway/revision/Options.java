package dev.headway.revision;

import dev.headway.problem.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What directives before a statement ask for; in a header, the same for every statement of the file. Immutable.
 *
 * @param allows findings that are accepted
 * @param lockTimeout how long the statement may wait for a lock; empty: the run's setting
 * @param statementTimeout how long the statement may take; empty: the run's setting
 * @param batch the slices it is run in, if it is
 */
public record Options(
        List<Allow> allows,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        Optional<Batch> batch) {

    /** Nothing is asked for. */
    public static final Options NONE = new Options(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Options {
        allows = List.copyOf(allows);
    }

    /** These, and what {@code header} says where these say nothing. */
    public Options over(Options header) {
        List<Allow> both =
                Stream.concat(header.allows.stream(), allows.stream()).toList();
        return new Options(
                both,
                lockTimeout.or(() -> header.lockTimeout),
                statementTimeout.or(() -> header.statementTimeout),
                batch.or(() -> header.batch));
    }

    /** {@code allow RULE REASON}. */
    public record Allow(String rule, String reason, Origin origin) {}

    /**
     * {@code batch TABLE by KEY [size N] [target 500ms] [background]}.
     *
     * @param table as written, perhaps qualified
     * @param key the column that is walked, as the statement names it: with the table's alias where it needs one
     * @param size rows of the first slice
     * @param target how long a slice should take
     * @param background whether it runs after the server has started
     */
    public record Batch(
            String table,
            String key,
            Optional<Integer> size,
            Optional<Duration> target,
            boolean background,
            Origin origin) {}
}
