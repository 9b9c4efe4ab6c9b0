package dev.headway.cli.launch;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.settings.Settings.OnFailure;
import dev.headway.settings.Settings.OnStart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code headway launch [-- COMMAND …]}, the container's entrypoint: take the port, wait for the database, migrate it,
 * give the port back, hand over. It fails closed: whatever goes wrong, the server is not started. Run once, by one
 * thread, which has the process's signals until it returns.
 *
 * <p>Exit status: 0 ready, and COMMAND not given or the caller's to start; the server's own with one (128+n if signal n killed it); 1 failed; 2
 * wrong settings; 3 behind, with {@code HEADWAY_ON_START=verify}; 126 and 127 COMMAND not executable, not found; 129,
 * 130, 143 stopped by SIGHUP, SIGINT, SIGTERM before the server was started.
 */
public final class Launch {

    private final LaunchOptions options;
    private final LaunchStory story;
    private final Database.Opening opening;

    /** @param opening called once the port is taken; what is wrong with settings and files may come from there too */
    public Launch(LaunchOptions options, LaunchStory story, Database.Opening opening) {
        this.options = options;
        this.story = story;
        this.opening = opening;
    }

    /** Returns the exit status. Every {@link MigrationException} has been told to the story by then. */
    public int run() {
        Stop stop = new Stop();
        try (Signals signals = Signals.take(stop::request)) {
            story.starting(options.appName());
            Optional<Command> command =
                    options.command().isEmpty() ? Optional.empty() : Optional.of(new Command(options.command()));
            Prepared prepared = prepare(command, signals, stop);
            return prepared.end().isPresent() ? prepared.end().getAsInt() : handOver(command, signals, prepared);
        } catch (MigrationException e) {
            story.failed(e.problems());
            return exitStatus(e);
        }
    }

    /**
     * What came of the preparation.
     *
     * @param end the exit status; empty if the server may start
     * @param work the database, if something may be left to be done there beside the server
     */
    private record Prepared(OptionalInt end, Optional<Database> work) {
        static Prepared ended(int exitStatus) {
            return new Prepared(OptionalInt.of(exitStatus), Optional.empty());
        }
    }

    /** The port is free again whatever comes of it. */
    private Prepared prepare(Optional<Command> command, Signals signals, Stop stop) {
        if (options.onStart() == OnStart.OFF) {
            story.off();
            return new Prepared(OptionalInt.empty(), Optional.empty());
        }
        LaunchOptions.Address address = options.address();
        try (Responder responder =
                Responder.open(address.host(), address.port(), Progress.WaitingForDatabase.NOT_TRIED)) {
            try {
                requireProgram(command);
                try (Database database = opening.open(stop)) {
                    new Preparation(options, story, responder, stop).run(database);
                    boolean works = options.onStart() == OnStart.UPGRADE && database.mayHaveLeftWork();
                    return new Prepared(OptionalInt.empty(), works ? Optional.of(database) : Optional.empty());
                }
            } catch (InterruptedException e) {
                return Prepared.ended(stopped(signals, List.of()));
            } catch (MigrationException e) {
                return Prepared.ended(failed(e, signals, responder));
            }
        }
    }

    /** Before anything is waited for: a typing error is not to show up after the migration. */
    private static void requireProgram(Optional<Command> command) {
        Optional<CommandFailure> fault =
                command.flatMap(c -> c.fault(System.getenv().getOrDefault("PATH", "")));
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private int failed(MigrationException failure, Signals signals, Responder responder) {
        if (signals.stoppedBy().isPresent()) {
            return stopped(signals, failure.problems());
        }
        story.failed(failure.problems());
        if (options.onFailure() == OnFailure.HOLD) {
            return new Hold(story, System.getenv()).until(signals, responder, failure.problems());
        }
        return exitStatus(failure);
    }

    private int stopped(Signals signals, List<Problem> problems) {
        UnixSignal signal = signals.stoppedBy().orElse(UnixSignal.TERM);
        story.stopped(signal, problems);
        return signal.exitStatus();
    }

    private int handOver(Optional<Command> command, Signals signals, Prepared prepared) {
        if (command.isEmpty() || options.exec()) {
            return leave(command, signals, prepared);
        }
        Command server = command.get();
        Optional<Child> child = signals.handOver(() -> {
            story.server(server);
            return Child.start(server);
        });
        return child.map(running -> beside(running, prepared.work())).orElseGet(() -> stopped(signals, List.of()));
    }

    /** The server is the caller's to start. */
    private int leave(Optional<Command> command, Signals signals, Prepared prepared) {
        prepared.work().ifPresent(database -> story.leftToDo());
        if (signals.stoppedBy().isPresent()) {
            return stopped(signals, List.of());
        }
        command.ifPresent(story::server);
        return 0;
    }

    /** The server's exit status; what was left to be done is worked at meanwhile. */
    private int beside(Child server, Optional<Database> work) {
        if (work.isEmpty()) {
            return server.await();
        }
        Afterwork afterwork = Afterwork.begin(work.get(), story);
        try {
            return server.await();
        } finally {
            afterwork.close();
        }
    }

    private static int exitStatus(MigrationException failure) {
        if (failure instanceof LaunchFailure known) {
            return known.exitStatus();
        }
        return failure instanceof UsageException ? 2 : 1;
    }
}
