package dev.headway.cli.page;

import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Fact;
import dev.headway.verdict.Observation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which tables an upgrade locks, and from which statement until which. In a transaction a lock is held until COMMIT; a
 * section without one gives it back with the statement. Immutable.
 *
 * @param rows one for each table, in the order in which a reader wants them
 * @param statements how many there are
 * @param autocommit whether each commits by itself
 */
public record LockTimeline(List<LockRow> rows, int statements, boolean autocommit) {

    public LockTimeline {
        rows = List.copyOf(rows);
    }

    public static LockTimeline of(Evidence evidence) {
        return new Reading(evidence).timeline();
    }

    /** Not thread-safe. */
    private static final class Reading {

        private final List<Observation> upgrade;
        private final boolean autocommit;
        private final SortedMap<ObjectId, List<Hold>> holds = new TreeMap<>();
        private final SortedMap<ObjectId, SortedMap<Integer, Set<Mark>>> marks = new TreeMap<>();

        Reading(Evidence evidence) {
            upgrade = evidence.upgrade();
            autocommit = evidence.revision().upgrade().autocommit();
        }

        LockTimeline timeline() {
            for (int i = 0; i < upgrade.size(); i++) {
                for (Fact fact : upgrade.get(i).facts()) {
                    take(i + 1, fact);
                }
            }
            List<LockRow> rows = new ArrayList<>();
            SortedMap<ObjectId, List<Hold>> all = new TreeMap<>(holds);
            marks.keySet().forEach(table -> all.putIfAbsent(table, List.of()));
            all.forEach(
                    (table, held) -> rows.add(new LockRow(table, held, marks.getOrDefault(table, new TreeMap<>()))));
            rows.sort(LockRow.ORDER);
            return new LockTimeline(rows, upgrade.size(), autocommit);
        }

        private void take(int statement, Fact fact) {
            if (fact instanceof Fact.Locked locked) {
                lock(statement, locked);
            } else if (fact instanceof Fact.ShutOut out) {
                shutOut(statement, out);
            } else {
                Touched.by(fact)
                        .ifPresent(table -> Mark.of(fact)
                                .ifPresent(mark -> marks.computeIfAbsent(table, any -> new TreeMap<>())
                                        .computeIfAbsent(statement, any -> EnumSet.noneOf(Mark.class))
                                        .add(mark)));
            }
        }

        /** Planning opens every index, so that ACCESS EXCLUSIVE on one is felt as on its table; a weaker one nobody meets. */
        private void lock(int statement, Fact.Locked locked) {
            ShutOut shutOut = locked.index() && locked.mode() != LockMode.ACCESS_EXCLUSIVE
                    ? ShutOut.NOBODY
                    : ShutOut.by(locked.mode());
            List<Hold> held = holds.computeIfAbsent(locked.table(), any -> new ArrayList<>());
            Hold hold = new Hold(Optional.of(locked.mode()), shutOut, statement, last(statement));
            Optional<Hold> now = at(held, statement);
            if (now.filter(before -> strength(before) >= strength(hold)).isPresent()) {
                return;
            }
            now.ifPresent(before -> {
                held.remove(held.size() - 1);
                if (before.first() < statement) {
                    held.add(before.until(statement - 1));
                }
            });
            held.add(hold);
        }

        /** What was probed counts, whatever the lock is called. */
        private void shutOut(int statement, Fact.ShutOut out) {
            ShutOut who = out.readers() ? ShutOut.EVERYBODY : out.writers() ? ShutOut.WRITERS : ShutOut.NOBODY;
            List<Hold> held = holds.computeIfAbsent(out.table(), any -> new ArrayList<>());
            Optional<Hold> now = at(held, statement);
            if (now.isPresent()) {
                held.set(held.size() - 1, now.get().shuttingOut(who));
            } else {
                held.add(new Hold(Optional.empty(), who, statement, last(statement)));
            }
        }

        private int last(int statement) {
            return autocommit ? statement : upgrade.size();
        }

        /** They stand in order: it can only be the last. */
        private static Optional<Hold> at(List<Hold> held, int statement) {
            return held.isEmpty()
                    ? Optional.empty()
                    : Optional.of(held.get(held.size() - 1)).filter(hold -> hold.covers(statement));
        }

        private static int strength(Hold hold) {
            return hold.mode().map(LockMode::ordinal).orElse(-1);
        }
    }
}
