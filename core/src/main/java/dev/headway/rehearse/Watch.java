package dev.headway.rehearse;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.pg.LockMode;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.postgresql.PGConnection;

/**
 * Looks from another session at the locks of one while it works: those of a subtransaction that is rolled back are gone
 * afterwards, and so are those of a statement that commits by itself. Not thread-safe.
 */
final class Watch {

    private static final String LOCKS = Template.of(Watch.class, "parked.sql").sql();
    private static final String WAITS = Template.of(Watch.class, "waits.sql").sql();
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Connection observer;
    private final Connection worker;
    private final int pid;
    private final Stop stop;

    Watch(Session observer, Connection worker, Stop stop) throws SQLException {
        this.observer = observer.connection();
        this.worker = worker;
        this.pid = worker.unwrap(PGConnection.class).getBackendPID();
        this.stop = stop;
    }

    interface Work {
        List<Message> run() throws SQLException, InterruptedException;
    }

    /**
     * @param locks that were seen
     * @param parked whether it had to wait for one of the sessions that stood in its way
     */
    record Seen(List<Message> messages, Set<Lock> locks, boolean parked) {}

    /** Looks again and again while it works. */
    Seen during(Work work) throws SQLException, InterruptedException {
        Set<Lock> locks = new LinkedHashSet<>();
        List<Message> messages = meanwhile(work, () -> locks.addAll(locks()));
        return new Seen(messages, locks, false);
    }

    /** Looks each time that it has to wait for one of these, which then gives way. */
    Seen parked(Work work, Parking parking) throws SQLException, InterruptedException {
        Set<Lock> locks = new LinkedHashSet<>();
        boolean[] waited = new boolean[1];
        List<Message> messages = meanwhile(work, () -> {
            List<Integer> blockers = blockers();
            if (parking.holdsAny(blockers)) {
                locks.addAll(locks());
                waited[0] = true;
                parking.giveWay(blockers);
            }
        });
        return new Seen(messages, locks, waited[0]);
    }

    private interface Look {
        void look() throws SQLException;
    }

    private List<Message> meanwhile(Work work, Look look) throws SQLException, InterruptedException {
        FutureTask<List<Message>> task = new FutureTask<>(work::run);
        Thread thread = new Thread(task, "headway-rehearse");
        thread.setDaemon(true);
        thread.start();
        try {
            while (!task.isDone()) {
                look.look();
                stop.sleep(PAUSE);
            }
            return task.get();
        } catch (InterruptedException | SQLException e) {
            worker.unwrap(PGConnection.class).cancelQuery();
            thread.join();
            throw e;
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static SQLException cause(ExecutionException e) throws InterruptedException {
        if (e.getCause() instanceof SQLException refused) {
            return refused;
        }
        if (e.getCause() instanceof InterruptedException stopped) {
            throw stopped;
        }
        throw new IllegalStateException(e.getCause());
    }

    private Set<Lock> locks() throws SQLException {
        Set<Lock> locks = new LinkedHashSet<>();
        try (PreparedStatement query = observer.prepareStatement(LOCKS)) {
            query.setInt(1, pid);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                locks.add(new Lock(row.getLong("oid"), LockMode.ofPgLocks(row.getString("word"))));
            }
        }
        return locks;
    }

    private List<Integer> blockers() throws SQLException {
        List<Integer> pids = new ArrayList<>();
        try (PreparedStatement query = observer.prepareStatement(WAITS)) {
            query.setInt(1, pid);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                pids.add(row.getInt(1));
            }
        }
        return pids;
    }
}
