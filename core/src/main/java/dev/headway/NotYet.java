package dev.headway;

import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Options;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a file may ask for and this version does not do: refused before anything runs, never left out in silence. */
final class NotYet {

    private NotYet() {}

    /** @throws MigrationException with each revision of the plan that asks for such a thing */
    static Plan refuse(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : plan.steps()) {
            Revision revision = step.revision();
            sections(revision)
                    .flatMap(section -> section.entries().stream())
                    .flatMap(entry -> entry.options().batch().stream())
                    .forEach(batch -> problems.add(batched(revision, batch)));
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return plan;
    }

    private static Problem batched(Revision revision, Options.Batch batch) {
        return Problem.at(
                batch.origin(),
                "revision " + revision.id() + " runs a statement in batches, which this version does not do yet",
                "take the batch line and :batch out: the statement then runs in one transaction");
    }

    private static Stream<Section> sections(Revision revision) {
        return revision.downgrade() instanceof Revision.Downgrade.Reversible back
                ? Stream.of(revision.upgrade(), back.section())
                : Stream.of(revision.upgrade());
    }
}
