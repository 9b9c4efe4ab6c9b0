package dev.headway.history;

import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One entry of the journal, before it is written. Immutable.
 *
 * @param command what was asked for: upgrade, downgrade, stamp, launch
 * @param direction what was done with the revision: upgrade, downgrade, stamp; or backup
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
        /** A server was. */
        STARTED,
        /** A run was: what it is about to do follows, and then its end, unless it was killed. */
        BEGUN,
        /** A run came to its end, with everything done. */
        ENDED;

        @Override
        public String toString() {
            return switch (this) {
                case DONE -> "done";
                case FAILED -> "failed";
                case INTERRUPTED -> "interrupted";
                case STARTED -> "started";
                case BEGUN -> "begun";
                case ENDED -> "ended";
            };
        }
    }

    /**
     * What is recorded of a revision.
     *
     * @param link what it stands on
     * @param source the whole file; empty if larger than 1 MB or if the file says {@code store none}
     */
    public record Written(RevisionId id, String phase, String checksum, Chain.Link link, Optional<String> source) {

        /** Characters, which for SQL are bytes but for a few. */
        private static final int LONGEST_SOURCE = 1 << 20;

        public static Written of(Revision revision, Chain chain) {
            boolean kept = revision.header().stored() && revision.text().length() <= LONGEST_SOURCE;
            return new Written(
                    revision.id(),
                    revision.phase().toString(),
                    revision.checksum(),
                    chain.link(revision.id()),
                    kept ? Optional.of(revision.text()) : Optional.empty());
        }
    }

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

    /** A server is being started with files whose heads are these. */
    public static Entry launch(List<RevisionId> heads) {
        return new Entry(
                "launch",
                Optional.empty(),
                Optional.empty(),
                Outcome.STARTED,
                Optional.of(Duration.ZERO),
                1,
                Optional.empty(),
                heads);
    }

    /** A server was to be started with such files and was not, for a reason that has nothing to do with one revision. */
    public static Entry refused(List<RevisionId> heads, String reason) {
        return new Entry(
                "launch",
                Optional.empty(),
                Optional.empty(),
                Outcome.FAILED,
                Optional.of(Duration.ZERO),
                1,
                Optional.of(reason),
                heads);
    }

    /**
     * A run is about to change something.
     *
     * @param steps what it is going to do
     * @param heads of a launch's files
     */
    public static Entry begun(String command, String steps, List<RevisionId> heads) {
        return ofRun(command, Outcome.BEGUN, steps, heads);
    }

    /** A run did all that it was to do, and left the database at these rows. */
    public static Entry ended(String command, List<RevisionId> rows) {
        String at = rows.isEmpty()
                ? "base"
                : rows.stream().map(RevisionId::value).sorted().collect(Collectors.joining(", "));
        return ofRun(command, Outcome.ENDED, "at " + at, List.of());
    }

    private static Entry ofRun(String command, Outcome outcome, String detail, List<RevisionId> heads) {
        return new Entry(
                command,
                Optional.empty(),
                Optional.empty(),
                outcome,
                Optional.of(Duration.ZERO),
                1,
                Optional.of(detail),
                heads);
    }

    /** Rows were taken from the version table, and nothing came in their place. */
    public static Entry cleared(List<RevisionId> rows) {
        return new Entry(
                "stamp",
                Optional.of("stamp"),
                Optional.empty(),
                Outcome.DONE,
                Optional.empty(),
                1,
                Optional.of("removed " + rows.stream().map(RevisionId::value).collect(Collectors.joining(", "))),
                List.of());
    }

    /** Something that was asked for ended before it began: nothing was done with any revision. */
    public static Entry interrupted(String command, String reason) {
        return new Entry(
                command,
                Optional.empty(),
                Optional.empty(),
                Outcome.INTERRUPTED,
                Optional.of(Duration.ZERO),
                1,
                Optional.of(reason),
                List.of());
    }

    /** The same, of something that would have gone in this direction. */
    public Entry on(String way) {
        return new Entry(command, Optional.of(way), revision, outcome, duration, attempts, detail, heads);
    }

    /** A backup, before anything was done with any revision. */
    public static Entry backup(String command, Outcome outcome, Duration time, String detail) {
        return new Entry(
                command,
                Optional.of("backup"),
                Optional.empty(),
                outcome,
                Optional.of(time),
                1,
                Optional.of(detail),
                List.of());
    }

    public Entry took(Duration time) {
        return new Entry(command, direction, revision, outcome, Optional.of(time), attempts, detail, heads);
    }

    /** @param times how often it was tried */
    public Entry tried(int times) {
        return new Entry(command, direction, revision, outcome, duration, times, detail, heads);
    }

    public Entry because(String reason) {
        return new Entry(command, direction, revision, outcome, duration, attempts, Optional.of(reason), heads);
    }
}
