package dev.headway.batch;

import dev.headway.history.Backfill;
import dev.headway.plan.Direction;
import dev.headway.revision.Options;
import dev.headway.revision.Options.Batch;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.sql.Checksum;
import dev.headway.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One statement that is to run in slices. Immutable.
 *
 * @param lockTimeout what the file says; empty: as the run tries for locks
 * @param statementTimeout of each slice; zero: none
 */
public record Job(
        Backfill.Id id,
        Direction direction,
        Batch batch,
        Statement statement,
        Optional<Duration> lockTimeout,
        Duration statementTimeout) {

    /**
     * A statement of a section, if it is to run in slices.
     *
     * @param number from 1
     * @param header what the file says for all its statements
     */
    public static Optional<Job> of(
            RevisionId revision, Direction direction, int number, Section.Entry entry, Options header, Duration limit) {
        Options options = entry.options().over(header);
        return options.batch()
                .map(batch -> new Job(
                        new Backfill.Id(revision.value(), number),
                        direction,
                        batch,
                        entry.statement(),
                        options.lockTimeout(),
                        options.statementTimeout().orElse(limit)));
    }

    /** {@code notebooks by id}. */
    public String name() {
        return batch.table() + " by " + batch.key();
    }

    /**
     * As it is announced.
     *
     * @param left whether it is left to be done in the background
     */
    public Backfill.Task task(boolean left) {
        return new Backfill.Task(direction.toString(), checksum(), name(), left, size().rows());
    }

    /** Whether that is this statement along this key, so that the one goes on where the other stands. */
    public boolean isOf(Backfill.Task task) {
        return task.checksum().equals(checksum()) && task.batch().equals(name());
    }

    private String checksum() {
        return Checksum.of(List.of(statement));
    }

    SliceSize size() {
        return size(batch.size().orElse(SliceSize.DEFAULT));
    }

    SliceSize size(int rows) {
        return new SliceSize(rows, batch.target().orElse(SliceSize.TARGET));
    }

    /** Whether its own rows could lengthen its walk. */
    boolean inserts() {
        return statement.text().regionMatches(true, 0, "INSERT", 0, "INSERT".length());
    }
}
