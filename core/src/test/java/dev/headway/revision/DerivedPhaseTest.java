package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.Origin;
import dev.headway.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code phases.txt} is an upgrade section and the phase that its tokens give it. */
class DerivedPhaseTest {

    @TestFactory
    Stream<DynamicTest> the_phase_is_told_by_tokens_fail_safe() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/revision/phases.txt"));
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }

    private static void check(String line) {
        String[] parts = line.split("\\s+", 2);
        Script script = Script.of("f", parts[1]);
        assertTrue(script.problems().isEmpty());
        List<Section.Entry> entries = script.statements().stream()
                .map(statement -> new Section.Entry(statement, Options.NONE))
                .toList();
        Section upgrade = new Section(Origin.of("f"), false, entries);
        assertEquals(parts[0], DerivedPhase.of(upgrade).toString());
    }
}
