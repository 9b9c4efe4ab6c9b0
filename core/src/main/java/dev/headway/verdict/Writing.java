package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        written.keySet().removeIf(table -> isPartOf(table, written.keySet(), evidence.before()));
        List<Finding> findings = new ArrayList<>();
        written.forEach(
                (table, command) -> findings.add(finding(observation, actions.get(0), table, command, evidence)));
        return findings;
    }

    /** Whether it is told already of the table that this is a partition or a child of. */
    private static boolean isPartOf(ObjectId table, Set<ObjectId> others, Catalog before) {
        return before.find(table, Table.class).stream()
                .flatMap(found ->
                        Stream.concat(found.partition().stream().map(Partition::of), found.inherits().stream()))
                .anyMatch(whole -> others.contains(whole) || isPartOf(whole, others, before));
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
