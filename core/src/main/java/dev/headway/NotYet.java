package dev.headway;

import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import java.util.ArrayList;
import java.util.List;

/** What a file may ask for and this version does not do: refused before anything runs, never left out in silence. */
final class NotYet {

    private NotYet() {}

    /** @throws MigrationException with each revision of the plan that asks for such a thing */
    static Plan refuse(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : plan.steps()) {
            Revision revision = step.revision();
            if (!revision.header().uses().isEmpty()) {
                problems.add(Problem.at(
                        revision.origin(),
                        "revision " + revision.id() + " uses placeholders, which this version does not fill yet",
                        "write the values into the file"));
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return plan;
    }
}
