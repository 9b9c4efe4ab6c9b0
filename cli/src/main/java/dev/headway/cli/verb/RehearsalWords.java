package dev.headway.cli.verb;

import dev.headway.problem.Origin;
import dev.headway.revision.Options;
import dev.headway.revision.Revision;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.RoundTrip;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all reports of a rehearsal say in the same words. */
final class RehearsalWords {

    private RehearsalWords() {}

    static Revision revision(Judged judged) {
        return judged.evidence().revision();
    }

    /** Where a finding's statement stands; the revision's first line for what is said of the whole. */
    static Origin origin(Judged judged, Finding finding) {
        return finding.statement()
                .map(statement -> statement.origin())
                .orElse(revision(judged).origin());
    }

    /** Why somebody accepted it, in the file's own words. */
    static Optional<String> reason(Judged judged, Finding finding) {
        Evidence evidence = judged.evidence();
        return finding.accepted()
                ? evidence.upgrade().stream()
                        .map(observation -> observation.entry())
                        .filter(entry -> finding.statement()
                                .filter(entry.statement()::equals)
                                .isPresent())
                        .flatMap(
                                entry -> entry
                                        .options()
                                        .over(evidence.revision().header().options())
                                        .allows()
                                        .stream())
                        .filter(allow -> allow.rule().equals(finding.rule()))
                        .map(Options.Allow::reason)
                        .findFirst()
                : Optional.empty();
    }

    /** {@code readers and writers of public.note}; empty where nobody has to wait. */
    static Optional<String> waits(Finding finding) {
        String who = finding.blocksReads() && finding.blocksWrites()
                ? "readers and writers"
                : finding.blocksReads() ? "readers" : "writers";
        return finding.blocksReads() || finding.blocksWrites()
                ? Optional.of(
                        who + finding.object().map(object -> " of " + object).orElse(""))
                : Optional.empty();
    }

    /** What takes longer the more rows there are. */
    static Optional<String> work(Finding finding) {
        if (!finding.rewrites() && !finding.scans()) {
            return Optional.empty();
        }
        return Optional.of("every row is " + (finding.rewrites() ? "written anew" : "read"));
    }

    /** Whether a remedy is lines of a revision's file, not a sentence. */
    static boolean isSql(String remedy) {
        return remedy.stripTrailing().endsWith(";") || remedy.startsWith("--");
    }

    static String roundTrip(RoundTrip roundTrip) {
        if (roundTrip instanceof RoundTrip.Proven) {
            return "round trip proven";
        }
        if (roundTrip instanceof RoundTrip.Irreversible irreversible) {
            return irreversible.reason().isBlank() ? "irreversible" : "irreversible: " + irreversible.reason();
        }
        if (roundTrip instanceof RoundTrip.Failed failed) {
            return failed.upgrade() ? "the upgrade fails after the downgrade" : "the downgrade fails";
        }
        return "the downgrade leaves another schema";
    }

    /** {@code 3 revisions rehearsed: 1 HIGH, 2 SAFE; 1 finding accepted}. */
    static String summary(List<Judged> all) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count =
                    all.stream().filter(judged -> judged.verdict() == verdict).count();
            if (count > 0) {
                counts.add(count + " " + verdict);
            }
        }
        long accepted = all.stream()
                .flatMap(judged -> judged.findings().stream())
                .filter(Finding::accepted)
                .count();
        return count(all.size(), "revision") + " rehearsed: " + String.join(", ", counts)
                + (accepted > 0 ? "; " + count(accepted, "finding") + " accepted" : "");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
