package dev.headway.walk;

import dev.headway.history.Backfill;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What keeps a run from being one transaction: what runs outside of any, and commits by itself. */
public final class Together {

    private Together() {}

    /** Steps that run each statement by itself. */
    public static List<Problem> refusals(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.section().autocommit()) {
                problems.add(Problem.at(
                        step.section().origin(),
                        step.direction() + " " + step.revision().id()
                                + " runs each statement by itself, which no single transaction can hold",
                        "leave --single-transaction out" + before(step)));
            }
        }
        return problems;
    }

    private static String before(Step step) {
        return step.direction() == Direction.UPGRADE
                ? "   or go that far without it, and on from there with it: headway upgrade "
                        + step.revision().id()
                : "";
    }

    /** What runs in slices before the steps do. */
    static List<Problem> refusals(List<Backfill> left) {
        return left.stream()
                .map(backfill -> backfill.id().revision())
                .distinct()
                .map(revision -> Problem.of(
                        revision + " has work left that runs in slices, which no single transaction can hold",
                        "setting single-transaction",
                        "do it first: headway backfill run   or leave it: --background"))
                .toList();
    }
}
