package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import dev.headway.sql.Command;
import dev.headway.sql.Tokens;
import dev.headway.verdict.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the statements of a section come to, one after the other: the facts are what each adds. Not thread-safe. */
final class Course {

    private final Relations before;
    private final Map<Long, Long> nodes;
    /** File nodes that were there before a statement, of what the revision makes too. */
    private final Set<Long> known;

    private final Map<ObjectId, Integer> since = new HashMap<>();
    private Sight last = Sight.nothing();

    Course(Relations before) {
        this.before = before;
        this.nodes = new HashMap<>(before.nodes());
        this.known = new HashSet<>(before.nodes().values());
    }

    /** What the transaction holds and has counted before its first statement. */
    void begin(Sight now) {
        last = now;
        since.clear();
    }

    /**
     * A statement ran in the transaction.
     *
     * @param fleeting locks that were seen while it ran, and that it may not hold any more
     */
    List<Fact> inside(Ran ran, Sight now, Set<Lock> fleeting) {
        Set<Lock> during = new LinkedHashSet<>(now.locks());
        during.addAll(ran.heard().locks());
        during.addAll(fleeting);
        List<Fact> facts = new ArrayList<>(ran.heard().ran());
        facts.addAll(locks(ran.number(), during, now.locks()));
        Set<Long> changed = changed(now.nodes());
        facts.addAll(told(ran, now, relations(during), changed).facts());
        facts.addAll(written(ran, now, during, changed));
        facts.addAll(unseen(now));
        last = now;
        known.addAll(now.nodes().values());
        return facts;
    }

    /**
     * A statement ran that no transaction of ours holds.
     *
     * @param parked locks that it held or wanted when it had to wait
     * @param after where all relations are stored now
     */
    List<Fact> alone(Ran ran, Set<Lock> parked, Relations after) {
        last = Sight.nothing();
        since.clear();
        Set<Long> changed = changed(after.nodes());
        Set<Lock> during = new LinkedHashSet<>(parked);
        boolean concurrently = Command.of(ran.sql()).name().endsWith("CONCURRENTLY");
        if (!concurrently) {
            // At its end such a statement locks what nobody sees any more.
            during.addAll(ran.heard().locks());
        }
        changed.forEach(relation -> during.addAll(swapping(relation)));
        Sight none = Sight.nothing();
        after.values().forEach(relation -> none.names().put(relation.oid(), relation.name()));
        Told told = told(ran, none, before.all().keySet(), changed);
        if (concurrently) {
            told.builtOn().forEach(table -> building(table, during));
        }
        List<Fact> facts = new ArrayList<>(ran.heard().ran());
        facts.addAll(locks(ran.number(), during, Set.of()));
        facts.addAll(told.facts());
        known.addAll(after.nodes().values());
        return facts;
    }

    /** No other lock lets a file node be swapped; REINDEX keeps writers alone from the table. */
    private List<Lock> swapping(long oid) {
        Relation relation = before.all().get(oid);
        Lock own = new Lock(oid, LockMode.ACCESS_EXCLUSIVE);
        if (relation == null || !relation.isIndex()) {
            return List.of(own);
        }
        return before.values().stream()
                .filter(table -> !table.isIndex() && table.table().equals(relation.table()))
                .findFirst()
                .map(table -> List.of(own, new Lock(table.oid(), LockMode.SHARE)))
                .orElse(List.of(own));
    }

    /** It waits for one table's users only; the next ones it builds an index of under the same lock. */
    private void building(ObjectId table, Set<Lock> during) {
        if (!Strongest.of(during, before).tables().containsKey(table)) {
            before.values().stream()
                    .filter(relation -> !relation.isIndex() && relation.table().equals(table))
                    .forEach(relation -> during.add(new Lock(relation.oid(), LockMode.SHARE_UPDATE_EXCLUSIVE)));
        }
    }

    private List<Fact> locks(int number, Set<Lock> during, Set<Lock> kept) {
        Strongest held = Strongest.of(last.locks(), before);
        Strongest seen = Strongest.of(during, before);
        Strongest left = Strongest.of(kept, before);
        List<Fact> locked = new ArrayList<>();
        List<Fact> shutOut = new ArrayList<>();
        for (ObjectId table : seen.all()) {
            Optional<LockMode> own = Optional.ofNullable(seen.tables().get(table));
            own.filter(mode -> isStronger(mode, held.tables().get(table)))
                    .ifPresent(mode -> locked.add(new Fact.Locked(table, mode, false)));
            Optional.ofNullable(seen.indexes().get(table))
                    .filter(mode -> isStronger(mode, held.indexes().get(table)) && isStronger(mode, own.orElse(null)))
                    .ifPresent(mode -> locked.add(new Fact.Locked(table, mode, true)));
            Optional<LockMode> felt = seen.felt(table);
            if (isStronger(left.felt(table).orElse(null), held.felt(table).orElse(null))) {
                since.put(table, number);
            }
            boolean fleeting = !felt.equals(left.felt(table));
            felt.filter(LockMode::shutsOutWriters)
                    .ifPresent(mode -> shutOut.add(new Fact.ShutOut(
                            table,
                            mode.shutsOutReaders(),
                            true,
                            fleeting ? number : since.getOrDefault(table, number))));
        }
        locked.addAll(shutOut);
        return locked;
    }

