package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file under {@code rollouts/} is what happened to a database while images came and went, and what was seen.
 * {@code -Dgolden.update=true} writes down what is seen now, {@code -Drollout=NAME} takes those whose names contain it.
 */
final class RolloutsTest {

    private static final Path ROLLOUTS = Path.of("src/test/resources/rollouts");

    @TestFactory
    Stream<DynamicTest> rollouts() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(ROLLOUTS)) {
            files = all.filter(file -> file.toString().endsWith(".rollout"))
                    .filter(file -> file.toString().contains(System.getProperty("rollout", "")))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no rollouts in " + ROLLOUTS);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws Exception {
        String expected = Files.readString(file);
        List<Major> majors = EmbeddedPostgres.majors();
        Rollout rollout;
        try (Database database =
                EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase()) {
            rollout = new Rollout(Files.createTempDirectory("headway-rollout"), database);
            String seen = rollout.replay(expected);
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, seen);
            }
            assertEquals(Boolean.getBoolean("golden.update") ? seen : expected, seen);
        }
        rollout.clean();
    }
}
