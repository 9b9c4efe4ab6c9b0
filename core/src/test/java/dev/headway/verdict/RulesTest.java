package dev.headway.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code rules/} is a case: what is said of {@code bad.sql} is {@code report.txt}, on every PostgreSQL;
 * {@code good.sql} does the same, revision by revision, ends in the same schema, and is SAFE or LOW; where remedies are SQL
 * it is what they make of {@code bad.sql}, word for word. A folder without
 * {@code bad.sql} is a case of no alarm, and the report is that of {@code good.sql}. {@code -Dgolden.update=true} writes
 * reports down, {@code -Drule=REGEX} runs some folders.
 */
final class RulesTest {

    private static final Path CASES = Path.of("src/test/resources/rules");

    private static final Map<Integer, Stage> STAGES = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> what_is_said_of_the_bad_and_the_good() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.filter(folder -> folder.getFileName().toString().matches(System.getProperty("rule", ".*")))
                    .sorted()
                    .toList();
        }
        assertFalse(folders.isEmpty(), "no cases in " + CASES);
        return folders.stream()
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> walk(new RuleCase(folder))));
    }

    @Test
    void every_rule_that_says_more_than_a_moment_is_in_the_docs() throws IOException {
        Path docs = Path.of("../docs/rules.md");
        String text = Files.readString(docs);
        String begin = "<!-- the rules -->\n";
        String end = "<!-- the end of them -->";
        String wanted =
                text.substring(0, text.indexOf(begin) + begin.length()) + table() + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(docs, wanted);
        }
        assertEquals(wanted, Files.readString(docs));
    }

    @Test
    void a_name_stands_for_one_rule() {
        List<String> names = Rules.ALL.stream().map(Rule::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    private static String table() {
        return Rules.ALL.stream()
                .filter(rule -> !rule.advice().equals(Rules.NOTHING))
                .map(rule -> "| " + link(rule.name()) + " | " + rule.title() + " |\n")
                .collect(Collectors.joining("", "\n| rule | when |\n|---|---|\n", "\n"));
    }

    private static String link(String rule) {
        return RulePagesTest.hasPage(rule) ? "[`" + rule + "`](rules/" + rule + ".md)" : "`" + rule + "`";
    }

    /** Locks and rewrites are the same on all majors but where a report says so: the others need not be asked every time. */
    private static boolean isFull() {
        return Project.majors().size() > 2 || Boolean.getBoolean("golden.update");
    }

    private static boolean isNewest(int major) {
        List<Major> majors = Project.majors();
        return majors.get(majors.size() - 1).number() == major;
    }

    private static Stage stage(Major major) throws InterruptedException {
        Stage known = STAGES.get(major.number());
        if (known == null) {
            known = new Stage(major);
            STAGES.put(major.number(), known);
        }
        return known;
    }

    @AfterAll
    static void closeStages() {
        STAGES.values().forEach(Stage::close);
        STAGES.clear();
    }

    private static void walk(RuleCase given) throws Exception {
        SortedMap<Integer, String> reports = new TreeMap<>();
        for (Major major : Project.majors()) {
            if (given.runsOn(major.number()) && (isNewest(major.number()) || given.differs() || isFull())) {
                reports.put(major.number(), report(given, stage(major)));
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(given.report(), RuleCase.joined(reports));
        }
        String wanted = Files.readString(given.report());
        reports.forEach((major, report) -> assertEquals(RuleCase.about(major, wanted), report, "PostgreSQL " + major));
    }

    /** The good one is what {@code rehearse --write} makes of the bad one, wherever a remedy is SQL. */
    private static void written(RuleCase given, List<Judged> bad, Stage stage) throws Exception {
        Optional<String> written = given.written(bad, stage);
        if (written.isPresent()) {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(given.good(), written.get());
            }
            assertEquals(Files.readString(given.good()), written.get());
        }
    }

    private static String report(RuleCase given, Stage stage) throws Exception {
        List<Judged> good = given.has("good.sql") ? given.judge("good.sql", stage) : List.of();
        for (Judged each : good) {
            assertTrue(
                    each.verdict().compareTo(Verdict.LOW) >= 0,
                    () -> "PostgreSQL " + stage.major() + ", good.sql:\n" + RuleCase.text(List.of(each)));
        }
        if (!given.has("bad.sql")) {
            return RuleCase.text(good);
        }
        List<Judged> bad = given.judge("bad.sql", stage);
        if (isNewest(stage.major())) {
            written(given, bad, stage);
        }
        if (!good.isEmpty()) {
            assertEquals(RuleCase.differences(good, bad), new ArrayList<String>(), "PostgreSQL " + stage.major());
        }
        return RuleCase.text(bad);
    }
}
