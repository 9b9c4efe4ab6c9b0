package dev.headway.cli.launch;

import dev.headway.batch.BatchNews;
import dev.headway.connect.Stop;
import dev.headway.lock.Holder;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.run.LockWait;
import dev.headway.run.RunFailure;
import dev.headway.run.RunListener;
import java.time.Duration;

/**
 * Does, beside the server, what revisions let be done in the background. Of several replicas one does it, and another
 * takes over when that one ends. The server never suffers from it: what goes wrong here is told, and no more.
 */
final class Afterwork implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /** Long enough to roll a slice back; the server has ended by then, and somebody waits for this process. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Database database;
    private final LaunchStory story;
    private final Stop stop = new Stop();
    private final Thread thread = new Thread(this::work, "headway-backfill");

    private Afterwork(Database database, LaunchStory story) {
        this.database = database;
        this.story = story;
        thread.setDaemon(true);
    }

    static Afterwork begin(Database database, LaunchStory story) {
        Afterwork work = new Afterwork(database, story);
        work.thread.start();
        return work;
    }

    private void work() {
        try {
            while (true) {
                Duration pause = LOOK_AGAIN;
                try {
                    switch (database.backfill(stop, new Told())) {
                        case NOTHING, DONE -> {
                            return;
                        }
                        case TAKEN -> pause = LOOK_AGAIN;
                    }
                } catch (MigrationException e) {
                    if (stop.requested()) {
                        return;
                    }
                    story.backfillFailed(e.problems());
                    if (e instanceof RunFailure failure && !failure.lostConnection()) {
                        return;
                    }
                    pause = TRY_AGAIN;
                }
                stop.sleep(pause);
            }
        } catch (InterruptedException asked) {
            // By close(): another replica goes on, or the next launch.
        }
    }

    /** Asks for the end and waits for it, but not for long: what a session leaves is rolled back with it. */
    @Override
    public void close() {
        stop.request();
        try {
            thread.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only what is news beside a server's log. */
    private final class Told implements RunListener {
        @Override
        public void waiting(Holder holder) {}

        @Override
        public void waiting(Step step, LockWait wait) {
            story.waitingForLock(step, wait);
        }

        @Override
        public void batch(Step step, BatchNews news) {
            story.batch(step, news);
        }
    }
}
