package dev.headway.history;

import dev.headway.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the journal, before it is written. Immutable.
 *
 * @param command what was asked for: upgrade, downgrade, stamp, launch
 * @param direction what was done with the revision: upgrade, downgrade, stamp
 * @param duration empty: since the transaction began
 */
public record Entry(
        String command,
        Optional<String> direction,
        Optional<Written> revision,
        Outcome outcome,
        Optional<Duration> duration,
        int attempts,
        Optional<String> detail,
        List<RevisionId> heads) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        FAILED,
        INTERRUPTED,
        STARTED;

        @Override
        public String toString() {
            return switch (this) {
                case DONE -> "done";
                case FAILED -> "failed";
                case INTERRUPTED -> "interrupted";
                case STARTED -> "started";
            };
        }
    }

    /**
     * What is recorded of a revision.
     *
     * @param source the whole file; empty if larger than 1 MB or if the file says {@code store none}
     */
    public record Written(RevisionId id, String phase, String checksum, String chainHash, Optional<String> source) {}

    /** An entry about a revision. */
    public static Entry of(String command, String direction, Written revision, Outcome outcome) {
        return new Entry(
                command,
                Optional.of(direction),
                Optional.of(revision),
                outcome,
                Optional.empty(),
                1,
                Optional.empty(),
                List.of());
    }

    public Entry took(Duration time) {
        return new Entry(command, direction, revision, outcome, Optional.of(time), attempts, detail, heads);
    }

    public Entry because(String reason) {
        return new Entry(command, direction, revision, outcome, duration, attempts, Optional.of(reason), heads);
    }
}
