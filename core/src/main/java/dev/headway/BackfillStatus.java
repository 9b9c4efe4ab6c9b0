package dev.headway;

import dev.headway.history.Backfill;
import dev.headway.lock.Holder;
import java.util.List;
import java.util.Optional;

/**
 * What runs in slices in one database, or is left to be done in the background. Immutable.
 *
 * @param database for people
 * @param batches oldest first
 * @param worker who does what is left in the background; empty: nobody at this moment
 * @param migrator who is upgrading or downgrading, and does all else
 */
public record BackfillStatus(
        String database, List<Backfill> batches, Optional<Holder> worker, Optional<Holder> migrator) {

    public BackfillStatus {
        batches = List.copyOf(batches);
    }

    /** Who is at work on it, if somebody is. */
    public Optional<Holder> at(Backfill batch) {
        return batch.task().background() ? worker : migrator;
    }
}
