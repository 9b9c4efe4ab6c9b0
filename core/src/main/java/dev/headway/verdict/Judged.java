package dev.headway.verdict;

import java.util.Comparator;
import java.util.List;

/**
 * A revision and what is to be said of it. Immutable.
 *
 * @param findings worst first, then in the order of the file; those that are accepted too
 */
public record Judged(Evidence evidence, List<Finding> findings) {

    public Judged {
        findings = List.copyOf(findings);
    }

    /** The worst that nobody accepted. */
    public Verdict verdict() {
        return findings.stream()
                .filter(finding -> !finding.accepted())
                .map(Finding::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.SAFE);
    }
}
