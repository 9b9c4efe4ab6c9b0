package dev.headway.doctor;

import dev.headway.problem.Problem;
import java.util.Locale;

/** Something that is not as it should be, with what mends it; the least harmful way first. Immutable. */
public record Finding(Kind kind, Problem problem) {

    /** What kind of thing is wrong, the worst first. */
    public enum Kind {
        /** A file cannot be read as a revision, or the files make no graph. */
        BROKEN_FILE,
        /** It cannot be told which version table counts, or it holds what no revision is called. */
        VERSION_TABLE,
        /** Rows that code with these files does not run on, or that nobody knows. */
        UNKNOWN_ROW,
        /** A row that another one implies. */
        OVERLAPPING_ROW,
        /** Rows that are not where the journal left them. */
        MOVED_ROW,
        /** An applied revision whose file says something else now. */
        EDITED_FILE,
        /** A section that no transaction holds together and that did not come to its end. */
        INTERRUPTED,
        /** What was asked for last did not come to its end. */
        FAILED_RUN,
        INVALID_INDEX,
        /** A partition that is half detached. */
        DETACH_PENDING,
        OWNER,
        GRANT,
        /** The schema is not what the last run left. */
        DRIFT,
        UNVALIDATED_CONSTRAINT,
        /** Work in slices that rests, failed, or that nobody does. */
        BACKFILL,
        SEVERAL_HEADS,
        HELD_LOCK,
        /** The database has revisions that no file has, and code with these files runs on it. */
        AHEAD,
        /** A contract that waits for the next release. */
        HELD_CONTRACT;

        /** {@code invalid-index}, for scripts. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
