package dev.headway.run;

import dev.headway.objects.ObjectSet;
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
 * @param objects files of {@code objects/} that were applied, or whose objects were dropped
 */
public record Report(List<RevisionId> from, List<RevisionId> to, List<Done> steps, List<ObjectSet.Change> objects) {

    /** No step, and no row known. */
    static final Report NOTHING = new Report(List.of(), List.of(), List.of());

    public Report {
        from = List.copyOf(from);
        to = List.copyOf(to);
        steps = List.copyOf(steps);
        objects = List.copyOf(objects);
    }

    /** Whether nothing was done. */
    public boolean isEmpty() {
        return steps.isEmpty() && objects.isEmpty();
    }

    /** No objects. */
    public Report(List<RevisionId> from, List<RevisionId> to, List<Done> steps) {
        this(from, to, steps, List.of());
    }

    /** The same with objects. */
    Report with(List<ObjectSet.Change> changes) {
        return new Report(from, to, steps, changes);
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
