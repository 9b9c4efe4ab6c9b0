package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of {@code src/test/resources/revision/malformed} holds a broken file, and what its author is told. */
class MalformedFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/revision/malformed");

    @TestFactory
    Stream<DynamicTest> every_fault_is_told_with_its_place_and_its_cure() throws IOException {
        List<Path> cases = list(FOLDER);
        assertTrue(cases.size() > 50, "the folder is there");
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (Path file : list(folder)) {
            if (file.toString().endsWith(".sql")) {
                RevisionFile.Parsed parsed =
                        RevisionFile.parse("migrations/" + file.getFileName(), Files.readAllBytes(file));
                assertFalse(parsed.problems().isEmpty(), "it is malformed");
                shown.append(parsed.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
                shown.append(parsed.revision()
                        .map(revision -> "\n(known as " + revision.id() + ")\n")
                        .orElse("\n(unknown)\n"));
            }
        }
        Path golden = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, shown);
        }
        assertEquals(Files.readString(golden), shown.toString());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
