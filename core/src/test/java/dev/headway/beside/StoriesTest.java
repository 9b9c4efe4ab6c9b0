package dev.headway.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
 * Every file under {@code beside/} is what happened to files beside the revisions and to a database, on every PostgreSQL. {@code -Dgolden.update=true} writes down what is seen now, {@code -Dstory=NAME} takes those
 * whose names contain it.
 */
final class StoriesTest {

    private static final Path STORIES = Path.of("src/test/resources/beside");

    @TestFactory
    Stream<DynamicTest> stories() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(STORIES)) {
            files = all.filter(file -> file.toString().contains(System.getProperty("story", "")))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no stories in " + STORIES);
        return files.stream()
                .flatMap(file -> Project.majors().stream()
                        .map(major -> DynamicTest.dynamicTest(
                                file.getFileName() + " on PostgreSQL " + major.number(), () -> replay(file, major))));
    }

    private static void replay(Path file, Major major) throws Exception {
        String expected = Files.readString(file);
        String seen = Story.replay(expected, major);
        boolean last = major.equals(Project.majors().get(Project.majors().size() - 1));
        if (Boolean.getBoolean("golden.update") && last) {
            Files.writeString(file, seen);
        } else if (!Boolean.getBoolean("golden.update")) {
            assertEquals(expected, seen);
        }
    }
}
