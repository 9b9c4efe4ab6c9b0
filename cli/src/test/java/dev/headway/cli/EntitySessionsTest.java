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
 * Sessions of people whose schema stands in entities: files under {@code entities/}, as {@link SessionsTest} walks others.
 * Their class path, {@code $HIBERNATE}, is the one that module {@code jpa} is tested with.
 */
final class EntitySessionsTest {

    private static final Path SESSIONS = Path.of("src/test/resources/entities");
    private static final Path HIBERNATE = Path.of("../jpa/target/hibernate/oldest");

    @TestFactory
    Stream<DynamicTest> sessions() throws IOException {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            List<Path> sessions = files.filter(
                            file -> file.toString().contains(System.getProperty("session", ".session")))
                    .sorted()
                    .toList();
            assertFalse(sessions.isEmpty(), "no sessions in " + SESSIONS);
            return sessions.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
        }
    }

    private static void replay(Path file) throws Exception {
        String expected = Files.readString(file);
        Path directory = Files.createTempDirectory("headway-entities");
        List<Major> majors = EmbeddedPostgres.majors();
        List<String> transcript = new ArrayList<>();
        try (Database database =
                EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase()) {
            String seen = new EntitySession(directory, database, HIBERNATE, transcript).replay(expected);
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, seen);
            }
            assertEquals(Boolean.getBoolean("golden.update") ? seen : expected, seen);
        } catch (IOException | IllegalArgumentException e) {
            throw new AssertionError("the session broke off behind:\n" + String.join("\n", transcript), e);
        }
    }
}
