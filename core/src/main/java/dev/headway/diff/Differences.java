package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Everything that is to be done so that one schema becomes another, and what must come before what. Empty where there is
 * nothing to do. Immutable.
 */
public final class Differences {

    private final Catalog from;
    private final Catalog to;
    private final Ordering<Change> ordering;
    private final List<Change> changes;
    private final List<Wording> wordings;
    private final List<PossibleRename> possibleRenames;

    Differences(
            Catalog from,
            Catalog to,
            Ordering<Change> ordering,
            List<Wording> wordings,
            List<PossibleRename> possibleRenames) {
        this.from = from;
        this.to = to;
        this.ordering = ordering;
        this.changes = List.copyOf(ordering.sorted(any -> 0));
        this.wordings = List.copyOf(wordings);
        this.possibleRenames = List.copyOf(possibleRenames);
    }

    /** The old side, under its new names. */
    public Catalog from() {
        return from;
    }

    public Catalog to() {
        return to;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes in an order in which they can be made. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The changes in another order in which they can be made, one that stays in a rank while it can; those that one
     * statement makes, together.
     *
     * @param wholes what one statement would change, as far as nothing must come between
     */
    public List<List<Change>> changes(ToIntFunction<Change> rank, Map<Change, ObjectId> wholes) {
        return Together.sorted(ordering, rank, wholes);
    }

    /** What had better come before {@code change} and does not in that order: the body of a function may miss it. */
    public Set<Change> missed(Change change, List<Change> order) {
        return ordering.missed(change, order);
    }

    /** Texts that differ, and may say the same: deparsing is no fixed point. See {@link Equivalence}. */
    public List<Wording> wordings() {
        return wordings;
    }

    /** What was dropped and created and looks as if it were one thing under another name; never taken for granted. */
    public List<PossibleRename> possibleRenames() {
        return possibleRenames;
    }
}
