package dev.headway.offline;

import dev.headway.connect.SessionSetup;
import dev.headway.graph.Edges;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Span;
import dev.headway.graph.Target;
import dev.headway.history.Author;
import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.Guard;
import dev.headway.plan.Direction;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Plan;
import dev.headway.plan.Stamp;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Hook;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.run.LockTries;
import dev.headway.run.PsqlScript;
import dev.headway.run.PsqlScript.MissingTables;
import dev.headway.run.RunOptions;
import dev.headway.sql.Identifier;
import dev.headway.walk.MigrationOptions;
import dev.headway.walk.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commands as scripts for psql, written without a look at any database, as Alembic's {@code --sql} does; ours guard
 * themselves. Immutable.
 */
public final class Offline {

    private final RevisionGraph graph;
    private final MigrationOptions options;
    private final Optional<Identifier> role;
    private final boolean together;

    /** @param role that the scripts {@code SET ROLE} to */
    public Offline(RevisionGraph graph, MigrationOptions options, Optional<Identifier> role) {
        this(graph, options, role, false);
    }

    private Offline(RevisionGraph graph, MigrationOptions options, Optional<Identifier> role, boolean together) {
        this.graph = graph;
        this.options = options;
        this.role = role;
        this.together = together;
    }

    /** The same, but all the steps of a script are one transaction; refuses what none can hold. */
    public Offline inOneTransaction() {
        return new Offline(graph, options, role, true);
    }

    /**
     * All that {@code TO} stands on and that {@code FROM}, or else base, is not yet at.
     *
     * @param span {@code [FROM:]TO}
     * @throws UsageException for what is not a span or would ask a database
     */
    public OfflineScript upgrade(String span) {
        Span parsed = Span.parse(span);
        List<RevisionId> rows = parsed.rows(graph, "upgrade --sql");
        Plan plan = Plan.upgrade(graph, rows, parsed.to());
        if (plan.steps().isEmpty()
                && !Set.copyOf(ids(rows, List.of(parsed.to()))).equals(Set.copyOf(rows))) {
            throw new UsageException(Problem.of(
                    "there is nothing to upgrade from " + Guard.place(rows) + " to " + parsed.to()
                            + ": it stands on that",
                    "headway upgrade " + span + " --sql",
                    "the way down: headway downgrade " + Guard.place(rows) + ":" + parsed.to() + " --sql"));
        }
        return script(Direction.UPGRADE, span, plan);
    }

    /**
     * All that {@code FROM} is at and that stands on {@code TO}.
     *
     * @param span {@code FROM:TO}
     * @throws UsageException for what is not a span or would ask a database
     */
    public OfflineScript downgrade(String span) {
        Span parsed = Span.parse(span);
        if (parsed.from().isEmpty()) {
            throw new UsageException(Problem.of(
                    "downgrade with --sql has to be told where it begins: FROM:TO",
                    "headway downgrade " + span + " --sql",
                    "headway downgrade heads:" + span + " --sql   or, in place of heads, what headway current prints"));
        }
        Plan plan = Plan.downgrade(graph, parsed.rows(graph, "downgrade --sql"), parsed.to());
        return script(Direction.DOWNGRADE, span, plan);
    }

    private OfflineScript script(Direction direction, String span, Plan plan) {
        String command = direction.toString();
        refuse(classes(plan.steps()));
        refuseBatches(plan.steps());
        refuse(together ? Together.refusals(plan) : List.of());
        ScriptHeader header = new ScriptHeader(command, span, options.versionTable(), plan.from(), plan.to(), together);
        Guard guard = new Guard(options.versionTable());
        if (plan.steps().isEmpty()) {
            return result(guard, plan, header.nothing());
        }
        Chain chain = Chain.of(graph);
        PsqlScript script = open(guard, header, plan.from(), plan.to());
        boolean fresh = direction == Direction.UPGRADE && plan.from().isEmpty();
        script.open(
                header.lines(plan.steps(), graph.beside().hooks().values()),
                fresh ? MissingTables.MADE : MissingTables.REFUSED);
        script.all(Hook.BEFORE_ALL);
        List<Entry> entries = plan.steps().stream()
                .map(step -> entry(command, command, step.revision(), chain).because(header.origin()))
                .toList();
        if (together) {
            script.together(plan.steps(), entries);
        } else {
            script.each(plan.steps(), entries);
        }
        script.all(Hook.AFTER_ALL);
        if (!graph.beside().objects().isEmpty()) {
            script.remark(List.of(
                    "The files of objects/ are not in this script: which of them changed, and in what order they can be"
                            + " made,",
                    "only the database knows. Connected, headway upgrade applies them, and nothing else."));
        }
        return result(guard, plan, script.close());
    }

