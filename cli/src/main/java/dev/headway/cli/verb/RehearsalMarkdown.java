package dev.headway.cli.verb;

import dev.headway.revision.Revision;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rehearsal as a comment on a pull request: a table of revisions, and below it what is to be said, remedies folded. */
final class RehearsalMarkdown {

    /** Where GitHub refuses a comment, less what the last finding and the line about the rest take. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final Pattern TICKS = Pattern.compile("`+");

    private RehearsalMarkdown() {}

    static List<String> lines(List<Judged> all) {
        if (all.isEmpty()) {
            return List.of("### Nothing to rehearse");
        }
        List<String> lines = new ArrayList<>();
        lines.add("### " + RehearsalWords.summary(all));
        lines.add("");
        lines.add("| revision | message | phase | verdict | way back |");
        lines.add("|---|---|---|---|---|");
        all.forEach(judged -> lines.add(row(judged)));
        int left = 0;
        int length = lines.stream().mapToInt(String::length).sum();
        for (Judged judged : all) {
            for (Finding finding : judged.findings()) {
                List<String> told = lines(judged, finding);
                length += told.stream().mapToInt(line -> line.length() + 1).sum();
                if (length > MOST_CHARACTERS) {
                    left++;
                } else {
                    lines.addAll(told);
                }
            }
        }
        if (left > 0) {
            lines.addAll(List.of("", "… and " + left + " more, for which a comment has no room: `headway rehearse`"));
        }
        return lines;
    }

    private static String row(Judged judged) {
        Revision revision = RehearsalWords.revision(judged);
        return Stream.of(
                        code(revision.id().value()),
                        text(revision.message()),
                        text(revision.phase().toString()),
                        "**" + judged.verdict() + "**",
                        text(RehearsalWords.roundTrip(judged.evidence().roundTrip())))
                .map(cell -> " " + cell.replace("|", "\\|") + " |")
                .reduce("|", String::concat);
    }

    private static List<String> lines(Judged judged, Finding finding) {
        List<String> lines = new ArrayList<>();
        String place = code(finding.rule()) + " "
                + code(RehearsalWords.origin(judged, finding).toString());
        lines.add("");
        if (RehearsalWords.isBrief(finding)) {
            lines.add("- " + finding.verdict() + " " + place + ": " + text(RehearsalWords.brief(judged, finding)));
            return lines;
        }
        lines.addAll(List.of("#### " + finding.verdict() + " " + place, ""));
        lines.add(text(finding.message()));
        RehearsalWords.shutOut(finding).ifPresent(lock -> lines.addAll(List.of("", text(lock))));
        RehearsalWords.weight(finding).ifPresent(weight -> lines.addAll(List.of("", text(weight))));
        RowsWords.written(judged, finding).ifPresent(rows -> lines.addAll(List.of("", "Rows: " + text(rows))));
        finding.statement().ifPresent(statement -> {
            lines.add("");
            lines.addAll(fenced(Excerpt.beginning(statement)));
        });
        lines.addAll(remedy(finding.remedy()));
        return lines;
    }

    private static List<String> remedy(String remedy) {
        if (remedy.isBlank()) {
            return List.of();
        }
        if (!RehearsalWords.isSql(remedy)) {
            return List.of("", "Remedy: " + text(remedy));
        }
        List<String> lines = new ArrayList<>(List.of("", "<details><summary>Remedy</summary>", ""));
        lines.addAll(fenced(remedy));
        lines.addAll(List.of("", "</details>"));
        return lines;
    }

    private static List<String> fenced(String sql) {
        String fence = "`".repeat(Math.max(3, longest(sql) + 1));
        List<String> lines = new ArrayList<>(List.of(fence + "sql"));
        sql.strip().lines().forEach(lines::add);
        lines.add(fence);
        return lines;
    }

    /** What stands between backticks is taken as it is, but for backticks. */
    private static String code(String text) {
        String ticks = "`".repeat(longest(text) + 1);
        return ticks.length() == 1 ? "`" + text + "`" : ticks + " " + text + " " + ticks;
    }

    private static int longest(String text) {
        Matcher ticks = TICKS.matcher(text);
        int longest = 0;
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        return longest;
    }

    /** One line in which nothing means anything to Markdown, HTML or GitHub, which tells people whose name it finds. */
    private static String text(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#@~])", "\\\\$1");
    }
}
