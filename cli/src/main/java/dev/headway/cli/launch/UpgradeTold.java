package dev.headway.cli.launch;

import dev.headway.backup.BackupCommand;
import dev.headway.batch.BatchNews;
import dev.headway.lock.Holder;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.release.Held;
import dev.headway.revision.Revision;
import dev.headway.run.LockWait;
import dev.headway.run.RunListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells an upgrade to the log and to whoever asks the port, and says of a long revision every now and then that it is
 * still at work. Used by the thread that runs the upgrade.
 */
final class UpgradeTold implements RunListener, AutoCloseable {

    private final LaunchStory story;
    private final Responder responder;
    private final Duration pulse;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(UpgradeTold::daemon);
    private @Nullable Future<?> beat;
    private int planned;
    private int applied;

    /** @param pulse how often a long revision is spoken of */
    UpgradeTold(LaunchStory story, Responder responder, Duration pulse) {
        this.story = story;
        this.responder = responder;
        this.pulse = pulse;
    }

    @Override
    public void waiting(Holder holder) {
        String who = Wording.oneLine(holder.toString());
        story.waitingForMigrator(who);
        responder.show(new Progress.WaitingForMigrator(who));
    }

    @Override
    public void ahead(List<Revision> beyond) {
        story.ahead(beyond);
    }

    @Override
    public void held(List<Held> held) {
        story.held(held);
    }

    @Override
    public void backingUp(BackupCommand command) {
        quiet();
        long began = System.nanoTime();
        story.backingUp(command.shown());
        responder.show(new Progress.BackingUp());
        beat = timer.scheduleAtFixedRate(
                () -> story.stillBackingUp(Duration.ofNanos(System.nanoTime() - began)),
                pulse.toMillis(),
                pulse.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void backedUp(Duration duration) {
        quiet();
        story.backedUp(duration);
        responder.show(Progress.Migrating.NOT_PLANNED);
    }

    @Override
    public void planned(Plan plan) {
        planned = applied + plan.steps().size();
        show(Optional.empty());
    }

    @Override
    public void warned(Problem warning) {
        story.warned(warning);
    }

    @Override
    public void started(Step step) {
        quiet();
        Instant since = Instant.now();
        long began = System.nanoTime();
        show(Optional.of(new Progress.Migrating.Current(
                step.revision().id().value(), Wording.oneLine(step.revision().message()), since)));
        beat = timer.scheduleAtFixedRate(
                () -> story.stillApplying(step, Duration.ofNanos(System.nanoTime() - began)),
                pulse.toMillis(),
                pulse.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void waiting(Step step, LockWait wait) {
        story.waitingForLock(step, wait);
    }

    @Override
    public void batch(Step step, BatchNews news) {
        story.batch(step, news);
    }

    @Override
    public void finished(Step step, Duration duration) {
        quiet();
        applied++;
        story.applied(step, duration);
        show(Optional.empty());
    }

    @Override
    public void notice(Step step, String message) {
        story.notice(step, message);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void quiet() {
        if (beat != null) {
            beat.cancel(false);
            beat = null;
        }
    }

    private void show(Optional<Progress.Migrating.Current> current) {
        responder.show(new Progress.Migrating(applied, planned, current));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "headway-pulse");
        thread.setDaemon(true);
        return thread;
    }
}
