package dev.headway.walk;

import dev.headway.objects.ObjectSet;
import dev.headway.plan.Plan;
import dev.headway.problem.Problem;
import dev.headway.revision.Hook;
import dev.headway.revision.PlainFile;
import java.util.List;
import java.util.Map;

/**
 * What a run would do, and why it would be refused before it began. Immutable.
 *
 * @param obstacles rights that the role lacks, and what else is certain to fail; empty if nothing is known to
 * @param objects files of {@code objects/} that would be applied behind the plan, or whose objects would be dropped
 * @param hooks what would run around all of it
 */
public record Preview(Plan plan, List<Problem> obstacles, List<ObjectSet.Change> objects, Map<Hook, PlainFile> hooks) {

    public Preview {
        obstacles = List.copyOf(obstacles);
        objects = List.copyOf(objects);
        hooks = Map.copyOf(hooks);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return plan.steps().isEmpty() && objects.isEmpty();
    }
}
