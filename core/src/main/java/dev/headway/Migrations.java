package dev.headway;

import dev.headway.backup.BackupCommand;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.Backfill;
import dev.headway.history.History;
import dev.headway.history.Tables;
import dev.headway.problem.MigrationException;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import dev.headway.run.RunListener;
import dev.headway.sql.Placeholders;
import dev.headway.walk.Background;
import dev.headway.walk.Common;
import dev.headway.walk.Downgrading;
import dev.headway.walk.Manner;
import dev.headway.walk.MigrationOptions;
import dev.headway.walk.RunWalk;
import dev.headway.walk.StampReport;
import dev.headway.walk.StampWalk;
import dev.headway.walk.Upgrading;
import dev.headway.walk.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The front door: one method a command, for the command line and for applications alike. Every method that asks a
 * database opens a session of its own and closes it again. Immutable; thread-safe as far as its listener is.
 */
public final class Migrations {

    private final RevisionSource source;
    private final SessionSource sessions;
    private final Manner manner;

    private Migrations(RevisionSource source, SessionSource sessions, Manner manner) {
        this.source = source;
        this.sessions = sessions;
        this.manner = manner;
    }

    /** Migrations of {@code source} on the database that {@code sessions} opens, with the defaults for the rest. */
    public static Migrations of(RevisionSource source, SessionSource sessions) {
        return new Migrations(source, sessions, Manner.byDefault());
    }

    /** The same with other options. */
    public Migrations with(MigrationOptions options) {
        return new Migrations(source, sessions, manner.with(options));
    }

    /** The same, with values for the placeholders that revisions use. */
    public Migrations with(Placeholders placeholders) {
        return new Migrations(source, sessions, manner.with(placeholders));
    }

    /** The same, ended early by {@code stop}. */
    public Migrations with(Stop stop) {
        return new Migrations(source, sessions, manner.with(stop));
    }

    /**
     * The same, but what a revision lets be done in the background is left to be done there, unless another revision of
     * the same run waits for it. A {@link #launch} always leaves it.
     */
    public Migrations leavingBackground() {
        return new Migrations(source, sessions, manner.leavingBackground());
    }

    /** The same, but all of a run takes effect or nothing of it does; refuses what no transaction can hold. */
    public Migrations inOneTransaction() {
        return new Migrations(source, sessions, manner.inOneTransaction());
    }

    /** The same, with a backup before the first revision of a run; if that fails nothing is done. */
    public Migrations with(BackupCommand backup) {
        return new Migrations(source, sessions, manner.with(backup));
    }

    /** The same, heard by {@code listener}. */
    public Migrations with(RunListener listener) {
        return new Migrations(source, sessions, manner.with(listener));
    }

    /**
     * The graph of the revisions; asks no database.
     *
     * @throws MigrationException with everything that is wrong with the files
     */
    public RevisionGraph graph() {
        return RevisionGraph.of(source.read());
    }

    /** The doors that change nothing. */
    public ReadOnly readOnly() {
        return new ReadOnly(source, sessions, manner);
    }

    /** Where the database stands, as {@link ReadOnly#status()} tells it. */
    public Status status() {
        return readOnly().status();
    }

    /** The same over a connection that is the caller's: see {@link ReadOnly#status(RevisionGraph, Connection)}. */
    public Status status(RevisionGraph graph, Connection connection) throws SQLException {
        return readOnly().status(graph, connection);
    }

    private <T> T walk(String command, Visit.Walking<T> walking) {
        return visit(command).walk(graph(), walking);
    }

    private Visit visit(String command) {
        return new Visit(sessions, manner, command);
    }

    /**
     * Applies all that the target stands on and that is not applied yet, exactly once however many do it at the same
     * time; the others wait, find nothing left to do and return.
     *
     * @throws RunFailure if a revision fails or the run is asked to stop; what was applied before stays
     */
    public Report upgrade(Target target) {
        return walk(
                "upgrade",
                (walk, graph) -> new RunWalk(walk, graph).run(Upgrading.of(target, Upgrading.Waits.NONE, manner)));
    }

