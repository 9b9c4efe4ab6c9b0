package dev.headway.cli.page;

import dev.headway.catalog.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * One table that was there before, and what happens to it. Immutable.
 *
 * @param holds in order; no two at the same time
 * @param marks by the number of the statement
 */
record LockRow(ObjectId table, List<Hold> holds, SortedMap<Integer, Set<Mark>> marks) {

    /** Whom the reader looks for first: tables that others wait for, in the order in which they begin to. */
    static final Comparator<LockRow> ORDER = Comparator.comparing(LockRow::worst)
            .reversed()
            .thenComparing(LockRow::first)
            .thenComparing(LockRow::table);

    LockRow {
        holds = List.copyOf(holds);
    }

    ShutOut worst() {
        return holds.stream().map(Hold::shutOut).reduce(ShutOut.NOBODY, ShutOut::or);
    }

    private int first() {
        ShutOut worst = worst();
        return holds.stream()
                .filter(hold -> hold.shutOut() == worst)
                .mapToInt(Hold::first)
                .min()
                .orElseGet(() -> marks.isEmpty() ? 0 : marks.firstKey());
    }
}
