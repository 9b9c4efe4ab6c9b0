package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file under {@code sessions/} is a person at a terminal, and says what they see. {@code -Dgolden.update=true}
 * writes down what they see now, {@code -Dsession=NAME} takes those whose names contain it.
 */
final class SessionsTest {

    private static final Path SESSIONS = Path.of("src/test/resources/sessions");

    @TestFactory
    Stream<DynamicTest> sessions() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SESSIONS)) {
            files = all.filter(file -> file.toString().endsWith(".session"))
                    .filter(file -> file.toString().contains(System.getProperty("session", "")))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no sessions in " + SESSIONS);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws Exception {
        String expected = Files.readString(file);
        Path directory = Files.createTempDirectory("headway-session");
        List<Major> majors = EmbeddedPostgres.majors();
        try (Database database =
                EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase()) {
            List<String> transcript = new ArrayList<>();
            String seen;
            try {
                seen = new Session(directory, database, transcript).replay(expected);
            } catch (IOException | IllegalArgumentException e) {
                throw new AssertionError("the session broke off behind:\n" + String.join("\n", transcript), e);
            }
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, seen);
            }
            assertEquals(Boolean.getBoolean("golden.update") ? seen : expected, seen);
        }
    }
}
