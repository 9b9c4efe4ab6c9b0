package dev.headway.verdict;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the facts about one statement come to. Immutable. */
record Effects(Observation observation) {

    /** Who has to wait for the statement, table by table, those first that it shuts out itself. */
    List<Fact.ShutOut> shutOut() {
        return facts(Fact.ShutOut.class)
                .filter(out -> out.readers() || (out.writers() && isWritten(out.table())))
                .sorted(Comparator.comparing((Fact.ShutOut out) -> out.since() != observation.number())
                        .thenComparing(out -> !out.readers())
                        .thenComparing(Fact.ShutOut::table))
                .toList();
    }

    /** Nobody writes to a materialized view but REFRESH. */
    private static boolean isWritten(ObjectId table) {
        return table.kind() != Kind.MATERIALIZED_VIEW;
    }

    /** Whether a lock that this statement took shuts somebody out. */
    boolean shutsOutItself() {
        return shutOut().stream().anyMatch(out -> out.since() == observation.number());
    }

    boolean readers() {
        return shutOut().stream().anyMatch(Fact.ShutOut::readers);
    }

    boolean writers() {
        return shutOut().stream().anyMatch(out -> out.writers() && isWritten(out.table()));
    }

    Set<Work> work() {
        Set<Work> work = EnumSet.noneOf(Work.class);
        for (Fact fact : observation.facts()) {
            if (fact instanceof Fact.Rewritten) {
                work.add(Work.REWRITE);
            } else if (fact instanceof Fact.Scanned) {
                work.add(Work.SCAN);
            } else if (fact instanceof Fact.IndexBuilt) {
                work.add(Work.BUILD);
            } else if (fact instanceof Fact.Wrote) {
                work.add(Work.WRITE);
            }
        }
        return work;
    }

    /** The strongest lock that the statement took on the table. */
    Optional<LockMode> lock(ObjectId table) {
        return facts(Fact.Locked.class)
                .filter(locked -> locked.table().equals(table))
                .map(Fact.Locked::mode)
                .max(Comparator.naturalOrder());
    }

    /** The table that a finding is about: of those whose users wait, or else are touched, one of that name, or the first. */
    Optional<ObjectId> table(String name) {
        List<ObjectId> waiting = shutOut().stream().map(Fact.ShutOut::table).toList();
        List<ObjectId> tables = waiting.isEmpty()
                ? facts(Fact.Locked.class).map(Fact.Locked::table).toList()
                : waiting;
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .or(() -> tables.stream().findFirst());
    }

    <T extends Fact> Stream<T> facts(Class<T> type) {
        return observation.facts().stream().filter(type::isInstance).map(type::cast);
    }
}
