package dev.headway;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Chain;
import dev.headway.history.Edits;
import dev.headway.history.Entry;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.history.VersionRows;
import dev.headway.lock.AdvisoryLock;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import dev.headway.run.RunListener;
import dev.headway.run.RunOptions;
import dev.headway.run.Runner;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Read without a lock; nothing to do is the end. Else lock, read again (the one that was waited for may have done it
 * all), create what is missing, run. Not thread-safe.
 */
final class Walk {

    private final Session session;
    private final RevisionGraph graph;
    private final String command;
    private final MigrationOptions options;
    private final Stop stop;
    private final RunListener listener;
    private final Map<RevisionId, String> chains;
    private History history;

    Walk(
            Session session,
            History history,
            RevisionGraph graph,
            String command,
            MigrationOptions options,
            Stop stop,
            RunListener listener) {
        this.session = session;
        this.history = history;
        this.graph = graph;
        this.command = command;
        this.options = options;
        this.stop = stop;
        this.listener = listener;
        this.chains = Chain.of(graph);
    }

    Report run(Function<List<RevisionId>, Plan> planned) throws SQLException {
        VersionRows rows = history.read();
        if (!rows.unfinished()) {
            Plan plan = plan(rows, planned);
            if (plan.steps().isEmpty()) {
                return nothing(plan);
            }
        }
        return locked(() -> work(planned));
    }

    /** As {@link #run}, with an entry that a server is being started with these files. */
    Report launch(Function<List<RevisionId>, Plan> planned) throws SQLException {
        VersionRows rows = history.read();
        if (!rows.unfinished() && history.tables().complete()) {
            Plan plan = plan(rows, planned);
            if (plan.steps().isEmpty()) {
                recordLaunch();
                return nothing(plan);
            }
        }
        return locked(() -> {
            createTables();
            recordLaunch();
            return work(planned);
        });
    }

    private Report work(Function<List<RevisionId>, Plan> planned) throws SQLException {
        VersionRows rows = history.read();
        refuseUnfinished(rows);
        Plan plan = plan(rows, planned);
        if (plan.steps().isEmpty()) {
            return nothing(plan);
        }
        createTables();
        RunOptions run =
                new RunOptions(command, session.setup().again(), options.lockTimeout(), options.statementTimeout());
        return new Runner(session.connection(), inscription(), chains, run, stop, listener).run(plan);
    }

    /** Holds the lock while {@code work} is done. */
    <T> T locked(Work<T> work) throws SQLException {
        AdvisoryLock lock = new AdvisoryLock(session.connection(), history.key());
        try {
            lock.acquire(options.lockSilence(), stop, listener::waiting);
        } catch (InterruptedException e) {
            throw new MigrationException(Problem.of(
                    "interrupted while waiting for another migrator",
                    session.toString(),
                    "run headway " + command + " again: nothing was changed"));
        }
        try {
            history = History.find(session.connection(), session.toString(), options.versionTable());
            return work.done();
        } finally {
            release(lock);
        }
    }

    /** The lock goes with the session in any case; giving it back early lets the next one begin. */
    private static void release(AdvisoryLock lock) {
        try {
            lock.release();
        } catch (SQLException ignored) {
            // The connection is gone, and with it the lock; whoever lost it tells so itself.
        }
    }

    void createTables() throws SQLException {
        if (!history.tables().complete()) {
            history = history.create();
        }
    }

    History history() {
        return history;
    }

    Inscription inscription() {
        return new Inscription(history.tables(), history.key(), options.author());
    }

    Map<RevisionId, String> chains() {
        return chains;
    }

    private Plan plan(VersionRows rows, Function<List<RevisionId>, Plan> planned) throws SQLException {
        refuseEdits(rows);
        return planned.apply(Migrations.ids(rows.rows()));
    }

    private static Report nothing(Plan plan) {
        return new Report(plan.from(), plan.to(), List.of());
    }

    private void recordLaunch() throws SQLException {
        List<RevisionId> heads =
                graph.realHeads().stream().map(Revision::id).sorted().toList();
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(inscription().entry(Entry.launch(heads)));
        }
    }

    /** One comparison a row: only where it fails is the journal read. */
    private void refuseEdits(VersionRows rows) throws SQLException {
        boolean same = rows.chains().entrySet().stream()
                .allMatch(row -> unknownOrEqual(new RevisionId(row.getKey()), row.getValue()));
        if (same) {
            return;
        }
        Applied applied = Applied.of(graph, Migrations.ids(rows.rows()));
        List<Problem> edits = new Edits(graph, history.recorded()).among(applied.all());
        if (!edits.isEmpty()) {
            throw new MigrationException(edits);
        }
    }

    private boolean unknownOrEqual(RevisionId row, String recorded) {
        return Optional.ofNullable(chains.get(row)).map(recorded::equals).orElse(true);
    }

    /** Asked only while the lock is held: else the one who holds it may just be at it. */
    private void refuseUnfinished(VersionRows rows) throws SQLException {
        if (!rows.unfinished()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (Progress progress : history.progress()) {
            problems.add(unfinished(progress));
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private Problem unfinished(Progress progress) {
        String where = graph.named(progress.revision())
                .map(revision -> revision.origin().file())
                .orElse(session.toString());
        String at = progress.intended()
                .map(statement ->
                        "\nit was at: " + statement.lines().findFirst().orElse(""))
                .orElse("");
        return Problem.of(
                progress.direction() + " " + progress.revision() + " runs outside a transaction and was interrupted: "
                        + progress.done() + " of " + progress.total() + " statements had taken effect" + at,
                where,
                "finish or undo by hand what that statement began, then say where the schema stands: headway stamp "
                        + progress.revision() + "   if its upgrade is complete, or headway stamp of what is below it");
    }

    /** Something that is done while the lock is held. */
    interface Work<T> {
        T done() throws SQLException;
    }
}
