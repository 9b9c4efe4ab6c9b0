package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The strongest locks by table. Immutable.
 *
 * @param tables on themselves
 * @param indexes on any of their indexes
 */
record Strongest(SortedMap<ObjectId, LockMode> tables, SortedMap<ObjectId, LockMode> indexes) {

    static Strongest of(Collection<Lock> locks, Relations before) {
        Strongest strongest = new Strongest(new TreeMap<>(), new TreeMap<>());
        for (Lock lock : locks) {
            before.find(lock.relation())
                    .ifPresent(relation -> (relation.isIndex() ? strongest.indexes : strongest.tables)
                            .merge(relation.table(), lock.mode(), Strongest::stronger));
        }
        return strongest;
    }

    static LockMode stronger(LockMode one, LockMode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * What those feel who use the table. Planning opens every index, so that ACCESS EXCLUSIVE on one shuts everybody out;
     * a weaker lock on an index nobody meets.
     */
    Optional<LockMode> felt(ObjectId table) {
        Optional<LockMode> own = Optional.ofNullable(tables.get(table));
        return indexes.get(table) == LockMode.ACCESS_EXCLUSIVE ? Optional.of(LockMode.ACCESS_EXCLUSIVE) : own;
    }

    /** All tables that are locked, or an index of theirs. */
    Collection<ObjectId> all() {
        SortedMap<ObjectId, LockMode> both = new TreeMap<>(indexes);
        both.putAll(tables);
        return both.keySet();
    }
}
