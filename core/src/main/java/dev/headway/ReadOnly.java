package dev.headway;

import dev.headway.connect.SessionSource;
import dev.headway.doctor.Doctor;
import dev.headway.doctor.Examination;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.History;
import dev.headway.history.Log;
import dev.headway.history.LogQuery;
import dev.headway.history.LogReader;
import dev.headway.history.Memory;
import dev.headway.history.Progress;
import dev.headway.history.VersionRows;
import dev.headway.lock.AdvisoryLock;
import dev.headway.objects.ObjectSet;
import dev.headway.plan.Plan;
import dev.headway.preflight.Preflight;
import dev.headway.problem.Problem;
import dev.headway.production.Rights;
import dev.headway.production.StatisticsReader;
import dev.headway.release.Ahead;
import dev.headway.release.Holding;
import dev.headway.release.Readiness;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionSource;
import dev.headway.walk.Common;
import dev.headway.walk.Downgrading;
import dev.headway.walk.Manner;
import dev.headway.walk.Objects;
import dev.headway.walk.Planning;
import dev.headway.walk.Preview;
import dev.headway.walk.RunWalk;
import dev.headway.walk.Upgrading;
import dev.headway.walk.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The doors of {@link Migrations} that only look: none changes or creates anything, none takes the lock. Every method that
 * asks a database opens a session of its own and closes it again. Immutable; thread-safe as far as its listener is.
 */
public final class ReadOnly {

    private final RevisionSource source;
    private final SessionSource sessions;
    private final Manner manner;

    ReadOnly(RevisionSource source, SessionSource sessions, Manner manner) {
        this.source = source;
        this.sessions = sessions;
        this.manner = manner;
    }

    private RevisionGraph graph() {
        return RevisionGraph.of(source.read());
    }

    private Visit visit(String command) {
        return new Visit(sessions, manner, command);
    }

    /** Where the database stands. */
    public Status status() {
        RevisionGraph graph = graph();
        return visit("current").ask(session -> {
            History history = history(session.connection(), session.toString());
            Status status = status(graph, history, session.toString());
            boolean ahead = !status.ahead().beyond().isEmpty()
                    || !status.ahead().strangers().isEmpty();
            return ahead ? status : status.with(Objects.behind(history, graph));
        });
    }

    /**
     * The same over a connection that is the caller's and stays open: for a probe of a running server, over its own pool.
     * The connection's schema is where the version table is looked for. Asks for no right but to read that table.
     *
     * @param graph of the files, read once
     */
    public Status status(RevisionGraph graph, Connection connection) throws SQLException {
        String database = connection.getCatalog();
        return status(graph, history(connection, database), database);
    }

    private History history(Connection connection, String database) throws SQLException {
        return History.find(connection, database, manner.options().versionTable());
    }

    private Status status(RevisionGraph graph, History history, String database) throws SQLException {
        Memory memory = new Memory(history, graph);
        VersionRows rows = history.read();
        Ahead ahead = memory.position(rows.ids());
        boolean holding = manner.holding();
        boolean waiting = holding && !ahead.pending().isEmpty();
        Holding held = waiting ? Holding.of(graph, ahead.pending(), memory.predecessor(ahead)) : Holding.NOTHING;
        List<Progress> underWay = rows.unfinished() ? history.progress() : List.of();
        boolean blind = !history.tables().journalReadable();
        return new Status(database, ahead, held.held(), Readiness.lacking(ahead, holding), underWay, blind, List.of());
    }

    /** What an upgrade would do, or the reason why it would be refused. */
    public Plan planUpgrade(Target target) {
        return plan("upgrade", Upgrading.of(target, Upgrading.Waits.NONE, manner));
    }

    /** What has to be applied before a server may start, and is not yet. */
    public Plan planLaunch(Target target) {
        return plan("launch", Upgrading.of(target, Upgrading.Waits.ALL, manner));
    }

    /** What a downgrade would do, or the reason why it would be refused. */
    public Plan planDowngrade(Target target) {
        return plan("downgrade", Downgrading.to(target, manner, false));
    }

