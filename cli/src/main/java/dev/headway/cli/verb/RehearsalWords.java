package dev.headway.cli.verb;

import dev.headway.pg.LockMode;
import dev.headway.problem.Origin;
import dev.headway.revision.Options;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.RoundTrip;
import dev.headway.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Why somebody accepted it, in the file's own words: above the statement, or in the header. */
    static Optional<String> reason(Judged judged, Finding finding) {
        Stream<Options> above = revision(judged).upgrade().entries().stream()
                .filter(entry ->
                        finding.statement().filter(entry.statement()::equals).isPresent())
                .map(Section.Entry::options);
        return Stream.concat(above, Stream.of(revision(judged).header().options()))
                .flatMap(options -> options.allows().stream())
                .filter(allow -> finding.accepted() && allow.rule().equals(finding.rule()))
                .map(Options.Allow::reason)
                .findFirst();
    }

    /** What a verdict means, for who reads it for the first time. */
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case BREAKS -> "code of the previous release fails on the new schema";
            case HIGH -> "others wait, for longer the more rows there are";
            case ROWS -> "rows are written all in one";
            case UNPROVEN -> "it could not be seen what happens in production";
            case LOW -> "others wait, for a moment";
            case SAFE -> "nobody waits";
        };
    }

    /** What nobody has to mend: somebody accepted it, it is a hint, or the run sees to it that nobody waits for long. */
    static boolean isBrief(Finding finding) {
        return finding.accepted()
                || finding.verdict() == Verdict.SAFE
                || (finding.verdict() == Verdict.LOW && shutOut(finding).isPresent());
    }

    /** What is said of such a one, on one line. */
    static String brief(Judged judged, Finding finding) {
        if (finding.accepted()) {
            return reason(judged, finding).map(reason -> "accepted: " + reason).orElse("accepted");
        }
        String said = finding.message() + (finding.verdict() == Verdict.SAFE ? ": " + finding.remedy() : "");
        return said.strip().replaceAll("\\s+", " ");
    }

    /** {@code SHARE shuts out writers of public.note}; empty where nobody has to wait. */
    static Optional<String> shutOut(Finding finding) {
        if (!finding.blocksReads() && !finding.blocksWrites()) {
            return Optional.empty();
        }
        String who = finding.blocksReads() && finding.blocksWrites()
                ? "readers and writers"
                : finding.blocksReads() ? "readers" : "writers";
        // A lock lies on the whole table, whatever part of it a statement is about.
        String what = finding.object().map(object -> " of " + object.root()).orElse("");
        String lock = finding.lock()
                .filter(mode -> mode.shutsOutReaders() || (!finding.blocksReads() && mode.shutsOutWriters()))
                .map(LockMode::sql)
                .orElse("what a statement before it locked");
        return Optional.of(lock + " shuts out " + who + what);
    }

    /** What its table is like in production, where somebody told. */
    static Optional<String> weight(Finding finding) {
        return finding.weight().map(WeightWords::of);
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
        return roundTrip instanceof RoundTrip.NotRun ? "did not run" : "the downgrade leaves another schema";
    }

    /** {@code 3 revisions rehearsed: 1 HIGH, 2 SAFE; 1 finding accepted}. */
    static String summary(List<Judged> all) {
        Map<Verdict, Long> counts =
                all.stream().collect(Collectors.groupingBy(Judged::verdict, TreeMap::new, Collectors.counting()));
        String verdicts = counts.size() == 1
                ? (all.size() == 1 ? ": " : ", all ") + all.get(0).verdict()
                : counts.entrySet().stream()
                        .map(verdict -> verdict.getValue() + " " + verdict.getKey())
                        .collect(Collectors.joining(", ", ": ", ""));
        return count(all.size(), "revision") + " rehearsed" + verdicts
                + accepted(all).map("; "::concat).orElse("");
    }

    /** {@code 2 findings accepted}. */
    static Optional<String> accepted(List<Judged> all) {
        long accepted = all.stream()
                .flatMap(judged -> judged.findings().stream())
                .filter(Finding::accepted)
                .count();
        return accepted == 0 ? Optional.empty() : Optional.of(count(accepted, "finding") + " accepted");
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
