package dev.headway.cli.verb;

import dev.headway.backup.BackupCommand;
import dev.headway.batch.BatchNews;
import dev.headway.cli.story.ObjectWords;
import dev.headway.cli.story.ReleaseWords;
import dev.headway.cli.story.Spoken;
import dev.headway.lock.Holder;
import dev.headway.objects.ObjectSet;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.run.LockWait;
import dev.headway.run.RunListener;
import java.time.Duration;
import java.util.List;

/** A run as Alembic's log tells it, on stderr. */
final class RunStory implements RunListener {

    private final Console console;

    RunStory(Console console) {
        this.console = console;
    }

    @Override
    public void waiting(Holder holder) {
        console.tell("INFO  [headway] Waiting for another migrator: " + holder);
    }

    @Override
    public void ahead(List<Revision> beyond) {
        console.tell("WARN  [headway] " + ReleaseWords.ahead(beyond));
    }

    @Override
    public void fromJournal(List<Revision> remembered) {
        console.tell("INFO  [headway] " + ReleaseWords.fromJournal(remembered));
    }

    @Override
    public void asTheyRan(List<Revision> edited) {
        console.tell("INFO  [headway] " + ReleaseWords.asTheyRan(edited));
    }

    @Override
    public void backingUp(BackupCommand command) {
        console.tell("INFO  [headway] Running backup: " + command);
    }

    @Override
    public void backedUp(Duration duration) {
        console.tell("INFO  [headway] The backup is done (" + Spoken.of(duration) + ")");
    }

    @Override
    public void waiting(Step step, LockWait wait) {
        console.tell(
                "INFO  [headway] " + step.direction() + " " + step.revision().id() + " " + wait);
    }

    @Override
    public void batch(Step step, BatchNews news) {
        console.tell("INFO  [headway] " + step.revision().id() + ": " + news);
    }

    @Override
    public void warned(Problem warning) {
        console.warn("WARN  [headway] " + warning.what() + " (" + warning.where() + "); " + warning.remedy());
    }

    @Override
    public void finished(Step step, Duration duration) {
        console.tell("INFO  [headway] Running " + step + " (" + Spoken.of(duration) + ")");
    }

    @Override
    public void notice(Step step, String message) {
        console.tell("INFO  [headway] " + step.revision().id() + ": " + message);
    }

    @Override
    public void applied(ObjectSet.Change change) {
        console.tell("INFO  [headway] " + ObjectWords.done(change));
    }

    @Override
    public void missing(Step step, String file) {
        console.tell("WARN  [headway] " + ObjectWords.missing(step, file));
    }

    @Override
    public void waiting(String files, LockWait wait) {
        console.tell("INFO  [headway] " + files + " " + wait);
    }

    @Override
    public void notice(String file, String message) {
        console.tell("INFO  [headway] " + file + ": " + message);
    }
}