    /**
     * As {@link #upgrade}, for a server that is being started: without the contracts that wait for the next release, where
     * the options say so, and with an entry in the journal that tells of the launch and of its files' heads.
     */
    public Report launch(Target target) {
        return leavingBackground()
                .walk(
                        "launch",
                        (walk, graph) -> new RunWalk(walk, graph)
                                .launch(Upgrading.of(target, Upgrading.Waits.UNTIL_NEXT_RELEASE, manner)));
    }

    /**
     * As {@link #downgrade}, unless rows or columns that hold something would go: it is tried in a transaction that is
     * rolled back, and then run.
     *
     * @throws MigrationException with what would be lost
     */
    public Report downgradeKeepingData(Target target) {
        return walk("downgrade", (walk, graph) -> new RunWalk(walk, graph).run(Downgrading.to(target, manner, true)));
    }

    /**
     * Takes back all that is applied and stands on the target, and what it holds with it.
     *
     * @throws RunFailure if a revision fails or the run is asked to stop; what was taken back before stays
     */
    public Report downgrade(Target target) {
        return walk("downgrade", (walk, graph) -> new RunWalk(walk, graph).run(Downgrading.to(target, manner, false)));
    }

    /**
     * After the files were switched under a database (another branch): takes back, with the journal's text, what the files
     * lack or have otherwise than it ran, then upgrades. Two runs; what ended between them goes on when this is run again.
     *
     * @param keepsData as {@link #downgradeKeepingData}
     * @throws MigrationException if what would have to be taken back cannot be, with the reason; then nothing was done
     */
    public Report sync(Target target, boolean keepsData) {
        RevisionGraph files = graph();
        RevisionGraph common = common(files);
        Report down = visit("downgrade")
                .walk(
                        common,
                        (walk, graph) -> new RunWalk(walk, graph).run(Downgrading.toFiles(files, manner, keepsData)));
        Manner next = down.steps().isEmpty() ? manner : manner.withoutBackup();
        return down.then(new Migrations(source, sessions, next).upgrade(target));
    }

    private RevisionGraph common(RevisionGraph files) {
        return visit("upgrade").walk(files, Common::of);
    }

    /**
     * Writes the version table without running anything. Rows that the files do not know are a fault, unless
     * {@code purge}: then every row gives way.
     */
    public StampReport stamp(List<Target> targets, boolean purge) {
        return walk("stamp", (walk, graph) -> new StampWalk(walk, graph).stamp(targets, purge));
    }

    /** Accepts what the files of these applied revisions say now in place of what ran. */
    public StampReport acceptEdits(List<Target> targets) {
        return walk("stamp", (walk, graph) -> new StampWalk(walk, graph).acceptEdits(targets));
    }

    /** Makes the tables that are missing, under the lock; changes nothing where all are there. */
    public VersionTable ensureVersion() {
        return walk(
                "ensure_version",
                (walk, graph) -> walk.locked(() -> {
                    Tables before = walk.history().tables();
                    walk.completeTables();
                    return VersionTable.of(before);
                }));
    }

    /**
     * Lets what runs in slices rest from its next slice on, or go on.
     *
     * @param revision empty: all of it
     * @return how many statements that are
     */
    public int pauseBackfills(Optional<RevisionId> revision, boolean rest) {
        return visit(rest ? "backfill pause" : "backfill resume").ask(session -> {
            History history = History.find(
                    session.connection(), session.toString(), manner.options().versionTable());
            return history.tables().complete() ? history.pause(revision.map(RevisionId::value), rest) : 0;
        });
    }

    /**
     * Does what is left to be done in the background, to its end; waits for a worker that is at it.
     *
     * @throws RunFailure if it fails or is asked to stop; the slices before that stay
     */
    public List<Backfill> backfill() {
        return walk("backfill", (walk, graph) -> walk.backfilling().finish(walk.runOptions(), id -> true));
    }

    /** As {@link #backfill()}, unless another worker is at it. */
    public Background backfillUnlessTaken() {
        return walk("backfill", (walk, graph) -> walk.backfilling().offer(walk.runOptions()));
    }
}
