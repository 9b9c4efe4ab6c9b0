package dev.headway.batch;

import dev.headway.history.Backfill;
import java.time.Duration;

/**
 * Runs one statement slice by slice, from where its cursor stands to the end of the table. A slice and its cursor are one
 * transaction, so that whoever goes on after a crash neither leaves a row out nor does one twice. The end is the greatest
 * key there is when the walk begins, so that it ends beside others who insert; when it is reached, one more look takes in
 * what came behind it meanwhile. Rows that come before the cursor meanwhile are not seen, as one transaction would not
 * see them. Not thread-safe.
 *
 * @param <X> what ends it before its end
 */
public final class Batch<X extends Exception> {

    /** Told of, so that a log that moves is a batch that moves. */
    private static final Duration PULSE = Duration.ofSeconds(10);

    private static final long SWOLLEN = 10;

    private final Slices slices;
    private final Job job;
    private final Pace<X> pace;
    private final Brakes<X> brakes;
    private final long begunAt = System.nanoTime();
    private long toldAt = begunAt;
    private boolean swollenTold;
    private SliceSize size;

    private Batch(Slices slices, BatchSession session, Job job, Pace<X> pace) {
        this.slices = slices;
        this.job = job;
        this.pace = pace;
        this.brakes = new Brakes<>(session.connection(), job.name(), pace);
        this.size = job.size();
    }

    /**
     * Runs to the end, from the first slice or from where somebody else came to.
     *
     * @return what was done, in all
     * @throws dev.headway.problem.MigrationException if the table cannot be walked so, before anything is changed
     */
    public static <X extends Exception> Backfill run(BatchSession session, Job job, Pace<X> pace) throws X {
        Slices slices = pace.attempt(lockTimeout -> Slices.open(session, job));
        return new Batch<>(slices, session, job, pace).run();
    }

    private Backfill run() throws X {
        Backfill standing = standing();
        long before = standing.tally().walked();
        size = job.size(standing.tally().size());
        while (!standing.reach().finished()) {
            if (standing.paused()) {
                brakes.pause(standing.tally().walked());
            } else {
                brakes.goesOn();
                brakes.waitForStandbys(standing.tally().walked());
                slice(standing);
            }
            standing = standing();
            tell(standing, before);
        }
        pace.hear(new BatchNews.Finished(
                job.name(), standing.tally().walked(), standing.tally().changed()));
        return standing;
    }

    private Backfill standing() throws X {
        return pace.attempt(lockTimeout -> slices.standing());
    }

    private void slice(Backfill standing) throws X {
        Slices.Done done = pace.attempt(lockTimeout -> attempt(standing, lockTimeout));
        if (done.wanted() == 0) {
            return;
        }
        warnOfSwelling(done);
        size = size.after(done.took(), done.preparing(), done.others());
        if (size.isCareful()) {
            brakes.letThrough(done.took());
        }
    }

    private Slices.Done attempt(Backfill standing, Duration lockTimeout) throws SliceFailure {
        try {
            return slices.next(standing.reach(), size.rows(), lockTimeout);
        } catch (SliceFailure failure) {
            if (failure.state().healsByRunningAgain()) {
                size = size.smaller();
            } else if (failure.state().equals(SliceFailure.MOVED) && isPaused(standing)) {
                return Slices.Done.NOTHING;
            }
            throw failure;
        }
    }

    /** Between the look and the slice, somebody may have asked it to rest. */
    private boolean isPaused(Backfill before) throws SliceFailure {
        Backfill now = slices.standing();
        return now.paused() && now.reach().equals(before.reach());
    }

    private void warnOfSwelling(Slices.Done done) {
        if (!swollenTold && done.changed() > SWOLLEN * done.wanted()) {
            swollenTold = true;
            pace.hear(new BatchNews.Swollen(job.name(), done.changed(), done.wanted()));
        }
    }

    private void tell(Backfill standing, long before) {
        long now = System.nanoTime();
        if (now - toldAt >= PULSE.toNanos() && !standing.reach().finished()) {
            toldAt = now;
            Backfill.Tally tally = standing.tally();
            double rate = (tally.walked() - before) / ((now - begunAt) / 1e9);
            pace.hear(new BatchNews.Moved(job.name(), tally.walked(), tally.changed(), tally.estimated(), rate));
        }
    }
}
