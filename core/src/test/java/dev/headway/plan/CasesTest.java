package dev.headway.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks the files under {@code cases}; {@code -Dgolden.update=true} rewrites what is to come out. */
final class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/dev/headway/plan/cases");

    @TestFactory
    List<DynamicTest> every_case_comes_out_as_its_file_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                CaseFile read = CaseFile.read(Files.readAllLines(file), CasesTest::typed);
                if (Boolean.getBoolean("golden.update")) {
                    Files.writeString(file, read.text());
                    read = CaseFile.read(Files.readAllLines(file), CasesTest::typed);
                }
                for (CaseFile.Case one : read.cases()) {
                    String name = file.getFileName() + ":" + one.line() + " " + one.command();
                    tests.add(DynamicTest.dynamicTest(
                            name, () -> assertEquals(one.expected(), typed(one).expected(), name)));
                }
            }
        }
        assertTrue(tests.size() >= 80, "only " + tests.size() + " cases were found");
        return tests;
    }

    private static CaseFile.Case typed(CaseFile.Case one) {
        return new CaseFile.Case(one.line(), one.graph(), one.command(), Console.type(one.graph(), one.command()));
    }
}
