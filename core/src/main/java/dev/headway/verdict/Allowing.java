package dev.headway.verdict;

import dev.headway.problem.Spelling;
import dev.headway.revision.Options.Allow;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Findings that the file accepts, and lines that accept none. Not thread-safe. */
final class Allowing {

    private final List<Allow> header;
    private final List<Section.Entry> entries;
    private final List<Section.Entry> both;
    private final boolean metNone;
    private final Set<Allow> used = new HashSet<>();

    private Allowing(Revision revision, boolean metNone) {
        this.metNone = metNone;
        header = revision.header().options().allows();
        entries = revision.upgrade().entries();
        both = revision.downgrade() instanceof Revision.Downgrade.Reversible back
                ? Stream.concat(entries.stream(), back.section().entries().stream())
                        .toList()
                : entries;
    }

    /** The same findings, some of them accepted, and one for each line that accepts nothing. */
    static List<Finding> apply(Evidence evidence, List<Finding> findings) {
        Allowing allowing = new Allowing(evidence.revision(), evidence.onRows().isEmpty());
        List<Finding> told = new ArrayList<>();
        findings.forEach(finding -> told.add(allowing.judged(finding)));
        allowing.header.forEach(allow -> allowing.idle(allow, Optional.empty(), told));
        allowing.entries.forEach(entry ->
                entry.options().allows().forEach(allow -> allowing.idle(allow, Optional.of(entry.statement()), told)));
        return told;
    }

    private Finding judged(Finding finding) {
        List<Allow> allows = new ArrayList<>(header);
        finding.statement()
                .ifPresent(statement -> both.stream()
                        .filter(entry -> entry.statement().equals(statement))
                        .forEach(entry -> allows.addAll(entry.options().allows())));
        allows.removeIf(allow -> !allow.rule().equals(finding.rule()));
        used.addAll(allows);
        return allows.isEmpty() ? finding : finding.accept();
    }

    private void idle(Allow allow, Optional<Statement> statement, List<Finding> told) {
        if (used.contains(allow) || (metNone && RowRules.holds(allow.rule()))) {
            return;
        }
        Map<String, String> words = Map.of(
                "rule",
                allow.rule(),
                "why",
                statement.isPresent() ? "the statement has no such finding" : "the revision has no such finding");
        boolean known = Rules.isKnown(allow.rule());
        Rule rule = known ? Rules.UNUSED_ALLOW : Rules.UNKNOWN_RULE;
        List<String> names = Rules.ALL.stream().map(Rule::name).toList();
        told.add(Finding.of(
                Verdict.LOW,
                rule,
                statement,
                rule.say(words) + " (" + allow.origin() + ")",
                known ? rule.advice() : Spelling.hint(allow.rule(), names) + rule.advice()));
    }
}
