package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.VersionTableName;
import dev.headway.inspect.Inspector;
import dev.headway.pg.SqlState;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.production.Rights;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionSource;
import dev.headway.rows.RowSource;
import dev.headway.run.RunFailure;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Refused;
import dev.headway.walk.MigrationOptions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs revisions on databases to throw away that have everything before them, and tells what was seen. Immutable. */
public final class Rehearsal {

    private final RevisionSource source;
    private final MigrationOptions options;
    private final Scratch scratch;
    private final Stop stop;
    private final Placeholders placeholders;
    private final Optional<RowSource> rows;
    private final boolean dependencies;

    public Rehearsal(RevisionSource source, MigrationOptions options, Scratch scratch, Stop stop) {
        this(source, options, scratch, stop, Placeholders.NONE, Optional.empty(), false);
    }

    private Rehearsal(
            RevisionSource source,
            MigrationOptions options,
            Scratch scratch,
            Stop stop,
            Placeholders placeholders,
            Optional<RowSource> rows,
            boolean dependencies) {
        this.source = source;
        this.options = options;
        this.scratch = scratch;
        this.stop = stop;
        this.placeholders = placeholders;
        this.rows = rows;
        this.dependencies = dependencies;
    }

    /** The same, with values for the placeholders that revisions use. */
    public Rehearsal with(Placeholders values) {
        return new Rehearsal(source, options, scratch, stop, values, rows, dependencies);
    }

    /** The same, where each revision meets rows besides. */
    public Rehearsal with(RowSource some) {
        return new Rehearsal(source, options, scratch, stop, placeholders, Optional.of(some), dependencies);
    }

    /** The same, whose catalogs know in which order their objects can be made and dropped. */
    Rehearsal withDependencies() {
        return new Rehearsal(source, options, scratch, stop, placeholders, rows, true);
    }

    /** The same, of other revisions. */
    Rehearsal over(RevisionSource other) {
        return new Rehearsal(other, options, scratch, stop, placeholders, rows, dependencies);
    }

    /**
     * Observes each of these, in the order of the graph, on a database that has all that comes before it in that order.
     *
     * @param revisions of the source
     * @throws MigrationException if one fails, with the place and the words of the runner
     */
    public List<Evidence> observe(List<Revision> revisions) throws InterruptedException {
        List<Revision> order = RevisionGraph.of(source.read()).revisions();
        Set<Revision> wanted = new HashSet<>(revisions);
        try (Stages stages = new Stages(this, order)) {
            return onRows(stages.observe(wanted::contains), order);
        } catch (RunFailure e) {
            throw e.interrupted() || e.lostConnection() ? e : onScratch(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * What a twin of production's role is refused of these; on our own scratch server alone, where roles may be made.
     *
     * @param pending of the source, and seen to run
     */
    public List<Refused> refused(Rights rights, Set<Revision> pending) throws InterruptedException {
        if (!rights.ordinary() || !ours() || pending.isEmpty()) {
            return List.of();
        }
        try {
            return new AsProduction(this, rights)
                    .refused(RevisionGraph.of(source.read()).revisions(), pending);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Evidence> onRows(List<Evidence> seen, List<Revision> order) throws SQLException, InterruptedException {
        if (rows.isEmpty()) {
            return seen;
        }
        try (RowsStage stage = new RowsStage(this, rows.get(), order)) {
            return stage.observe(seen);
        }
    }

    private MigrationException failed(SQLException e) {
        return new MigrationException(
                List.of(Problem.of(
                        "cannot be rehearsed: " + e.getMessage(),
                        "the scratch server " + scratch.server().url(),
                        "look into its log, or name another server: --scratch URL")),
                e);
    }

    /** The runner speaks of a run that nobody waits for here. */
    private static MigrationException onScratch(RunFailure e) {
        return new MigrationException(
                e.problems().stream()
                        .map(problem -> new Problem(
                                problem.what(),
                                problem.where(),
                                lacksExtension(e, problem)
                                        ? "rehearse on a server that has it: --scratch URL, or HEADWAY_SCRATCH_URL"
                                        : "mend it, then run headway rehearse again",
                                problem.origin()))
                        .toList(),
                e);
    }

    /** Whether files are missing on the server, as the server's error says, of an extension. */
    private static boolean lacksExtension(RunFailure e, Problem problem) {
        return problem.what().contains("CREATE EXTENSION")
                && e.getCause() instanceof SQLException cause
                && Optional.ofNullable(cause.getSQLState())
                        .map(SqlState::of)
                        .filter(state -> state.equals(SqlState.FEATURE_NOT_SUPPORTED)
                                || state.errorClass().equals("58"))
                        .isPresent();
    }

    /** A database that has the first of these. */
    ScratchDatabase database(List<Revision> first) throws InterruptedException {
        Scratch own = new Scratch(scratch.server(), stop);
        return first.isEmpty() ? own.empty() : own.filled(replay(first).content());
    }

    /** The first of these, with their hooks; the files of {@code objects/} are for the end of a run alone. */
    Replay replay(List<Revision> first) {
        Reading all = source.read();
        Reading some =
                new Reading(all.place(), first, all.problems(), all.beside().withoutObjects());
        MigrationOptions onScratch = new MigrationOptions(
                options.versionTable().map(name -> new VersionTableName(Optional.empty(), name.table())),
                options.lockSilence(),
                options.lockTimeout(),
                options.lockBudget(),
                options.statementTimeout(),
                options.author());
        return new Replay(() -> some, onScratch, placeholders, ours(), List.of(Target.parse("heads")));
    }

    /** Whether roles may be made on the server. */
    boolean ours() {
        return scratch.server().ours();
    }

    Placeholders placeholders() {
        return placeholders;
    }

    Stop stop() {
        return stop;
    }

    Inspector inspector() {
        Inspector all = options.versionTable()
                .map(name -> new Inspector()
                        .withoutVersionTable("public", name.table().name()))
                .orElseGet(Inspector::new);
        return dependencies ? all : all.withoutDependencies();
    }
}
