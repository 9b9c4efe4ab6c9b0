package dev.headway.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a statement has come that runs in slices, as it stands in the database. Immutable.
 *
 * @param failure what it last ended with before its end
 * @param paused whether somebody asked it to rest
 */
public record Backfill(Id id, Task task, Reach reach, Tally tally, boolean paused, Optional<String> failure) {

    /**
     * Which statement it is.
     *
     * @param statement from 1, within the section
     */
    public record Id(String revision, int statement) {}

    /**
     * What is to be done.
     *
     * @param checksum of the statement
     * @param batch table and key, as written: {@code notebooks by id}
     * @param background whether it may be done after the server has started
     * @param size rows of the first slice
     */
    public record Task(String direction, String checksum, String batch, boolean background, int size) {}

    /**
     * What lies behind it and ahead of it, as PostgreSQL writes the keys.
     *
     * @param cursor the last key that was done
     * @param end the last key that it goes to
     * @param looks how often the end was looked for
     * @param finished whether nothing is left to be done
     */
    public record Reach(Optional<String> cursor, Optional<String> end, int looks, boolean finished) {

        /** Nobody has looked at the table yet. */
        public static final Reach START = new Reach(Optional.empty(), Optional.empty(), 0, false);

        /** Whether rows may have been changed. */
        public boolean isBegun() {
            return cursor.isPresent() || finished;
        }

        /** With the end looked for once more. */
        public Reach to(Optional<String> newEnd) {
            return new Reach(cursor, newEnd, looks + 1, finished);
        }

        /** With all keys up to this one done. */
        public Reach behind(String key) {
            return new Reach(Optional.of(key), end, looks, finished);
        }

        /** With nothing left to be done. */
        public Reach atEnd() {
            return new Reach(cursor, end, looks, true);
        }
    }

    /**
     * What its slices did.
     *
     * @param walked how many keys lie behind it
     * @param changed how many rows the statement changed
     * @param estimated about how many rows the table has
     * @param busy what the slices took
     * @param size rows of the next slice
     */
    public record Tally(long walked, long changed, Optional<Long> estimated, Duration busy, int size) {}

    /** Whether a section that is under way has it before it, or is in it; not what it has left to the background. */
    public boolean isPartOf(Progress section) {
        return !task.background()
                && id.revision().equals(section.revision())
                && task.direction().equals(section.direction())
                && id.statement() > section.done();
    }

    /** From a row of {@link Inscription#readBatch}. */
    public static Backfill of(ResultSet row) throws SQLException {
        return new Backfill(
                new Id(row.getString("revision"), row.getInt("statement")),
                new Task(
                        row.getString("direction"),
                        row.getString("checksum"),
                        row.getString("batch"),
                        row.getBoolean("background"),
                        row.getInt("slice_size")),
                new Reach(
                        Optional.ofNullable(row.getString("cursor")),
                        Optional.ofNullable(row.getString("cursor_end")),
                        row.getInt("looks"),
                        row.getBoolean("finished")),
                new Tally(
                        row.getLong("rows_walked"),
                        row.getLong("rows_changed"),
                        Optional.ofNullable(row.getObject("rows_estimated", Long.class)),
                        Duration.ofMillis(row.getLong("busy_millis")),
                        row.getInt("slice_size")),
                row.getBoolean("paused"),
                Optional.ofNullable(row.getString("failure")));
    }
}
