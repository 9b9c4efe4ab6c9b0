package dev.headway.cli.verb;

import dev.headway.graph.Wording;
import dev.headway.revision.Revision;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A rehearsal for people: a line for each revision, what is to be said of it below, and a sum at the end. */
final class RehearsalText {

    private static final String MARGIN = "    ";

    private RehearsalText() {}

    static List<String> lines(List<Judged> all) {
        List<String> lines = new ArrayList<>();
        for (Judged judged : all) {
            lines.add(headline(judged));
            boolean apart = false;
            for (Finding finding : judged.findings()) {
                if (apart || !RehearsalWords.isBrief(finding)) {
                    lines.add("");
                }
                apart = !RehearsalWords.isBrief(finding);
                lines.addAll(apart ? block(judged, finding) : List.of(brief(judged, finding)));
            }
            if (!judged.findings().isEmpty()) {
                lines.add("");
            }
        }
        lines.add(RehearsalWords.summary(all));
        return lines;
    }

    private static String headline(Judged judged) {
        Revision revision = RehearsalWords.revision(judged);
        return padded(judged.verdict()) + "  " + Wording.title(revision) + ": " + revision.phase() + ", "
                + RehearsalWords.roundTrip(judged.evidence().roundTrip());
    }

    private static String padded(Verdict verdict) {
        return String.format("%-8s", verdict);
    }

    private static String brief(Judged judged, Finding finding) {
        return "  " + place(judged, finding) + "  " + RehearsalWords.brief(judged, finding);
    }

    private static String place(Judged judged, Finding finding) {
        return finding.verdict() + "  " + finding.rule() + "  " + RehearsalWords.origin(judged, finding);
    }

    private static List<String> block(Judged judged, Finding finding) {
        List<String> lines = new ArrayList<>(List.of("  " + place(judged, finding)));
        finding.statement()
                .map(statement -> Excerpt.lines(RehearsalWords.revision(judged), statement))
                .ifPresent(excerpt -> excerpt.forEach(line -> lines.add(MARGIN + "  " + line)));
        finding.message().lines().forEach(line -> lines.add(MARGIN + line));
        RehearsalWords.shutOut(finding).ifPresent(lock -> lines.add(MARGIN + "lock    " + lock));
        RehearsalWords.weight(finding).ifPresent(weight -> lines.add(MARGIN + "table   " + weight));
        RowsWords.written(judged, finding).ifPresent(rows -> lines.add(MARGIN + "rows    " + rows));
        lines.addAll(remedy(finding.remedy()));
        return lines;
    }

    /** SQL stands by itself, so that it can be pasted. */
    private static List<String> remedy(String remedy) {
        if (remedy.isBlank()) {
            return List.of();
        }
        List<String> said = remedy.strip().lines().toList();
        if (said.size() == 1 && !RehearsalWords.isSql(remedy)) {
            return List.of(MARGIN + "remedy  " + said.get(0));
        }
        List<String> lines = new ArrayList<>(List.of(MARGIN + "remedy"));
        said.forEach(line -> lines.add((MARGIN + MARGIN + line).stripTrailing()));
        return lines;
    }
}
