package dev.headway.fault;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.EmbeddedPostgres.Shutdown;
import dev.headway.walk.MigrationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What happens to one run, and when. Every choice is made beforehand, by a seeded chance. */
final class Attack implements AutoCloseable {

    private static final int LONGEST_DELAY_MILLIS = 40;
    private static final List<String> TABLES = List.of("people", "tally", "counter");
    private static final List<String> MODES = List.of("ACCESS EXCLUSIVE", "ACCESS EXCLUSIVE", "ROW EXCLUSIVE");

    private final Project project;
    private final EmbeddedPostgres server;
    private final FaultProxy proxy;
    private final Work work;
    private final Undisturbed undisturbed;
    private final Random random;
    private final boolean rough;
    private final Stop stop = new Stop();
    private final List<Running<Boolean>> beside = new CopyOnWriteArrayList<>();
    private Optional<UpgradeProcess> process = Optional.empty();
    private Optional<LockHolder> holder = Optional.empty();
    private MigrationOptions options = MigrationOptions.DEFAULTS;
    private volatile Optional<Running<Boolean>> restart = Optional.empty();
    private volatile boolean struck;

    Attack(Project project, EmbeddedPostgres server, FaultProxy proxy, Work work, Undisturbed undisturbed, long seed) {
        this.project = project;
        this.server = server;
        this.proxy = proxy;
        this.work = work;
        this.undisturbed = undisturbed;
        this.random = new Random(seed);
        this.rough = random.nextBoolean();
    }

    private interface Blow {
        void falls() throws Exception;
    }

    /** Before or after any message of the client, or a while after it. */
    private void somewhere(Blow blow) {
        int number = 1 + random.nextInt(undisturbed.messages());
        Predicate<Message> when = message -> ours(message) && message.number() == number;
        int delay = random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELAY_MILLIS);
        if (delay > 0) {
            proxy.after(when, message -> later(delay, blow));
        } else if (random.nextBoolean()) {
            proxy.before(when, message -> now(blow));
        } else {
            proxy.after(when, message -> now(blow));
        }
    }

    private void now(Blow blow) throws Exception {
        blow.falls();
        struck = true;
    }

    private void later(int millis, Blow blow) {
        beside.add(Concurrently.start(() -> {
            Thread.sleep(millis);
            now(blow);
            return true;
        }));
    }

    private static boolean ours(Message message) {
        return message.asks() && message.connection() == 1;
    }

    /** The same as the end of a process: nothing more comes from it, and its connections are closed. */
    void kill() {
        somewhere(() -> {
            if (process.isPresent()) {
                process.get().kill();
                return;
            }
            if (rough) {
                proxy.hangUp();
            }
            proxy.close();
        });
    }

    /** What the command line does when it is told. */
    void terminate() {
        somewhere(() -> process.ifPresentOrElse(UpgradeProcess::terminate, stop::request));
    }

    /** When all but the COMMIT, or all but its end, is there already. */
    void cutBeforeCommit() {
        char part = "PBDE".charAt(random.nextInt(4));
        AtomicInteger left = new AtomicInteger(1 + random.nextInt(undisturbed.commits()));
        proxy.before(
                message -> ours(message)
                        && message.type() == part
                        && Work.commits(message.text())
                        && left.decrementAndGet() == 0,
                message -> now(this::cut));
    }

    /** When the server has done it, and the client does not know. */
    void cutAfterCommit() {
        AtomicInteger left = new AtomicInteger(1 + random.nextInt(undisturbed.commits()));
        proxy.before(
                message -> message.completes()
                        && message.connection() == 1
                        && Work.commits(message.text())
                        && left.decrementAndGet() == 0,
                message -> now(this::cut));
    }

    private void cut() {
        if (rough) {
            proxy.cut();
        } else {
            proxy.hangUp();
        }
    }

    void vanish() {
        somewhere(proxy::vanish);
    }

    /** It takes the server a while to go, so that the run must not be over before. */
    void restart() {
        somewhere(() -> {
            proxy.delay(Duration.ofMillis(20));
            restart = Optional.of(Concurrently.start(() -> {
                server.restart(rough ? Shutdown.IMMEDIATE : Shutdown.FAST);
                return true;
            }));
            beside.add(restart.get());
        });
    }

    /** Somebody else asks for a lock, gets it when he can, and keeps it. */
    void lock(Duration time) throws SQLException {
        LockHolder somebody = new LockHolder(project);
        holder = Optional.of(somebody);
        String sql = lockTable() + " IN " + MODES.get(random.nextInt(MODES.size())) + " MODE";
        somewhere(() -> beside.add(Concurrently.start(() -> {
            somebody.execute(sql);
            Thread.sleep(time.toMillis());
            somebody.release();
            return true;
        })));
    }

    private String lockTable() {
        return "LOCK TABLE " + TABLES.get(random.nextInt(TABLES.size()));
    }

    /** Until the first run has ended. */
    void lockBeyondBudget() throws SQLException {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        options = new MigrationOptions(
                defaults.versionTable(),
                defaults.lockSilence(),
                Duration.ofMillis(150),
                Duration.ofMillis(500),
                defaults.statementTimeout(),
                defaults.author());
        LockHolder somebody = new LockHolder(project);
        holder = Optional.of(somebody);
        String sql = lockTable();
        somewhere(() -> beside.add(Concurrently.start(() -> {
            somebody.execute(sql);
            return true;
        })));
    }

    void failInStatement() throws SQLException {
        List<Integer> mayFail = work.mayFail();
        project.execute("INSERT INTO fault VALUES (" + mayFail.get(random.nextInt(mayFail.size())) + ")");
        struck = true;
    }

    /** A process takes the blow, not a thread. */
    UpgradeProcess inProcess(Path story) throws IOException {
        UpgradeProcess started = UpgradeProcess.start(
                project.directory(), proxy.url(project.database().url()), story);
        process = Optional.of(started);
        return started;
    }

    Stop stop() {
        return stop;
    }

    MigrationOptions options() {
        return options;
    }

    /** Whether it has happened. */
    boolean struck() {
        return struck;
    }

    /** Undoes what does not go by itself: nobody stands in the way of the next run. */
    void relent() throws Exception {
        proxy.settle();
        if (holder.isPresent()) {
            holder.get().release();
        }
        // One may have begun another, which counts too.
        for (int i = 0; i < beside.size(); i++) {
            beside.get(i).outcome();
        }
        project.execute("DELETE FROM fault");
    }

    /** The next trial finds a server that is there, even if this one went wrong. */
    @Override
    public void close() throws TimeoutException {
        process.ifPresent(UpgradeProcess::close);
        try {
            if (restart.isPresent()) {
                restart.get().outcome();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
