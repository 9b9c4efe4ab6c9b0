package dev.headway.walk;

import dev.headway.plan.Plan;
import dev.headway.problem.Problem;
import java.util.List;

/**
 * What a run would do, and why it would be refused before it began. Immutable.
 *
 * @param obstacles rights that the role lacks, and what else is certain to fail; empty if nothing is known to
 */
public record Preview(Plan plan, List<Problem> obstacles) {

    public Preview {
        obstacles = List.copyOf(obstacles);
    }
}
