package dev.headway.run;

import dev.headway.plan.Direction;
import dev.headway.revision.RevisionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run did, in order. Immutable.
 *
 * @param from the rows of the version table before
 * @param to the rows after
 */
public record Report(List<RevisionId> from, List<RevisionId> to, List<Done> steps) {

    /** No step, and no row known. */
    static final Report NOTHING = new Report(List.of(), List.of(), List.of());

    public Report {
        from = List.copyOf(from);
        to = List.copyOf(to);
        steps = List.copyOf(steps);
    }

    /** This, and what was done after it. */
    public Report then(Report next) {
        List<Done> all = new ArrayList<>(steps);
        all.addAll(next.steps());
        return new Report(from, next.to(), all);
    }

    /** One step that took effect. */
    public record Done(RevisionId revision, Direction direction, Duration duration, int attempts) {}
}
