package dev.headway.run;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import java.sql.SQLException;
import java.sql.Statement;
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

    private static final long FIRST_LOOK_MILLIS = 50;
    private static final long NEXT_LOOK_MILLIS = 200;
    private static final long LAST_WORDS_SECONDS = 2;

    private final Watched watched;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Watcher::daemon);
    private @Nullable Vigil vigil;
    private @Nullable Future<?> next;
    private @Nullable Connecting connecting;

    Watcher(Watched watched) {
        this.watched = watched;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Something begins that may have to wait. */
    synchronized void begin(Vigil asked) {
        vigil = asked;
        lookIn(FIRST_LOOK_MILLIS, asked);
    }

    private void lookIn(long millis, Vigil asked) {
        next = timer.schedule(() -> look(asked), millis, TimeUnit.MILLISECONDS);
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
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
                    lookIn(NEXT_LOOK_MILLIS, asked);
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
        }
        return Optional.of(connecting);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "headway-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** The second connection, from the wish to the end; its session is the timer's thread's alone. */
    private final class Connecting {

        private final Stop stop = new Stop();
        private @Nullable Session session;
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
            } catch (MigrationException | SQLException | InterruptedException none) {
                close();
            }
        }

        void close() {
            if (session != null) {
                session.close();
                session = null;
            }
        }
    }
}
