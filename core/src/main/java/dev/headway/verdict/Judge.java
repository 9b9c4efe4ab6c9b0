package dev.headway.verdict;

import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From what a revision was seen to do to what is to be said of it. */
public final class Judge {

    private Judge() {}

    /** Worst first, then in the order of the file; what is about the whole revision comes last among its equals. */
    public static Judged judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>(Breaking.of(evidence));
        Set<Optional<Statement>> breaking =
                findings.stream().map(Finding::statement).collect(Collectors.toSet());
        for (Observation observation : evidence.upgrade()) {
            // of what breaks code, the moment's lock that it takes is not said besides
            boolean breaks = breaking.contains(Optional.of(observation.entry().statement()));
            Locking.of(evidence, observation).stream()
                    .filter(finding -> finding.verdict() != Verdict.LOW || !breaks)
                    .forEach(findings::add);
            findings.addAll(Writing.of(evidence, observation));
            unseen(observation).forEach(findings::add);
        }
        roundTrip(evidence.roundTrip()).ifPresent(findings::add);
        List<Finding> accepted = new ArrayList<>(Allowing.apply(evidence.revision(), findings));
        accepted.sort(Comparator.comparing(Finding::verdict).thenComparing(Judge::position));
        return new Judged(evidence, accepted);
    }

    private static int position(Finding finding) {
        return finding.statement()
                .map(statement ->
                        statement.origin().line() * 1000 + statement.origin().column())
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Finding> unseen(Observation observation) {
        return new Effects(observation)
                .facts(Fact.Unseen.class)
                .map(unseen -> new Finding(
                        Verdict.UNPROVEN,
                        Rules.UNPROVEN.name(),
                        Optional.of(observation.entry().statement()),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        Rules.UNPROVEN.say(Map.of("why", unseen.why())),
                        Rules.UNPROVEN.advice()))
                .toList();
    }

    private static Optional<Finding> roundTrip(RoundTrip trip) {
        String why = null;
        if (trip instanceof RoundTrip.Different different) {
            why = "after the downgrade the schema is not what it was; this would still lead there: "
                    + String.join("; ", different.differences());
        } else if (trip instanceof RoundTrip.Failed failed) {
            why = (failed.upgrade() ? "after the downgrade the upgrade fails: " : "the downgrade fails: ")
                    + failed.message();
        }
        return Optional.ofNullable(why)
                .map(text -> Breaking.whole(Verdict.UNPROVEN, Rules.ROUND_TRIP, text, Rules.ROUND_TRIP.advice()));
    }
}
