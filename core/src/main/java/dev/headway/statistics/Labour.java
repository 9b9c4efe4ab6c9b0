package dev.headway.statistics;

import dev.headway.verdict.Finding;
import dev.headway.verdict.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** A kind of work that lasts as long as there are rows, and whose pace can be measured. */
public enum Labour {
    /** Every row is read, as for a CHECK or NOT NULL. */
    SCAN,
    /** Every row is read and its key looked up in another table. */
    LOOKUP,
    /** An index is built. */
    BUILD,
    /** Every row is written anew, without the indexes. */
    REWRITE,
    /** Every row is updated, without the indexes. */
    UPDATE;

    private static final Set<String> BUILDERS =
            Set.of("create-index", "add-unique", "add-primary-key", "add-exclusion", "reindex");

    /** What a finding may be about, one of these; none where time does not grow with rows. */
    public static Set<Labour> of(Finding finding) {
        if (finding.verdict() == Verdict.ROWS) {
            // TRUNCATE, which unlinks files
            return finding.rule().equals("truncate") ? EnumSet.noneOf(Labour.class) : EnumSet.of(UPDATE);
        }
        if (finding.verdict() != Verdict.HIGH) {
            return EnumSet.noneOf(Labour.class);
        }
        if (finding.rewrites()) {
            return EnumSet.of(REWRITE);
        }
        if (BUILDERS.contains(finding.rule())) {
            return EnumSet.of(BUILD);
        }
        if (finding.rule().equals("add-foreign-key")) {
            return EnumSet.of(LOOKUP);
        }
        if (finding.rule().equals("enforce-constraint")) {
            return EnumSet.of(SCAN, LOOKUP);
        }
        if (finding.rule().equals("work-under-lock")) {
            return finding.scans() ? EnumSet.of(SCAN, BUILD) : EnumSet.of(UPDATE);
        }
        return finding.scans() ? EnumSet.of(SCAN) : EnumSet.of(UPDATE);
    }
}
