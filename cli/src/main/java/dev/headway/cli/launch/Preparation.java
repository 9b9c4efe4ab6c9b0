package dev.headway.cli.launch;

import dev.headway.connect.Budget;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.settings.Settings.OnStart;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What has to be true of the database before the server may start, and how it becomes so. Used by one thread. */
final class Preparation {

    /** The answer is no: the exit status that scripts tell from a failure. */
    private static final int BEHIND = 3;

    /** How often a long revision is spoken of; a log that is silent for longer looks like one that hangs. */
    private static final Duration PULSE = Duration.ofSeconds(30);

    private final LaunchOptions options;
    private final LaunchStory story;
    private final Responder responder;
    private final Stop stop;

    Preparation(LaunchOptions options, LaunchStory story, Responder responder, Stop stop) {
        this.options = options;
        this.story = story;
        this.responder = responder;
        this.stop = stop;
    }

    /**
     * Returns when the server may start.
     *
     * @throws MigrationException if it may not
     * @throws InterruptedException if the end was asked for
     */
    void run(Database database) throws InterruptedException {
        String server = await(database);
        switch (options.onStart()) {
            case UPGRADE -> upgrade(database);
            case AWAIT -> awaitTarget(database, server);
            case VERIFY -> verify(database, server);
            case OFF -> throw new IllegalStateException("there is nothing to prepare");
        }
    }

    private String await(Database database) throws InterruptedException {
        story.waitingForDatabase();
        String server = database.await(failed -> {
            story.unavailable(failed);
            responder.show(new Progress.WaitingForDatabase(Optional.of(failed)));
        });
        story.ready(server);
        return server;
    }

    private void upgrade(Database database) throws InterruptedException {
        story.migrating();
        responder.show(Progress.Migrating.NOT_PLANNED);
        try (UpgradeTold told = new UpgradeTold(story, responder, PULSE)) {
            story.migrated(database.upgrade(told));
        }
    }

    private void verify(Database database, String server) throws InterruptedException {
        story.looking(OnStart.VERIFY);
        Database.Position position = database.position();
        if (!position.atTarget()) {
            throw new LaunchFailure(BEHIND, behind(position, server, "the database is behind"));
        }
        story.upToDate(position);
    }

    private void awaitTarget(Database database, String server) throws InterruptedException {
        story.looking(OnStart.AWAIT);
        long began = System.nanoTime();
        for (int tries = 1; ; tries++) {
            Database.Position position = database.position();
            if (position.atTarget()) {
                story.upToDate(position);
                return;
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
            Budget budget = options.poll().budget();
            if (budget.left(elapsed).isZero()) {
                throw new MigrationException(behind(position, server, "nobody migrated the database within " + budget));
            }
            story.behind(tries, budget, position);
            responder.show(new Progress.WaitingForMigrator("the database is " + position));
            stop.sleep(options.poll().interval());
        }
    }

    private Problem behind(Database.Position position, String server, String what) {
        String mode = options.onStart().name().toLowerCase(Locale.ROOT);
        return Problem.of(
                what + ": " + position,
                server + ", HEADWAY_ON_START=" + mode,
                "migrate it: headway upgrade head   or let every start do so: HEADWAY_ON_START=upgrade");
    }
}
