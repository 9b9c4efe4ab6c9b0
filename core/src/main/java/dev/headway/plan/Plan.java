package dev.headway.plan;

import dev.headway.revision.RevisionId;
import java.util.List;

/**
 * What would happen to a database, in order. Nothing to do is an empty list of steps. Immutable.
 *
 * @param from the rows of the version table before, sorted
 * @param to the rows after, sorted
 */
public record Plan(List<RevisionId> from, List<RevisionId> to, List<Step> steps) {

    public Plan {
        from = from.stream().sorted().toList();
        to = to.stream().sorted().toList();
        steps = List.copyOf(steps);
    }
}
