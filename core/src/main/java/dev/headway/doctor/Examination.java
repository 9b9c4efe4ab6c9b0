package dev.headway.doctor;

import dev.headway.problem.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * What was found. Immutable.
 *
 * @param database what messages call it
 * @param findings the worst first
 * @param unseen what could not be looked at, and what would let it be
 */
public record Examination(String database, List<Finding> findings, List<Problem> unseen) {

    public Examination {
        findings = findings.stream().sorted(Comparator.comparing(Finding::kind)).toList();
        unseen = unseen.stream().distinct().toList();
    }

    public boolean healthy() {
        return findings.isEmpty();
    }
}
