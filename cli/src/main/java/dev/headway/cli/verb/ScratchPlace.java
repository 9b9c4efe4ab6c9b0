package dev.headway.cli.verb;

import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.NotConnected;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import dev.headway.settings.Settings;
import dev.headway.verdict.OtherMajor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the scratch databases of one call stand. Not thread-safe. */
final class ScratchPlace implements AutoCloseable {

    /** A database that is far away or gone is no reason to wait: scratch does without it. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final Settings settings;
    private final Console console;
    private final Stop stop;
    private @Nullable EmbeddedScratch embedded;
    private boolean compared;
    private Optional<OtherMajor> other = Optional.empty();

    ScratchPlace(Settings settings, Console console, Stop stop) {
        this.settings = settings;
        this.console = console;
        this.stop = stop;
    }

    Scratch scratch() throws InterruptedException {
        return scratch(Optional.empty());
    }

    /** @param stated the major of what this is for, where somebody said it: nobody is asked then */
    Scratch scratch(Optional<Integer> stated) throws InterruptedException {
        Optional<DatabaseUrl> given = settings.scratch();
        if (given.isPresent()) {
            compare(given.get(), stated);
            return new Scratch(ScratchServer.given(given.get()), stop);
        }
        if (!isEmbeddedThere()) {
            throw new UsageException(Problem.of(
                    "no scratch server is named, and none is embedded here",
                    "environment",
                    "name a server where this role may create databases: --scratch URL, HEADWAY_SCRATCH_URL"));
        }
        if (embedded == null) {
            Optional<Integer> wanted = stated.isPresent() ? stated : major();
            embedded = EmbeddedScratch.start(wanted, console::tell);
            other = embedded.other(wanted);
        }
        return new Scratch(embedded.server(), stop);
    }

    /** Where scratch, once it was asked for, is of another major than what it is for. */
    Optional<OtherMajor> other() {
        return other;
    }

    /**
     * Whether a PostgreSQL is on the class path. Asked here, since Java looks for all that {@link EmbeddedScratch} catches
     * before it runs any of it.
     */
    static boolean isEmbeddedThere() {
        try {
            Class.forName("dev.headway.embedded.EmbeddedPostgres", false, ScratchPlace.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The major of the database that this is for, where one is named and answers soon. */
    private Optional<Integer> major() throws InterruptedException {
        Optional<DatabaseUrl> url = settings.url().url();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> major = major(url.get());
        if (major.isEmpty()) {
            console.tell("INFO  [headway] The database does not answer: scratch is the newest PostgreSQL at hand");
        }
        return major;
    }

    /** Once: what runs on a server of one major may not run on one of another. */
    private void compare(DatabaseUrl given, Optional<Integer> stated) throws InterruptedException {
        Optional<DatabaseUrl> url =
                settings.url().url().filter(each -> !each.hosts().equals(given.hosts()));
        if (compared || (url.isEmpty() && stated.isEmpty())) {
            return;
        }
        compared = true;
        Optional<Integer> there = major(given);
        Optional<Integer> wanted = there.isEmpty() || stated.isPresent() ? stated : major(url.orElseThrow());
        if (there.isPresent() && wanted.isPresent() && !wanted.equals(there)) {
            other = Optional.of(
                    new OtherMajor(there.get(), wanted.get(), "rehearse on a server of that major: --scratch URL"));
            console.tell("WARN  [headway] Scratch is PostgreSQL " + there.get() + ", the database " + wanted.get()
                    + ": what is proven on the one may not run on the other; to have them alike name another server:"
                    + " --scratch URL");
        }
    }

    private Optional<Integer> major(DatabaseUrl url) throws InterruptedException {
        SessionOptions soon = new SessionOptions(Optional.empty(), settings.appName(), SOON);
        try (Session session = new Connector(url, soon).open(stop)) {
            return Optional.of(session.facts().version().major());
        } catch (NotConnected unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
