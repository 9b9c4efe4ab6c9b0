package dev.headway;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.Author;
import dev.headway.history.Chain;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.lock.AdvisoryLock;
import dev.headway.lock.LockKey;
import dev.headway.plan.Plan;
import dev.headway.run.Cancellation;
import dev.headway.run.LockTries;
import dev.headway.run.Report;
import dev.headway.run.RunListener;
import dev.headway.run.RunOptions;
import dev.headway.run.Runner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A runner whose lock nobody else asks for: as if the lock did not work. Plans when it is made. */
public final class Rival implements AutoCloseable {

    private final Session session;
    private final RevisionGraph graph;
    private final LockKey key;
    private final History history;
    private final Plan plan;
    private LockTries tries = new LockTries(Duration.ofSeconds(2), Duration.ofMinutes(1));

    public Rival(Project project, LockKey key) throws InterruptedException, SQLException {
        this.session = project.session();
        this.graph = RevisionGraph.of(project.source().read());
        this.key = key;
        this.history =
                History.find(session.connection(), "test", Optional.empty()).complete();
        this.plan = Plan.upgrade(graph, history.read().ids(), Target.parse("heads"));
    }

    /** Takes its own lock, which is free. */
    public Rival locked() throws SQLException {
        if (!new AdvisoryLock(session.connection(), key).tryAcquire()) {
            throw new AssertionError("somebody else holds a rival's lock");
        }
        return this;
    }

    /** Lets it wait for locks as long as it takes: one that rolls back and tries again lets its rival go first. */
    public Rival patient() {
        tries = new LockTries(Duration.ZERO, Duration.ofMinutes(1));
        return this;
    }

    public Session session() {
        return session;
    }

    public Report run() throws SQLException {
        Inscription inscription =
                new Inscription(history.tables(), key, new Author(Optional.empty(), "test", Optional.empty()));
        RunOptions options = new RunOptions("upgrade", session.setup(), tries, Duration.ZERO, Optional.empty());
        try (Cancellation cancellation = Cancellation.on(session.connection(), new Stop())) {
            return new Runner(
                            session.connection(),
                            inscription,
                            Chain.of(graph),
                            options,
                            cancellation,
                            RunListener.SILENT)
                    .run(plan);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
