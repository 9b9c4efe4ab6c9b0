package dev.headway;

import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.History;
import dev.headway.history.Tables;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import dev.headway.run.Report;
import dev.headway.run.RunListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * The front door: one method a command, for the command line and for applications alike. Every method that asks a
 * database opens a session of its own and closes it again. Immutable; thread-safe as far as its listener is.
 */
public final class Migrations {

    private final RevisionSource source;
    private final SessionSource sessions;
    private final MigrationOptions options;
    private final Stop stop;
    private final RunListener listener;

    private Migrations(
            RevisionSource source, SessionSource sessions, MigrationOptions options, Stop stop, RunListener listener) {
        this.source = source;
        this.sessions = sessions;
        this.options = options;
        this.stop = stop;
        this.listener = listener;
    }

    /** Migrations of {@code source} on the database that {@code sessions} opens, with the defaults for the rest. */
    public static Migrations of(RevisionSource source, SessionSource sessions) {
        return new Migrations(source, sessions, MigrationOptions.DEFAULTS, new Stop(), RunListener.SILENT);
    }

    /** The same with other options. */
    public Migrations with(MigrationOptions other) {
        return new Migrations(source, sessions, other, stop, listener);
    }

    /** The same, ended early by {@code other}. */
    public Migrations with(Stop other) {
        return new Migrations(source, sessions, options, other, listener);
    }

    /** The same, heard by {@code other}. */
    public Migrations with(RunListener other) {
        return new Migrations(source, sessions, options, stop, other);
    }

    /**
     * The graph of the revisions; asks no database.
     *
     * @throws MigrationException with everything that is wrong with the files
     */
    public RevisionGraph graph() {
        return RevisionGraph.of(source.read());
    }

    /** Where the database stands. Changes nothing, creates nothing, takes no lock. */
    public Status status() {
        RevisionGraph graph = graph();
        return within(session -> {
            History history = history(session);
            return new Status(
                    session.toString(),
                    graph,
                    Applied.of(graph, ids(history.read().rows())));
        });
    }

    /**
     * The same over a connection that is the caller's and stays open: for a probe of a running server, over its own pool.
     * The connection's schema is where the version table is looked for. Asks for no right but to read that table.
     *
     * @param graph of the files, read once
     */
    public Status status(RevisionGraph graph, Connection connection) throws SQLException {
        History history = History.find(connection, connection.getCatalog(), options.versionTable());
        return new Status(
                connection.getCatalog(),
                graph,
                Applied.of(graph, ids(history.read().rows())));
    }

    /** What an upgrade would do. Changes nothing. */
    public Plan planUpgrade(Target target) {
        return plan(graph(), rows -> graph -> Plan.upgrade(graph, rows, target));
    }

    /** What a downgrade would do. Changes nothing. */
    public Plan planDowngrade(Target target) {
        return plan(graph(), rows -> graph -> Plan.downgrade(graph, rows, target));
    }

    /**
     * Applies all that the target stands on and that is not applied yet, exactly once however many do it at the same
     * time; the others wait, find nothing left to do and return.
     *
     * @throws dev.headway.run.RunFailure if a revision fails or the run is asked to stop; what was applied before stays
     */
    public Report upgrade(Target target) {
        RevisionGraph graph = graph();
        return within(session -> walk(session, graph, "upgrade").run(rows -> Plan.upgrade(graph, rows, target)));
    }

    /** As {@link #upgrade}, for a server that is being started: tells the journal of the launch and of its files' heads. */
    public Report launch(Target target) {
        RevisionGraph graph = graph();
        return within(session -> walk(session, graph, "launch").launch(rows -> Plan.upgrade(graph, rows, target)));
    }

    /**
     * Takes back all that is applied and stands on the target.
     *
     * @throws dev.headway.run.RunFailure if a revision fails or the run is asked to stop; what was taken back before stays
     */
    public Report downgrade(Target target) {
        RevisionGraph graph = graph();
        return within(session -> walk(session, graph, "downgrade").run(rows -> Plan.downgrade(graph, rows, target)));
    }

    /**
     * Writes the version table without running anything. Rows that the files do not know are a fault, unless
     * {@code purge}: then every row gives way.
     */
    public StampReport stamp(List<Target> targets, boolean purge) {
        RevisionGraph graph = graph();
        return within(session -> new StampWalk(walk(session, graph, "stamp"), session, graph).stamp(targets, purge));
    }

    /** Accepts what the files of these applied revisions say now in place of what ran. */
    public StampReport acceptEdits(List<Target> targets) {
        RevisionGraph graph = graph();
        return within(session -> new StampWalk(walk(session, graph, "stamp"), session, graph).acceptEdits(targets));
    }

    private Plan plan(RevisionGraph graph, Function<List<RevisionId>, Function<RevisionGraph, Plan>> planned) {
        return within(session -> {
            History history = history(session);
            return planned.apply(ids(history.read().rows())).apply(graph);
        });
    }

    private Walk walk(Session session, RevisionGraph graph, String command) throws SQLException {
        return new Walk(session, history(session), graph, command, options, stop, listener);
    }

    private History history(Session session) throws SQLException {
        return History.find(session.connection(), session.toString(), options.versionTable());
    }

    static List<RevisionId> ids(List<String> rows) {
        return rows.stream().filter(row -> !row.isEmpty()).map(RevisionId::new).toList();
    }

    private <T> T within(Work<T> work) {
        try (Session session = sessions.open(stop)) {
            return work.with(session);
        } catch (InterruptedException e) {
            throw new MigrationException(Problem.of(
                    "interrupted while connecting", "the database", "run the command again: nothing was changed"));
        } catch (SQLException e) {
            throw new MigrationException(Problem.of(
                    String.valueOf(e.getMessage()),
                    "the database",
                    "look into the server's log; headway current tells where the schema stands"));
        }
    }

    private interface Work<T> {
        T with(Session session) throws SQLException;
    }

    /** Makes the tables that are missing, under the lock; changes nothing where all are there. */
    public VersionTable ensureVersion() {
        RevisionGraph graph = graph();
        return within(session -> {
            Walk walk = walk(session, graph, "ensure_version");
            return walk.locked(() -> {
                Tables before = walk.history().tables();
                walk.createTables();
                return VersionTable.of(before);
            });
        });
    }
}
