package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Command;
import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has to wait for a statement, and what for: HIGH where the wait grows with rows, else LOW. */
final class Locking {

    private final Evidence evidence;
    private final Observation observation;
    private final Effects effects;
    private final List<Action> actions;

    private Locking(Evidence evidence, Observation observation) {
        this.evidence = evidence;
        this.observation = observation;
        effects = new Effects(observation);
        actions = Actions.of(observation.entry().statement().text());
    }

    static List<Finding> of(Evidence evidence, Observation observation) {
        return new Locking(evidence, observation).findings();
    }

    private List<Finding> findings() {
        if (effects.shutOut().isEmpty()) {
            return List.of();
        }
        Set<Work> work = work();
        if (!work.isEmpty()) {
            return Guilt.of(effects, actions, work).stream()
                    .map(guilty -> finding(Verdict.HIGH, guilty.heavy(), guilty, work))
                    .toList();
        }
        Action first = actions.get(0);
        return effects.shutsOutItself() ? List.of(finding(Verdict.LOW, first.brief(), first, work)) : List.of();
    }

    /** What is done to old tables, without what does not grow with them: a TRUNCATE, rows that stand in the statement. */
    private Set<Work> work() {
        Set<Work> work = effects.work();
        if (empties() || isConcurrent()) {
            return EnumSet.noneOf(Work.class);
        }
        if (new FewRows(evidence.before()).has(actions)) {
            work.remove(Work.WRITE);
            work.remove(Work.SCAN);
        }
        return work;
    }

    /** TRUNCATE, or REFRESH … WITH NO DATA: new files, with nothing in them. */
    private boolean empties() {
        return Set.of("TRUNCATE", "REFRESH")
                        .contains(Command.of(observation.entry().statement().text())
                                .name())
                && actions.stream()
                        .map(Action::brief)
                        .allMatch(Set.of("truncate", "alter-materialized-view")::contains);
    }

    /** Whoever it shuts out, of a partitioned table or at its end, waits for no more than that: it works under a weaker lock. */
    private boolean isConcurrent() {
        return Command.of(observation.entry().statement().text()).name().endsWith("CONCURRENTLY");
    }

    private Finding finding(Verdict verdict, String name, Action action, Set<Work> work) {
        Rule rule = Rules.named(name);
        Optional<ObjectId> object = effects.table(action.table());
        Map<String, String> words = new Schema(evidence.before(), evidence.after()).words(action, object);
        Statement statement = observation.entry().statement();
        if (statement.copyData().isEmpty()) {
            words.put("sql", statement.text());
        }
        return new Finding(
                verdict,
                rule.name(),
                Optional.of(statement),
                object,
                object.flatMap(effects::lock),
                effects.readers(),
                effects.writers(),
                work.contains(Work.REWRITE),
                work.contains(Work.SCAN) || work.contains(Work.BUILD),
                false,
                verdict == Verdict.HIGH ? heavy(rule, words) : brief(),
                verdict == Verdict.HIGH ? rule.remedy(words) : Rules.NOTHING,
                Optional.empty());
    }

    private String heavy(Rule rule, Map<String, String> words) {
        return waiters() + " wait while " + rule.say(words) + ": the more rows, the longer";
    }

    private String brief() {
        return waiters() + " wait for a moment, and behind whatever transaction has it open already";
    }

    private String waiters() {
        String who = !effects.writers() ? "readers" : effects.readers() ? "readers and writers" : "writers";
        List<String> tables = new ArrayList<>();
        effects.shutOut().forEach(out -> tables.add(out.table().toString()));
        return who + " of " + tables.stream().distinct().collect(Collectors.joining(" and "));
    }
}
