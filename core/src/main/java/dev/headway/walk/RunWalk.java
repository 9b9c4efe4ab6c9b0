package dev.headway.walk;

import dev.headway.backup.Backup;
import dev.headway.backup.BackupCommand;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Chain;
import dev.headway.history.Memory;
import dev.headway.history.Progress;
import dev.headway.history.VersionRows;
import dev.headway.objects.ObjectSet;
import dev.headway.plan.Awaited;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.preflight.Preflight;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.release.Ahead;
import dev.headway.revision.PlainFile;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import dev.headway.run.Runner;
import dev.headway.run.Trial;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Read without a lock; nothing to do is the end. Else lock, read again (the one that was waited for may have done it
 * all), create what is missing, run. Not thread-safe.
 */
public final class RunWalk {

    private final Walk walk;
    private final RevisionGraph graph;
    private final Manner manner;
    private Chain chain;

    public RunWalk(Walk walk, RevisionGraph graph) {
        this.walk = walk;
        this.graph = graph;
        this.manner = walk.manner();
        this.chain = walk.chain();
    }

    public Plan plan(Planning planned) throws SQLException {
        VersionRows rows = walk.rows();
        return plan(rows, left(rows), planned);
    }

    public Preview preview(Planning planned) throws SQLException {
        VersionRows rows = walk.rows();
        Plan plan = plan(rows, left(rows), planned);
        ObjectSet objects = filled(plan);
        List<Problem> obstacles = new ArrayList<>(alone(plan));
        obstacles.addAll(rows.unfinished() ? List.of() : obstacles(plan));
        return new Preview(plan, obstacles, objects.changes(), graph.beside().hooks());
    }

    public Report run(Planning planned) throws SQLException {
        VersionRows rows = walk.rows();
        if (!rows.unfinished() && (manner.leaving() || !rows.backfilling())) {
            Plan plan = plan(rows, List.of(), planned);
            if (plan.steps().isEmpty() && objects(plan).changes().isEmpty()) {
                return nothing(plan);
            }
        }
        return walk.locked(() -> {
            Report report = work(planned);
            if (!report.isEmpty()) {
                chronicle().ended(report);
            }
            return report;
        });
    }

    /**
     * As {@link #run}, with an entry that a server is started with these files, or why it is not. Who finds the database
     * ahead asks for the lock even if there is nothing to do: the newer release may be about to contract the schema.
     */
    public Report launch(Planning planned) throws SQLException {
        try {
            return launched(planned);
        } catch (RunFailure e) {
            throw e;
        } catch (MigrationException e) {
            chronicle().refused(e);
            throw e;
        }
    }

    private Report launched(Planning planned) throws SQLException {
        VersionRows rows = walk.rows();
        boolean known = rows.ids().stream().allMatch(graph::contains);
        if (known && !rows.unfinished() && walk.history().tables().complete()) {
            Plan plan = plan(rows, List.of(), planned);
            if (plan.steps().isEmpty() && objects(plan).changes().isEmpty()) {
                chronicle().launched(false, planned.notes());
                return nothing(plan);
            }
        }
        return walk.locked(() -> {
            Report report = work(planned);
            chronicle().launched(!report.isEmpty(), planned.notes());
            return report;
        });
    }

    private Report work(Planning planned) throws SQLException {
        VersionRows rows = walk.rows();
        List<Progress> left = left(rows);
        Plan plan = plan(rows, left, planned);
        ObjectSet objects = filled(plan);
        refuse(alone(plan));
        if (!plan.steps().isEmpty() && !rows.unfinished()) {
            refuse(obstacles(plan));
        }
        if (!plan.steps().isEmpty() && planned.keepsData()) {
            new Trial(walk.session().connection(), walk.locks(), walk.cancellation(), manner.placeholders(), objects)
                    .refuseLoss(plan);
        }
        if (!plan.steps().isEmpty()) {
            backUp();
        }
        if (rows.backfilling()) {
            finishBackfills(plan);
        }
        if (plan.steps().isEmpty() && objects.changes().isEmpty()) {
            return nothing(plan);
        }
        walk.completeTables();
        chronicle().begun(plan, left);
        Set<RevisionId> leaving = manner.leaving() ? leaving(plan) : Set.of();
        Runner runner = new Runner(
                walk.session().connection(),
                walk.inscription(),
                chain,
                walk.runOptions()
                        .leaving(leaving)
                        .with(objects)
                        .with(graph.beside().hooks()),
                walk.cancellation(),
                manner.listener());
        return manner.together() ? runner.runTogether(plan) : runner.run(plan, left);
    }

