package dev.headway.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.diff.Differ;
import dev.headway.rehearse.Observer;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.scratch.SqlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One folder of {@code rules/}. A file may hold several revisions, each from its {@code --- revision} line on;
 * {@code schema.sql} may begin with {@code -- since 17}.
 */
record RuleCase(Path folder) {

    private static final Pattern HEADLINE = Pattern.compile("^PostgreSQL (\\d+)\n");
    private static final Pattern SINCE = Pattern.compile("-- since (\\d+)\n.*", Pattern.DOTALL);

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    boolean runsOn(int major) throws IOException {
        Matcher since = SINCE.matcher(read("schema.sql"));
        return !since.matches() || major >= Integer.parseInt(since.group(1));
    }

    /** Whether majors differ in what is said. */
    boolean differs() throws IOException {
        return Files.exists(report()) && Files.readString(report()).startsWith("PostgreSQL ");
    }

    Path report() {
        return folder.resolve("report.txt");
    }

    List<Judged> judge(String file, Stage stage) throws Exception {
        stage.set(SqlSource.of("schema.sql", read("schema.sql")));
        List<Judged> judged = new ArrayList<>();
        try (Observer observer = stage.observer()) {
            for (String text : read(file).split("(?m)^(?=--- revision )")) {
                if (!text.isBlank()) {
                    judged.add(Judge.judge(stage.observe(observer, parse(file, text))));
                }
            }
        }
        return judged;
    }

    private static Revision parse(String file, String text) {
        RevisionFile.Parsed parsed = RevisionFile.parse(file, text);
        assertEquals(List.of(), parsed.problems());
        return parsed.revision().orElseThrow();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** What still differs between where the two end. */
    static List<String> differences(List<Judged> one, List<Judged> other) {
        return Differ.compare(
                        one.get(one.size() - 1).evidence().after(),
                        other.get(other.size() - 1).evidence().after())
                .changes()
                .stream()
                .map(change -> change.kind() + " " + change.id())
                .toList();
    }

    static String text(List<Judged> judged) {
        StringBuilder text = new StringBuilder();
        for (Judged each : judged) {
            text.append(each.verdict()).append("\n");
            each.findings().forEach(finding -> text.append(text(finding)));
        }
        return text.toString();
    }

    private static String text(Finding finding) {
        List<String> marks = new ArrayList<>();
        finding.statement()
                .ifPresent(statement -> marks.add("line " + statement.origin().line()));
        finding.object().ifPresent(object -> marks.add(object.toString()));
        finding.lock().ifPresent(lock -> marks.add(lock.sql()));
        mark(finding.blocksReads(), "blocks reads", marks);
        mark(finding.blocksWrites(), "blocks writes", marks);
        mark(finding.rewrites(), "rewrites", marks);
        mark(finding.scans(), "scans", marks);
        mark(finding.accepted(), "accepted", marks);
        return "  " + finding.verdict() + " " + finding.rule() + ": " + String.join(", ", marks) + "\n"
                + finding.message().indent(4) + finding.remedy().indent(6);
    }

    private static void mark(boolean holds, String mark, List<String> marks) {
        Optional.of(mark).filter(any -> holds).ifPresent(marks::add);
    }

    /** One text where all say the same; else a headline before each that says something else than the major before it. */
    static String joined(SortedMap<Integer, String> reports) {
        if (reports.values().stream().distinct().count() == 1) {
            return reports.values().iterator().next();
        }
        List<String> sections = new ArrayList<>();
        String last = "";
        for (Map.Entry<Integer, String> each : reports.entrySet()) {
            if (!each.getValue().equals(last)) {
                sections.add("PostgreSQL " + each.getKey() + "\n" + each.getValue());
            }
            last = each.getValue();
        }
        return String.join("\n", sections);
    }

    /** What of a joined text is about a major. */
    static String about(int major, String joined) {
        String found = joined;
        for (String section : joined.split("\n(?=PostgreSQL \\d+\n)")) {
            Matcher headline = HEADLINE.matcher(section);
            if (headline.find() && Integer.parseInt(headline.group(1)) <= major) {
                found = section.substring(headline.end());
            }
        }
        return found;
    }
}
