package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;

/** What a statement did that does not say it, such as a DO block: by what the server saw and the catalogs show. */
final class Deduction {

    private Deduction() {}

    /** At least one action. */
    static List<Action> of(Effects effects) {
        List<Action> actions = new ArrayList<>();
        effects.facts(Fact.Rewritten.class)
                .forEach(rewritten -> actions.add(table(rewritten.table())
                        .action(
                                switch (rewritten.reason()) {
                                    case PERSISTENCE -> "set-unlogged";
                                    case DEFAULT -> "add-column-volatile-default";
                                    case TYPE -> "alter-column-type";
                                    case ACCESS_METHOD -> "set-access-method";
                                    case FILE_NODE -> "rewrite-table";
                                })));
        if (actions.isEmpty()) {
            effects.facts(Fact.IndexBuilt.class)
                    .forEach(built -> actions.add(
                            table(built.table()).put("index", built.index()).action("create-index")));
        }
        if (actions.isEmpty()) {
            effects.facts(Fact.Scanned.class)
                    .forEach(scanned -> actions.add(table(scanned.table()).action("read-table")));
        }
        return actions.isEmpty() ? List.of(new Words().action("work-under-lock")) : actions.subList(0, 1);
    }

    private static Words table(ObjectId table) {
        return new Words().put("bare", table.name()).put("table", table.toString());
    }
}
