package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows of old tables that a statement writes, however many there are: ROWS. */
final class Writing {

    private Writing() {}

    static List<Finding> of(Evidence evidence, Observation observation) {
        List<Action> actions = Actions.of(observation.entry().statement().text());
        boolean sliced = observation.entry().options().batch().isPresent();
        if (sliced || new FewRows(evidence.before()).has(actions)) {
            return List.of();
        }
        Map<ObjectId, String> written = new TreeMap<>();
        new Effects(observation)
                .facts(Fact.Wrote.class)
                .forEach(wrote -> written.putIfAbsent(wrote.table(), wrote.command()));
        List<Finding> findings = new ArrayList<>();
        written.forEach(
                (table, command) -> findings.add(finding(observation, actions.get(0), table, command, evidence)));
        return findings;
    }

    private static Finding finding(
            Observation observation, Action action, ObjectId table, String command, Evidence evidence) {
        Effects effects = new Effects(observation);
        Rule rule = rule(command.toLowerCase(Locale.ROOT));
        Map<String, String> words = new Schema(evidence.before(), evidence.after()).words(action, Optional.of(table));
        words.put("table", table.toString());
        words.putIfAbsent("key", "KEY");
        words.putAll(Slicing.words(
                observation.entry().statement().text(),
                evidence.before(),
                evidence.revision().header().uses()));
        return new Finding(
                Verdict.ROWS,
                rule.name(),
                Optional.of(observation.entry().statement()),
                Optional.of(table),
                effects.lock(table),
                effects.readers(),
                effects.writers(),
                false,
                false,
                false,
                rule.say(words),
                rule.remedy(words),
                Optional.empty());
    }

    /** A block, a function or a class writes too. */
    private static Rule rule(String command) {
        String name = command.equals("truncate") ? command : command + "-without-batch";
        return Rules.named(Rules.isKnown(name) ? name : "write-without-batch");
    }
}