    private static boolean isStronger(@Nullable LockMode one, @Nullable LockMode other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }

    /** Relations of before that are stored elsewhere now. */
    private Set<Long> changed(Map<Long, Long> now) {
        Set<Long> changed = new LinkedHashSet<>();
        now.forEach((relation, node) -> {
            if (before.all().containsKey(relation) && !Objects.equals(nodes.put(relation, node), node)) {
                changed.add(relation);
            }
        });
        return changed;
    }

    private static Set<Long> relations(Set<Lock> locks) {
        return locks.stream().map(Lock::relation).collect(Collectors.toSet());
    }

    private Told told(Ran ran, Sight now, Set<Long> locked, Set<Long> changed) {
        Told told = new Told(before, now, locked, ran.constraints());
        ran.heard().texts().forEach(told::take);
        ran.heard().rewrites().forEach(told::rewritten);
        changed.forEach(told::moved);
        built(now, told);
        now.scans().forEach((table, scans) -> {
            if (scans > last.scans().getOrDefault(table, 0L)) {
                told.scanned(table);
            }
        });
        return told;
    }

    /** A new index that is stored where none was. One that takes over the file node of an old one was not built. */
    private void built(Sight now, Told told) {
        now.tables().forEach((index, table) -> {
            Long node = now.nodes().get(index);
            if (!before.all().containsKey(index) && node != null && !known.contains(node)) {
                told.built(table, now.names().getOrDefault(index, ""));
            }
        });
    }

    private List<Fact> written(Ran ran, Sight now, Set<Lock> during, Set<Long> changed) {
        Set<ObjectId> tables = new TreeSet<>(ran.planned());
        LockMode mode = ran.command().equals("TRUNCATE") ? LockMode.ACCESS_EXCLUSIVE : LockMode.ROW_EXCLUSIVE;
        if (!ran.command().equals("LOCK")) {
            for (Lock lock : during) {
                boolean again = last.locks().contains(lock) && !changed.contains(lock.relation());
                if (lock.mode() == mode && !again) {
                    withRows(lock.relation()).ifPresent(tables::add);
                }
            }
        }
        now.rows().forEach((table, rows) -> {
            if (rows > last.rows().getOrDefault(table, 0L)) {
                withRows(table).ifPresent(tables::add);
            }
        });
        return tables.stream()
                .<Fact>map(table -> new Fact.Wrote(table, ran.command()))
                .toList();
    }

    /** Functions that the statement called, and which may go another way where there are rows. */
    private List<Fact> unseen(Sight now) {
        List<Fact> facts = new ArrayList<>();
        now.calls().forEach((function, calls) -> {
            if (calls > last.calls().getOrDefault(function, 0L)) {
                Branches.ofFunction(
                                now.names().getOrDefault(function, ""),
                                now.bodies().getOrDefault(function, ""))
                        .ifPresent(why -> facts.add(new Fact.Unseen(why)));
            }
        });
        return facts;
    }

    /** Whether a write to a table would take no lock that is not held already. */
    boolean holdsRowExclusive() {
        return last.locks().stream().anyMatch(lock -> lock.mode() == LockMode.ROW_EXCLUSIVE);
    }

    /** Whether they are shut out still: what a subtransaction locked that was rolled back is free again. */
    boolean holds(Fact.ShutOut out) {
        return Strongest.of(last.locks(), before)
                .felt(out.table())
                .filter(mode -> mode.shutsOutWriters() && mode.shutsOutReaders() == out.readers())
                .isPresent();
    }

    private Optional<ObjectId> withRows(long relation) {
        return before.find(relation).filter(Relation::hasRows).map(Relation::table);
    }

    /**
     * A statement that ran.
     *
     * @param sql as it was sent
     * @param constraints the tables of foreign keys that were validated, by the constraint's name
     * @param planned tables that its plan writes to
     */
    record Ran(
            int number,
            String sql,
            Heard heard,
            Map<String, ? extends Collection<Long>> constraints,
            Set<ObjectId> planned) {

        /** Its first word. */
        String command() {
            return new Tokens(sql).word();
        }
    }
}
