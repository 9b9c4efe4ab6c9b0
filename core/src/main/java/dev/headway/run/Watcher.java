package dev.headway.run;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks from a second connection at what the first one waits for, and opens it only when something takes longer than
 * most things do. It holds no transaction between two looks: CREATE INDEX CONCURRENTLY waits for snapshots. Where no
 * second connection is to be had, nothing is seen, and all else goes on. {@link #begin} and {@link #end} are for the one
 * thread that does the work.
 */
final class Watcher implements AutoCloseable {

    /** What takes longer is worth a second connection. */
    private static final Duration MOST_THINGS = Duration.ofMillis(50);

    private static final Duration NEXT_LOOK = Duration.ofMillis(200);
    private static final long LAST_WORDS_SECONDS = 2;

    private final Watched watched;
    private final Duration firstLook;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Watcher::daemon);
    private @Nullable Vigil vigil;
    private @Nullable Future<?> next;
    private @Nullable Connecting connecting;

    /** The same, or the one that is being closed. */
    private @Nullable Connecting last;

    Watcher(Watched watched) {
        this(watched, MOST_THINGS);
    }

    /** @param firstLook how long something may take before it is looked at */
    Watcher(Watched watched, Duration firstLook) {
        this.watched = watched;
        this.firstLook = firstLook;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Something begins that may have to wait. */
    synchronized void begin(Vigil asked) {
        vigil = asked;
        lookIn(firstLook, asked);
    }

    private void lookIn(Duration pause, Vigil asked) {
        next = timer.schedule(() -> look(asked), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It has ended: nothing is told of it, and nothing cancelled, any more. */
    synchronized void end() {
        vigil = null;
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    /** The step has ended, and with it the second connection. */
    synchronized void disconnect() {
        Connecting open = connecting;
        connecting = null;
        if (open != null) {
            open.stop.request();
            timer.execute(open::close);
        }
    }

    @Override
    public void close() {
        end();
        disconnect();
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                // It waits for a server that does not answer, and whatever was to close its session waits behind it.
                timer.shutdownNow();
                abort();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            abort();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void abort() {
        if (last != null) {
            last.abort();
        }
    }

    private void look(Vigil asked) {
        Optional<Session> session = connection(asked).flatMap(Connecting::session);
        if (session.isEmpty()) {
            return;
        }
        try {
            Sight sight = Sight.of(watched.pid(), session.get());
            synchronized (this) {
                if (vigil == asked) {
                    asked.sees(sight, System.nanoTime());
                    lookIn(NEXT_LOOK, asked);
                }
            }
        } catch (SQLException blind) {
            // The second connection was lost, or cannot see: what is watched does not suffer from it.
        }
    }

    private synchronized Optional<Connecting> connection(Vigil asked) {
        if (vigil != asked) {
            return Optional.empty();
        }
        if (connecting == null) {
            connecting = new Connecting();
            last = connecting;
        }
        return Optional.of(connecting);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "headway-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** The second connection, from the wish to the end; its session is the timer's thread's alone, but for its end. */
    private final class Connecting {

        private final Stop stop = new Stop();
        private volatile @Nullable Session session;
        private boolean tried;

        Optional<Session> session() {
            if (!tried) {
                tried = true;
                open();
            }
            return Optional.ofNullable(session);
        }

        private void open() {
            try {
                Session opened = watched.sessions().open(stop);
                session = opened;
                try (Statement statement = opened.connection().createStatement()) {
                    // The login may see more than the role that it became.
                    statement.execute("RESET ROLE; SET application_name = 'headway watcher'");
                }
                if (stop.requested()) {
                    close();
                }
            } catch (MigrationException | SQLException | InterruptedException none) {
                close();
            }
        }

        void close() {
            Session open = session;
            session = null;
            if (open != null) {
                open.close();
            }
        }

        /** From another thread: a word of farewell would have to wait for the answer that does not come. */
        void abort() {
            Session open = session;
            session = null;
            try {
                if (open != null) {
                    open.connection().abort(Runnable::run);
                }
            } catch (SQLException gone) {
                // Then there is nothing left to close.
            }
        }
    }
}