    private static OfflineScript result(Guard guard, Plan plan, String text) {
        return new OfflineScript(guard.toString(), plan.from(), plan.to(), plan.steps(), List.of(), text);
    }

    /**
     * Says where the schema stands, without running anything; settles what was interrupted there.
     *
     * @param spans targets, of which the first may be {@code FROM:TO}
     */
    public OfflineScript stamp(List<String> spans) {
        Span first = Span.parse(spans.get(0));
        List<Target> targets = new ArrayList<>(List.of(first.to()));
        spans.stream().skip(1).map(Target::parse).forEach(targets::add);
        List<RevisionId> rows = first.rows(graph, "stamp --sql");
        Stamp stamp = Stamp.of(graph, rows, targets);
        Chain chain = Chain.of(graph);
        String words = String.join(" ", spans);
        ScriptHeader header = new ScriptHeader("stamp", words, options.versionTable(), stamp.from(), stamp.to(), false);
        List<Entry> entries = new ArrayList<>();
        for (HeadMove move : stamp.moves()) {
            move.added().stream()
                    .map(id -> entry("stamp", "stamp", graph.get(id), chain).because(header.origin()))
                    .forEach(entries::add);
            if (move.added().isEmpty()) {
                entries.add(Entry.cleared(move.removed()));
            }
        }
        Guard guard = new Guard(options.versionTable());
        PsqlScript script = open(guard, header, stamp.from(), stamp.to());
        script.open(header.lines(List.of(), List.of()), MissingTables.MADE);
        script.stamp(stamp.moves(), entries, others(rows, targets));
        return new OfflineScript(guard.toString(), stamp.from(), stamp.to(), List.of(), stamp.moves(), script.close());
    }

    /** Makes the tables that are missing. */
    public OfflineScript ensureVersion() {
        ScriptHeader header =
                new ScriptHeader("ensure_version", "", options.versionTable(), List.of(), List.of(), false);
        Guard guard = new Guard(options.versionTable());
        PsqlScript script = open(guard, header, List.of(), List.of());
        script.open(header.lines(List.of(), List.of()), MissingTables.MADE);
        return new OfflineScript(guard.toString(), List.of(), List.of(), List.of(), List.of(), script.close());
    }

    private PsqlScript open(Guard guard, ScriptHeader header, List<RevisionId> from, List<RevisionId> to) {
        // No machine of ours will be there when the script runs.
        Author author = new Author(
                Optional.empty(), options.author().version(), options.author().actor());
        RunOptions run = new RunOptions(
                        header.command(),
                        SessionSetup.anywhere(role),
                        new LockTries(options.lockTimeout(), options.lockBudget()),
                        options.statementTimeout(),
                        Optional.empty())
                .with(graph.beside().hooks());
        return new PsqlScript(guard, guard.inscription(author), run, header.journey(to), from);
    }

    private static Entry entry(String command, String direction, Revision revision, Chain chain) {
        return Entry.of(command, direction, Entry.Written.of(revision, chain), Entry.Outcome.DONE);
    }

    /** Revisions that neither stand on a target nor lie below one; none, where no target is a revision. */
    private List<RevisionId> others(List<RevisionId> rows, List<Target> targets) {
        List<RevisionId> ids = ids(rows, targets);
        Set<RevisionId> lineage = new HashSet<>(graph.withAncestors(ids, Edges.ALL));
        lineage.addAll(graph.withDescendants(ids, Edges.ALL));
        return graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> !lineage.isEmpty() && !lineage.contains(id))
                .toList();
    }

    private List<RevisionId> ids(List<RevisionId> rows, List<Target> targets) {
        Lookup lookup = new Lookup(graph, rows, "stamp");
        return targets.stream()
                .flatMap(target -> lookup.revisions(target).stream())
                .map(Revision::id)
                .toList();
    }

    /** A class runs in Java, and psql runs none. */
    private static List<Problem> classes(List<Step> steps) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : steps) {
            step.section()
                    .code()
                    .map(code -> Problem.at(
                            step.section().origin(),
                            step.revision().id() + " is the Java class " + code.name() + ", which no script can run",
                            "run that revision connected: headway " + step.direction() + "; a script for the rest:"
                                    + " --sql with a range that leaves it out"))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** A batch is many transactions whose number nobody knows before; that is not a script. */
    private static void refuseBatches(List<Step> steps) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : steps) {
            step.section().entries().stream()
                    .flatMap(entry -> entry.options().batch().stream())
                    .map(batch -> Problem.at(
                            batch.origin(),
                            "a batch runs in slices until no row is left, which no script can",
                            "run that revision connected: headway " + step.direction() + "; a script for the rest:"
                                    + " --sql with a range that leaves it out"))
                    .forEach(problems::add);
        }
        refuse(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }
}
