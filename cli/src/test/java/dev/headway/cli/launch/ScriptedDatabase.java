package dev.headway.cli.launch;

import dev.headway.connect.Stop;
import dev.headway.connect.Waiting;
import dev.headway.lock.Holder;
import dev.headway.plan.Direction;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.release.Held;
import dev.headway.revision.Options;
import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.run.RunListener;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A database that does what a {@link Scenario} says, word for word. */
final class ScriptedDatabase implements Database {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Scenario scenario;
    private final Stop stop;
    private int looks;

    private ScriptedDatabase(Scenario scenario, Stop stop) {
        this.scenario = scenario;
        this.stop = stop;
    }

    static Database open(Scenario scenario, Stop stop) {
        scenario.all("settings").findFirst().ifPresent(what -> {
            throw new UsageException(
                    List.of(problem(what), Problem.of("another thing is wrong", "DATABASE_PORT", "mend it")));
        });
        return new ScriptedDatabase(scenario, stop);
    }

    @Override
    public String await(Waiting.Listener heard) throws InterruptedException {
        int tries = 0;
        for (String reason : scenario.all("refuse").toList()) {
            tries++;
            Duration pause = Duration.ofSeconds(2);
            heard.unavailable(
                    new Waiting.Unavailable(tries, pause.multipliedBy(tries), pause, scenario.budget(), reason));
        }
        if (scenario.has("refuse-for-ever")) {
            stop.sleep(A_WHILE);
        }
        scenario.all("deny").findFirst().ifPresent(ScriptedDatabase::fail);
        return "PostgreSQL 18.4 at db:5432/notebooklm as postgres";
    }

    @Override
    public Outcome upgrade(RunListener heard) throws InterruptedException {
        scenario.all("locked-by").forEach(pid -> heard.waiting(holder(Integer.parseInt(pid))));
        List<Step> steps = scenario.all("apply").map(ScriptedDatabase::step).toList();
        List<Revision> ahead = scenario.all("ahead")
                .map(ScriptedDatabase::step)
                .map(Step::revision)
                .toList();
        if (!ahead.isEmpty()) {
            heard.ahead(ahead);
        }
        scenario.all("held")
                .map(ScriptedDatabase::step)
                .map(Step::revision)
                .forEach(held -> heard.held(List.of(new Held(held, Set.copyOf(held.parents()), Optional.empty()))));
        heard.planned(new Plan(List.of(), List.of(), steps));
        for (Step step : steps) {
            heard.started(step);
            scenario.all("notice").forEach(message -> heard.notice(step, message));
            if (scenario.has("hang")) {
                stop.sleep(A_WHILE);
            }
            if (scenario.has("hang-deaf")) {
                Thread.sleep(A_WHILE.toMillis());
            }
            scenario.all("fail").findFirst().ifPresent(ScriptedDatabase::fail);
            heard.finished(step, Duration.ofMillis(12));
        }
        return new Outcome(steps.size(), scenario.one("at"));
    }

    @Override
    public Position position() {
        List<String> behind = scenario.all("behind").toList();
        looks++;
        return looks <= behind.size()
                ? new Position("9c1d07", Integer.parseInt(behind.get(looks - 1)))
                : new Position(scenario.one("at"), 0);
    }

    private static void fail(String what) {
        throw new MigrationException(problem(what));
    }

    private static Problem problem(String what) {
        return Problem.of(what, "db:5432/notebooklm", "mend it");
    }

    private static Holder holder(int pid) {
        return new Holder(
                pid,
                Optional.of("headway"),
                Optional.of("10.0.0.7"),
                Optional.of("00:00:12"),
                Optional.of("ALTER TABLE users"),
                true,
                "");
    }

    /** {@code 9c1d, 3f2a -> 4f1c, add notebooks}. */
    static Step step(String arrow) {
        String[] sides = arrow.split("->", 2);
        String[] words = sides[1].split(",", 2);
        List<RevisionId> parents = Arrays.stream(sides[0].split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(RevisionId::new)
                .toList();
        RevisionId id = new RevisionId(words[0].strip());
        Origin origin = Origin.of(id + ".sql");
        Revision.Header header = new Revision.Header(
                id,
                parents,
                List.of(),
                List.of(),
                words.length < 2 ? "" : words[1].strip(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Options.NONE,
                true,
                Revision.Origins.all(origin));
        Section empty = new Section(origin, false, List.of());
        Revision revision =
                new Revision(header, empty, new Revision.Downgrade.Reversible(empty), new Phase.Expand(), "", "");
        return new Step(revision, Direction.UPGRADE, new HeadMove(parents, List.of(id)));
    }
}
