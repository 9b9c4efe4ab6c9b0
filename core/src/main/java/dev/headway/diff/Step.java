package dev.headway.diff;

import dev.headway.catalog.ObjectId;
import java.util.Comparator;

/** One thing to do to one object, while it is not yet said what: a vertex of the graph. Immutable. */
record Step(Verb verb, ObjectId id) implements Comparable<Step> {

    private static final Comparator<Step> ORDER =
            Comparator.comparing((Step step) -> step.verb).thenComparing(step -> step.id);

    /** What is done. Drops, renames and whatever else begins with the old side have its names; the rest the new side's. */
    enum Verb {
        DETACH,
        DROP,
        ASIDE,
        RENAME,
        CREATE,
        ALTER,
        ATTACH,
        ATTACH_INDEX,
        IDENTIFY,
        OWN
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}
