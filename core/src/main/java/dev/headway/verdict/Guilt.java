package dev.headway.verdict;

import dev.headway.verdict.Fact.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which of a statement's actions it is that takes as long as there are rows. */
final class Guilt {

    /** They build an index of their own, whatever else the statement does. */
    private static final Set<String> BUILDERS =
            Set.of("add-unique", "add-primary-key", "add-exclusion", "create-index");

    private Guilt() {}

    /** At least one: where no words tell, what the facts and the catalogs tell. */
    static List<Action> of(Effects effects, List<Action> actions, Set<Work> work) {
        List<Action> guilty = new ArrayList<>();
        boolean rewrites = work.contains(Work.REWRITE);
        for (Action action : actions) {
            boolean rewriter = rewrites && action.work().contains(Work.REWRITE) && fits(action, effects);
            boolean builder = work.contains(Work.BUILD)
                    && action.work().contains(Work.BUILD)
                    && (!rewrites || BUILDERS.contains(action.heavy()));
            boolean reader =
                    !rewrites && work.contains(Work.SCAN) && action.work().contains(Work.SCAN);
            boolean writer = work.contains(Work.WRITE) && action.work().contains(Work.WRITE);
            if (rewriter || builder || reader || writer) {
                guilty.add(action);
            }
        }
        boolean sure = guilty.stream().anyMatch(action -> !action.heavy().equals("add-column-domain"));
        if (sure) {
            guilty.removeIf(action -> action.heavy().equals("add-column-domain"));
        }
        if (!guilty.isEmpty()) {
            return guilty;
        }
        if (!effects.shutsOutItself()) {
            return List.of(new Words().action(actions.get(0).brief(), "work-under-lock"));
        }
        return Deduction.of(effects);
    }

    private static boolean fits(Action action, Effects effects) {
        return effects.facts(Fact.Rewritten.class).anyMatch(rewritten -> {
            boolean adds =
                    action.heavy().startsWith("add-column") || action.heavy().equals("set-expression");
            boolean retypes = action.heavy().equals("alter-column-type");
            return switch (rewritten.reason()) {
                case DEFAULT -> adds;
                case TYPE -> retypes;
                default -> rewritten.reason() == Reason.FILE_NODE || (!adds && !retypes);
            };
        });
    }
}