    private Plan plan(String command, Planning planned) {
        return visit(command).walk(graph(), (walk, graph) -> new RunWalk(walk, graph).plan(planned));
    }

    /** As {@link #planUpgrade}, with a look at what would keep it from running as this role. */
    public Preview previewUpgrade(Target target) {
        return preview("upgrade", graph(), Upgrading.of(target, Upgrading.Waits.NONE, manner));
    }

    /** As {@link #planDowngrade}, with a look at what would keep it from running as this role. */
    public Preview previewDowngrade(Target target) {
        return preview("downgrade", graph(), Downgrading.to(target, manner, false));
    }

    /** What {@link Migrations#sync} would do, or the reason why it would be refused. */
    public Preview previewSync(Target target) {
        RevisionGraph files = graph();
        RevisionGraph common = visit("upgrade").walk(files, Common::of);
        Preview down = preview("downgrade", common, Downgrading.toFiles(files, manner, false));
        Plan up = Plan.upgrade(files, down.plan().to(), target);
        Plan whole = down.plan().then(up);
        List<ObjectSet.Change> objects = visit("upgrade")
                .walk(
                        files,
                        (walk, graph) -> new RunWalk(walk, graph).objects(whole).changes());
        return new Preview(whole, down.obstacles(), objects, down.hooks());
    }

    private Preview preview(String command, RevisionGraph files, Planning planned) {
        return visit(command).walk(files, (walk, graph) -> new RunWalk(walk, graph).preview(planned));
    }

    /**
     * How the role that would run some revisions stands in the database. Immutable.
     *
     * @param refusals what would be refused of them, or of what has to run before them, for want of a right above all
     * @param pending those of them that are not applied
     */
    public record Standing(List<Problem> refusals, Rights rights, Set<Revision> pending) {

        public Standing {
            refusals = List.copyOf(refusals);
            pending = Set.copyOf(pending);
        }
    }

    /** Of a database that has moved ahead of the files, that nothing is pending. */
    public Standing standing(Collection<Revision> revisions) {
        RevisionGraph graph = graph();
        return visit("rehearse").ask(session -> {
            Rights rights = Rights.read(session);
            Status status = status(graph, history(session.connection(), session.toString()), session.toString());
            if (!status.ahead().strangers().isEmpty()
                    || !status.ahead().beyond().isEmpty()) {
                return new Standing(List.of(), rights, Set.of());
            }
            Plan all = Plan.upgrade(graph, status.applied().rows(), Target.parse("heads"));
            Set<Revision> pending = new HashSet<>();
            int until = 0;
            for (int i = 0; i < all.steps().size(); i++) {
                Revision revision = all.steps().get(i).revision();
                if (revisions.contains(revision)) {
                    pending.add(revision);
                    until = i + 1;
                }
            }
            Plan plan = new Plan(all.from(), all.to(), all.steps().subList(0, until));
            Preflight preflight = Preflight.of(session.connection(), session.toString(), plan, manner.placeholders());
            return new Standing(preflight.refusals(), rights, pending);
        });
    }

    /**
     * What is wrong between files, version table, journal and schema. Waits for no lock for long, and tells what it could
     * not look at.
     */
    public Examination doctor() {
        return visit("doctor").with(session -> new Doctor(session, source, manner.options()).examine());
    }

    /** What the database is like, in numbers, and which GRANT would show what could not be seen. Reads no file. */
    public StatisticsReader.Taken statistics() {
        return visit("statistics").with(StatisticsReader::read);
    }

    /** What the journal tells. Reads no file. */
    public Log log(LogQuery query) {
        return visit("log").ask(session -> {
            History history = history(session.connection(), session.toString());
            return new LogReader(session.connection(), session.toString(), history).read(query);
        });
    }

    /** What runs in slices, or is left to be done in the background. */
    public BackfillStatus backfills() {
        return visit("backfill status").ask(session -> {
            History history = history(session.connection(), session.toString());
            return new BackfillStatus(
                    session.toString(),
                    history.backfills(),
                    new AdvisoryLock(session.connection(), history.lease()).holder(),
                    new AdvisoryLock(session.connection(), history.key()).holder());
        });
    }
}
