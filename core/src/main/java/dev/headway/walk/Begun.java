package dev.headway.walk;

import dev.headway.graph.RevisionGraph;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an interrupted run has begun: the plan that goes on with it, or why none can. It is gone on with before anything
 * that it is not part of.
 *
 * @param left what the database has of it
 * @param command what is asked for now
 * @param database where it was found
 */
record Begun(List<Progress> left, RevisionGraph graph, String command, String database) {

    Begun {
        left = List.copyOf(left);
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
