package dev.headway.verdict;

import dev.headway.problem.Origin;
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

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::verdict)
            .thenComparing(finding -> finding.statement().isEmpty())
            .thenComparing(finding -> place(finding).line())
            .thenComparing(finding -> place(finding).column());

    private Judge() {}

    /** Worst first, then in the order of the file; what is about the whole revision comes last among its equals. */
    public static Judged judge(Evidence evidence) {
        return judge(evidence, List.of());
    }

    /** @param doubts whether what was observed is what happens in production */
    public static Judged judge(Evidence evidence, List<? extends Doubt> doubts) {
        if (evidence.roundTrip() instanceof RoundTrip.NotRun notRun) {
            return accepted(evidence, List.of(notRun(notRun)));
        }
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
        findings.addAll(RowFindings.of(evidence));
        doubts.forEach(doubt -> doubt.of(evidence.revision()).ifPresent(findings::add));
        return accepted(evidence, findings);
    }

    private static Judged accepted(Evidence evidence, List<Finding> findings) {
        List<Finding> accepted = new ArrayList<>(Allowing.apply(evidence, findings));
        accepted.sort(ORDER);
        return new Judged(evidence, accepted);
    }

    private static Finding notRun(RoundTrip.NotRun notRun) {
        Rule rule = Rules.MISSING_EXTENSION;
        return Finding.of(Verdict.UNPROVEN, rule, notRun.at(), rule.say(Map.of("why", notRun.why())), rule.advice());
    }

    private static Origin place(Finding finding) {
        return finding.statement().map(Statement::origin).orElse(Origin.of(""));
    }

    private static List<Finding> unseen(Observation observation) {
        return new Effects(observation)
                .facts(Fact.Unseen.class)
                .map(unseen -> Finding.of(
                        Verdict.UNPROVEN,
                        Rules.UNPROVEN,
                        Optional.of(observation.entry().statement()),
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
                .map(text -> Finding.of(
                        Verdict.UNPROVEN, Rules.ROUND_TRIP, Optional.empty(), text, Rules.ROUND_TRIP.advice()));
    }
}
