package dev.headway.remedy;

import java.util.ArrayList;
import java.util.List;

/**
 * What one of the revisions does that a revision is split into. Immutable.
 *
 * @param manner how its statements run
 * @param later whether code of the release before fails on it, so that it waits for the next one
 */
record Portion(Manner manner, boolean later, List<Text> texts) {

    Portion {
        texts = List.copyOf(texts);
    }

    /** How statements run, and what may stand beside them. */
    enum Manner {
        /** All in one transaction, with whatever else stood in that of the original. */
        TOGETHER,
        /** In one transaction that nothing else may share. */
        ALONE,
        /** Each by itself. */
        AUTOCOMMIT
    }

    /**
     * A statement as it stands in a file.
     *
     * @param lead comments and directives above it, each line ended
     * @param sql with its semicolon, its rows, and a comment behind it
     */
    record Text(String lead, String sql) {

        @Override
        public String toString() {
            return lead + sql + "\n";
        }
    }

    boolean autocommit() {
        return manner == Manner.AUTOCOMMIT;
    }

    /** The section's text. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        texts.forEach(sql::append);
        return sql.toString();
    }

    /** Neighbours that may be one are one; what has to wait comes last. */
    static List<Portion> joined(List<Portion> all) {
        List<Portion> ordered =
                new ArrayList<>(all.stream().filter(each -> !each.later()).toList());
        ordered.addAll(all.stream().filter(Portion::later).toList());
        List<Portion> joined = new ArrayList<>();
        for (Portion each : ordered) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).goesWith(each)) {
                joined.set(last, joined.get(last).and(each));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    private boolean goesWith(Portion next) {
        return manner == next.manner && manner != Manner.ALONE && later == next.later;
    }

    private Portion and(Portion next) {
        List<Text> both = new ArrayList<>(texts);
        both.addAll(next.texts);
        return new Portion(manner, later, both);
    }
}
