package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is to be said of a revision that met rows. */
final class RowFindings {

    private RowFindings() {}

    static List<Finding> of(Evidence evidence) {
        return evidence.onRows().map(seen -> of(evidence, seen)).orElse(List.of());
    }

    private static List<Finding> of(Evidence evidence, OnRows seen) {
        List<Finding> findings = new ArrayList<>();
        if (seen.outcome() instanceof OnRows.Failed failed) {
            findings.add(failed(evidence, seen, failed));
        } else if (seen.outcome() instanceof OnRows.Passed passed) {
            passed.losses().forEach(loss -> findings.add(loss(loss)));
        } else if (seen.outcome() instanceof OnRows.NotMet notMet) {
            findings.add(finding(
                    Verdict.UNPROVEN,
                    RowRules.NO_ROWS,
                    Optional.empty(),
                    Optional.empty(),
                    notMet.why(),
                    "mend what is said of that one first"));
        }
        unfilled(evidence, seen).forEach(findings::add);
        return findings;
    }

    private static Finding failed(Evidence evidence, OnRows seen, OnRows.Failed failed) {
        OnRows.Refusal refusal = failed.refusal();
        boolean back = failed.way() == OnRows.Way.DOWN;
        Violation violation = Violation.of(evidence, refusal, back);
        String way = switch (failed.way()) {
            case UP -> "it";
            case DOWN -> "the downgrade";
            case UP_AGAIN -> "after the downgrade the upgrade";
        };
        String why = seen.file()
                .map(file -> way + " fails on the rows of " + file + ": " + refusal.message())
                .orElseGet(() -> way + " could fail: " + violation.why() + " (" + refusal.message() + ")");
        return finding(
                Verdict.UNPROVEN,
                RowRules.FAILS,
                refusal.statement(),
                violation.table(),
                why,
                back ? RowRules.BACK : RowRules.FAILS.remedy(violation.words()));
    }

    private static Finding loss(OnRows.Loss loss) {
        List<String> told = new ArrayList<>();
        if (loss.gone() > 0) {
            told.add(loss.gone() + " of " + loss.before() + " rows of " + loss.table() + " are gone");
        }
        if (loss.changed() > 0) {
            told.add(loss.changed() + " of " + loss.before() + " rows of " + loss.table() + " have other values in "
                    + String.join(", ", loss.columns()));
        }
        return finding(
                Verdict.LOW,
                RowRules.LOSES,
                Optional.empty(),
                Optional.of(loss.table()),
                RowRules.LOSES.say(Map.of("why", String.join(", and ", told))),
                RowRules.LOSES.advice());
    }

    /** Of tables that have none only those are told that a statement reads or writes. */
    private static List<Finding> unfilled(Evidence evidence, OnRows seen) {
        List<Finding> findings = new ArrayList<>();
        for (Observation observation : evidence.upgrade()) {
            TreeSet<ObjectId> worked = new TreeSet<>();
            for (Fact fact : observation.facts()) {
                worked(fact).filter(seen.empty()::containsKey).ifPresent(worked::add);
            }
            if (!worked.isEmpty()) {
                String why = worked.stream()
                        .map(table -> table + " (" + seen.empty().get(table) + ")")
                        .collect(Collectors.joining(", ", "no rows could be made up for ", ""));
                findings.add(finding(
                        Verdict.UNPROVEN,
                        RowRules.NO_ROWS,
                        Optional.of(observation.entry().statement()),
                        Optional.of(worked.first()),
                        RowRules.NO_ROWS.say(Map.of("why", why)),
                        RowRules.NO_ROWS.advice()));
            }
        }
        return findings;
    }

    private static Optional<ObjectId> worked(Fact fact) {
        if (fact instanceof Fact.Rewritten rewritten) {
            return Optional.of(rewritten.table());
        }
        if (fact instanceof Fact.Scanned scanned) {
            return Optional.of(scanned.table());
        }
        if (fact instanceof Fact.IndexBuilt built) {
            return Optional.of(built.table());
        }
        return fact instanceof Fact.Wrote wrote ? Optional.of(wrote.table()) : Optional.empty();
    }

    private static Finding finding(
            Verdict verdict,
            Rule rule,
            Optional<Statement> statement,
            Optional<ObjectId> table,
            String message,
            String remedy) {
        return Finding.of(verdict, rule, statement, message, remedy).about(table);
    }
}
