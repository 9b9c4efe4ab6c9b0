package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Template;
import dev.headway.verdict.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tries, as a reader or writer would, whether the locks shut out whom their modes say. */
final class Probe {

    private static final String TRY = Template.of(Probe.class, "probe.sql").sql();

    private Probe() {}

    /**
     * What the trial does not confirm.
     *
     * @param isNew whether a lock is this statement's and is held still: those of earlier ones have been tried
     */
    static List<String> doubts(Connection observer, List<Fact> facts, Predicate<Fact.ShutOut> isNew, Relations before)
            throws SQLException {
        Set<ObjectId> byIndex = new HashSet<>();
        Map<ObjectId, Fact.ShutOut> shutOut = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Locked locked && locked.index()) {
                byIndex.add(locked.table());
            } else if (fact instanceof Fact.ShutOut out && isNew.test(out)) {
                shutOut.put(out.table(), out);
            }
        }
        // LOCK TABLE opens no index, so that it gets past a lock on one; a query does not.
        shutOut.keySet().removeAll(byIndex);
        Map<Long, Fact.ShutOut> tables = new LinkedHashMap<>();
        for (Relation relation : before.values()) {
            boolean table = relation.kind() == 'r' || relation.kind() == 'p';
            if (table
                    && shutOut.containsKey(relation.table())
                    && relation.sql().equals(relation.table().sql())) {
                tables.put(relation.oid(), shutOut.get(relation.table()));
            }
        }
        return tables.isEmpty() ? List.of() : doubts(observer, tables);
    }

    private static List<String> doubts(Connection observer, Map<Long, Fact.ShutOut> tables) throws SQLException {
        List<String> doubts = new ArrayList<>();
        try (PreparedStatement trial = observer.prepareStatement(TRY)) {
            trial.setArray(1, observer.createArrayOf("bigint", tables.keySet().toArray()));
            ResultSet row = trial.executeQuery();
            while (row.next()) {
                Fact.ShutOut out = tables.get(row.getLong("oid"));
                if (out != null
                        && (row.getBoolean("readers") != out.readers() || row.getBoolean("writers") != out.writers())) {
                    doubts.add(
                            "the locks on " + out.table() + " and a trial from another session contradict each other");
                }
            }
        }
        return doubts;
    }
}
