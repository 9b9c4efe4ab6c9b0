package dev.headway.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file under {@code recovery} is a section that was interrupted, and how it goes on;
 * {@code -Dgolden.update=true} rewrites what comes then.
 */
final class InterruptedTest {

    private static final Path FOLDER = Path.of("src/test/resources/recovery");

    @TestFactory
    Stream<DynamicTest> every_interruption_has_one_continuation() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(FOLDER)) {
            files = listed.sorted().toList();
        }
        assertTrue(files.size() > 20, "the folder is there");
        return files.stream()
                .flatMap(file -> Project.majors().stream()
                        .map(major -> DynamicTest.dynamicTest(
                                file.getFileName() + " on PostgreSQL " + major, () -> check(file, major))));
    }

    private static void check(Path file, Major major) throws Exception {
        Interrupted interrupted = Interrupted.read(file);
        try (Project project = Project.on(major)) {
            String then = interrupted.outcome(project);
            if (Boolean.getBoolean("golden.update")) {
                interrupted.rewrite(then);
            }
            assertEquals(Interrupted.read(file).then(), then);
        }
    }
}
