package dev.headway.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.Project;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of every file under {@code preflight/} is played on every PostgreSQL. What is refused must fail without us
 * too, and must pass once the remedy was pasted. {@code -Dgolden.update=true} writes down what comes out.
 */
final class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/preflight");

    @TestFactory
    Stream<DynamicTest> what_lacks_is_told_before_anything_runs() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(CASES)) {
            files = all.filter(file -> file.toString().contains(System.getProperty("preflight.cases", "")))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no cases in " + CASES);
        return files.stream().flatMap(CasesTest::tests);
    }

    private static Stream<DynamicTest> tests(Path file) {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<Case> cases = Case.read(read(file));
        for (Case one : cases) {
            tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + one.title(), () -> seen.add(play(one))));
        }
        if (Boolean.getBoolean("golden.update")) {
            tests.add(DynamicTest.dynamicTest(file.getFileName() + " is written", () -> {
                assertEquals(cases.size(), seen.size(), "cases that came to an end");
                Files.writeString(file, header(file) + join(seen));
            }));
        }
        return tests.stream();
    }

    private static String play(Case one) throws SQLException, IOException {
        String text = one.source();
        for (Major major : Project.majors()) {
            if (major.number() < one.since() || major.number() > one.until()) {
                continue;
            }
            try (Stage stage = Stage.of(one, major)) {
                String outcome = stage.outcome();
                text = one.with(outcome);
                if (!Boolean.getBoolean("golden.update")) {
                    assertEquals(one.expected().stripTrailing(), outcome, "PostgreSQL " + major.number());
                }
                if (outcome.contains("\n  remedy") && !outcome.contains("warns: ")) {
                    assertRefusalIsTrue(stage, outcome);
                }
            }
        }
        return text;
    }

    private static void assertRefusalIsTrue(Stage stage, String outcome) throws SQLException, IOException {
        assertEquals(
                List.of(),
                stage.tables().stream().filter(name -> name.startsWith("new")).toList());
        assertEquals(outcome, stage.preview());
        assertThrows(SQLException.class, stage::runWithoutPreflight, "refused, but it would have run:\n" + outcome);
        stage.superuser(pasted(outcome));
        assertEquals("passes", stage.outcome(), "after the remedy");
    }

    /** The SQL of a remedy. */
    private static String pasted(String outcome) {
        return outcome.substring(outcome.indexOf("\n  remedy") + "\n  remedy".length())
                .lines()
                .map(String::strip)
                .flatMap(line -> Stream.of(line.split("   or ")))
                .filter(line -> line.endsWith(";"))
                .limit(outcome.contains("INVALID") ? 1 : Long.MAX_VALUE)
                .collect(Collectors.joining("\n"));
    }

    private static String join(List<String> cases) {
        return String.join("", cases).stripTrailing() + "\n";
    }

    private static String header(Path file) {
        String text = read(file);
        return text.substring(0, Math.max(0, text.indexOf("== ")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