    /** By one replica only, since the lock is held; before anything is written, the tables for the journal included. */
    private void backUp() throws SQLException {
        if (manner.backup().isEmpty()) {
            return;
        }
        BackupCommand command = manner.backup().get();
        manner.listener().backingUp(command);
        Backup.Ending ending =
                new Backup(command, walk.command(), walk.session().connection(), manner.stop()).run();
        if (ending.interrupted()) {
            walk.cancellation().close();
        }
        if (ending.problem().isEmpty()) {
            walk.completeTables();
        }
        if (walk.history().tables().complete()) {
            walk.write(List.of(walk.inscription().entry(ending.entry())));
        }
        if (ending.problem().isPresent()) {
            Problem problem = ending.problem().get();
            throw ending.interrupted()
                    ? RunFailure.interrupted(problem, new InterruptedException("asked to stop"))
                    : new MigrationException(List.of(problem));
        }
        manner.listener().backedUp(ending.entry().duration().orElse(Duration.ZERO));
    }

    /** What no transaction can hold, where one is to hold all. */
    private List<Problem> alone(Plan plan) {
        return manner.together() ? Together.refusals(plan) : List.of();
    }

    /** What the run of a plan ends with. */
    public ObjectSet objects(Plan plan) throws SQLException {
        boolean launch = !walk.command().equals(Direction.UPGRADE.toString()) && manner.holding();
        return new Objects(walk.history(), graph, walk.command(), launch, manner.placeholders()).after(plan);
    }

    /** What is left from before: what the plan cannot do without, and all of it where somebody typed upgrade. */
    private void finishBackfills(Plan plan) throws SQLException {
        Set<RevisionId> awaited = Awaited.by(plan, graph);
        boolean all = walk.command().equals(Direction.UPGRADE.toString()) && !manner.leaving();
        Predicate<RevisionId> which = id -> all || awaited.contains(id);
        if (manner.together()) {
            refuse(Together.refusals(walk.backfilling().left(which)));
        }
        walk.backfilling().finish(walk.runOptions(), which);
    }

    /** Revisions of the plan whose work in the background nothing else in it waits for. */
    private Set<RevisionId> leaving(Plan plan) {
        Set<RevisionId> awaited = Awaited.by(plan, graph);
        return plan.steps().stream()
                .map(step -> step.revision().id())
                .filter(id -> !awaited.contains(id))
                .collect(Collectors.toSet());
    }

    /** Files beside the revisions that the run is certain to send. */
    private List<PlainFile> files(Plan plan, ObjectSet objects) {
        List<PlainFile> files = new ArrayList<>();
        List<ObjectSet.Change> changes = objects.changes();
        changes.stream()
                .filter(change -> change.deed() == ObjectSet.Deed.APPLY)
                .forEach(change -> files.add(change.file()));
        if (!plan.steps().isEmpty() || !changes.isEmpty()) {
            files.addAll(graph.beside().hooks().values());
        }
        return files;
    }

    /** The objects, once every placeholder of the run has its value: asked only of who runs it. */
    private ObjectSet filled(Plan plan) throws SQLException {
        ObjectSet objects = objects(plan);
        new Filling(manner.placeholders()).require(plan, files(plan, objects));
        return objects;
    }

    /** What is certain to fail, told before anything is done. */
    private List<Problem> obstacles(Plan plan) throws SQLException {
        if (plan.steps().isEmpty()) {
            return List.of();
        }
        Preflight preflight =
                Preflight.of(walk.session().connection(), walk.session().toString(), plan, manner.placeholders());
        preflight.warnings().forEach(manner.listener()::warned);
        List<Problem> obstacles = new ArrayList<>(walk.history().lacking());
        obstacles.addAll(preflight.refusals());
        return obstacles;
    }

    private static void refuse(List<Problem> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new MigrationException(obstacles);
        }
    }

    /** What an interrupted run has begun; without the lock, whoever holds it may just be at it. */
    private List<Progress> left(VersionRows rows) throws SQLException {
        return rows.unfinished() ? walk.history().progress() : List.of();
    }

    private Plan plan(VersionRows rows, List<Progress> left, Planning planned) throws SQLException {
        Ahead ahead = new Memory(walk.history(), graph).ahead(rows.ids());
        chain = ahead.all().equals(graph) ? chain : Chain.of(ahead.all());
        new Hurdles(ahead.all(), chain).refuseEdits(walk.history(), rows);
        Begun begun = new Begun(
                left,
                left.isEmpty() ? List.of() : walk.history().backfills(),
                ahead.all(),
                walk.command(),
                walk.session().toString());
        return begun.plan(() -> planned.of(ahead, walk.history()));
    }

    private static Report nothing(Plan plan) {
        return new Report(plan.from(), plan.to(), List.of());
    }

    private Chronicle chronicle() {
        return new Chronicle(
                walk, graph.realHeads().stream().map(Revision::id).sorted().toList());
    }
}
