package dev.headway.walk;

import dev.headway.batch.Job;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Backfill;
import dev.headway.history.Progress;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.run.Unfinished;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an interrupted run has begun: the plan that goes on with it, or why none can. It is gone on with before anything
 * that it is not part of.
 *
 * @param left what the database has of it
 * @param sliced statements of it that run in slices, and others that are left to the background
 * @param command what is asked for now
 * @param database where it was found
 */
record Begun(List<Progress> left, List<Backfill> sliced, RevisionGraph graph, String command, String database) {

    Begun {
        left = List.copyOf(left);
        sliced = List.copyOf(sliced);
    }

    /** @throws MigrationException with all that stands against it */
    Plan plan(Planned planned) throws SQLException {
        refuse(left.stream()
                .flatMap(progress -> beforeAnyPlan(progress).stream())
                .toList());
        Plan plan = planned.plan();
        List<Problem> problems = new ArrayList<>();
        for (Progress progress : left) {
            Revision revision = graph.named(progress.revision()).orElseThrow();
            Optional<Step> step = plan.steps().stream()
                    .filter(s -> s.is(revision.id(), direction()))
                    .findFirst();
            if (step.isEmpty()) {
                problems.add(Unfinished.first(progress, revision, "a plan without it"));
            } else if (!isBeginningOf(step.get().section(), progress)) {
                problems.add(Unfinished.edited(revision, progress));
            } else if (slicedOtherwise(step.get(), progress).isPresent()) {
                problems.add(Unfinished.sliced(
                        revision,
                        progress,
                        slicedOtherwise(step.get(), progress).get()));
            } else {
                plan = plan.goingOn(revision.id(), direction(), progress.done());
            }
        }
        refuse(problems);
        return plan;
    }

    private Optional<Problem> beforeAnyPlan(Progress progress) {
        Optional<Revision> revision = graph.named(progress.revision());
        if (revision.isEmpty()) {
            return Optional.of(Unfinished.gone(progress, database));
        }
        return progress.direction().equals(direction().toString())
                ? Optional.empty()
                : Optional.of(Unfinished.first(progress, revision.get(), "the " + direction()));
    }

    private static boolean isBeginningOf(Section section, Progress progress) {
        return section.autocommit()
                && progress.isBeginningOf(
                        section.entries().stream().map(Section.Entry::statement).toList());
    }

    /** What has done slices, and is no batch any more or another one: it would do all its rows. */
    private Optional<Backfill> slicedOtherwise(Step step, Progress progress) {
        return sliced.stream()
                .filter(backfill ->
                        backfill.isPartOf(progress) && backfill.reach().isBegun())
                .filter(backfill -> job(step, backfill)
                        .filter(job -> job.isOf(backfill.task()))
                        .isEmpty())
                .findFirst();
    }

    private static Optional<Job> job(Step step, Backfill backfill) {
        int number = backfill.id().statement();
        List<Section.Entry> entries = step.section().entries();
        return number > entries.size()
                ? Optional.empty()
                : Job.of(
                        step.revision().id(),
                        step.direction(),
                        number,
                        entries.get(number - 1),
                        step.revision().header().options(),
                        Duration.ZERO);
    }

    private Direction direction() {
        return command.equals("downgrade") ? Direction.DOWNGRADE : Direction.UPGRADE;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    /** The plan, as if nothing had begun. */
    interface Planned {
        Plan plan() throws SQLException;
    }
}
