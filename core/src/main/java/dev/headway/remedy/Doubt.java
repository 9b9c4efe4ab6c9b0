package dev.headway.remedy;

import dev.headway.diff.Change;
import dev.headway.diff.Differ;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.RoundTrip;
import dev.headway.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What speaks against revisions that are to take the place of one. Immutable.
 *
 * @param seen what was said of each of them
 */
record Doubt(Judged original, List<Judged> seen) {

    private static final String REMEDY = "nothing was written: write it by hand, as the remedy of the report says";

    Optional<Problem> problem() {
        return worse().or(this::elsewhere).or(this::noWayBack);
    }

    /** Something is wrong with them that is not wrong with the original. */
    private Optional<Problem> worse() {
        List<Finding> before = wrong(original);
        return seen.stream()
                .flatMap(each -> wrong(each).stream())
                .filter(finding -> before.stream().noneMatch(old -> old.rule().equals(finding.rule())))
                .findFirst()
                .map(finding -> Problem.at(
                        guilty(),
                        "the revision that was made of this would be no better: " + finding.verdict() + " "
                                + finding.rule() + ", " + finding.message(),
                        REMEDY));
    }

    private static List<Finding> wrong(Judged judged) {
        return judged.findings().stream()
                .filter(finding -> !finding.accepted() && finding.verdict().compareTo(Verdict.ROWS) <= 0)
                .toList();
    }

    private Optional<Problem> elsewhere() {
        List<Change> left = Differ.compare(
                        seen.get(seen.size() - 1).evidence().after(),
                        original.evidence().after())
                .changes();
        return left.stream()
                .findFirst()
                .map(change -> Problem.at(
                        guilty(change),
                        "the revision that was made of this would not end in the same schema: " + change.kind() + " "
                                + change.id(),
                        REMEDY));
    }

    private Optional<Problem> noWayBack() {
        boolean before = original.evidence().roundTrip() instanceof RoundTrip.Proven;
        return seen.stream()
                .map(each -> each.evidence().roundTrip())
                .filter(trip -> before || seen.size() > 1)
                .flatMap(trip -> why(trip).stream())
                .findFirst()
                .map(why -> Problem.at(
                        guilty(), "no way back was found for the revision that was made of this: " + why, REMEDY));
    }

    private static Optional<String> why(RoundTrip trip) {
        if (trip instanceof RoundTrip.Different different) {
            return Optional.of("it would still need " + String.join("; ", different.differences()));
        }
        return trip instanceof RoundTrip.Failed failed ? Optional.of(failed.message()) : Optional.empty();
    }

    private Origin guilty() {
        return Replacing.guilty(original).get(0).origin();
    }

    /** The statement that gave way and is about what differs, else the first. */
    private Origin guilty(Change change) {
        String name = change.id().name();
        return Replacing.guilty(original).stream()
                .filter(statement -> statement.text().contains(name))
                .findFirst()
                .map(statement -> statement.origin())
                .orElseGet(this::guilty);
    }
}
