package dev.headway.ddl;

import dev.headway.catalog.Sequence;
import dev.headway.catalog.SequenceOptions;
import dev.headway.sql.Literal;
import java.util.ArrayList;
import java.util.List;

/** Sequences; whatever changes in how one counts, in one statement, as bounds are checked against each other. */
final class SequenceSql {

    private SequenceSql() {}

    static void create(Sequence sequence, Draft draft) {
        List<String> clauses = new ArrayList<>();
        SequenceOptions options = sequence.options();
        if (!options.type().equals("bigint")) {
            clauses.add("AS " + options.type());
        }
        clauses.addAll(Definitions.counting(options));
        draft.add("CREATE " + (sequence.unlogged() ? "UNLOGGED " : "") + "SEQUENCE "
                + draft.names().of(sequence.id()) + (clauses.isEmpty() ? "" : " " + String.join(" ", clauses)));
    }

    static void alter(Sequence from, Sequence to, Draft draft) {
        List<String> clauses = Definitions.counting(from.options(), to.options());
        String name = draft.names().of(to.id());
        SequenceOptions old = from.options();
        SequenceOptions now = to.options();
        if (now.increment() > 0 && now.minimum() > old.minimum() && now.minimum() <= old.maximum()) {
            // a position below the new bound is refused; moved up to it, no value comes twice
            draft.add(
                    "SELECT setval(" + new Literal(name).quoted().strip() + ", " + Math.max(now.minimum(), now.start())
                            + ", false) FROM " + name + " WHERE last_value < " + now.minimum());
        }
        if (!clauses.isEmpty()) {
            draft.add("ALTER SEQUENCE " + name + " " + String.join(" ", clauses));
        }
        if (from.unlogged() != to.unlogged()) {
            draft.add("ALTER SEQUENCE " + name + (to.unlogged() ? " SET UNLOGGED" : " SET LOGGED"));
        }
    }
}
