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
 * Every file under {@code doctor/} is something that is wrong, as a {@link Session}, and what {@code headway doctor} says of
 * it; the same on every PostgreSQL. {@code -Dgolden.update=true} writes down what it says now, {@code -Ddoctor=NAME} takes
 * those whose names contain that expression.
 */
final class DoctorTest {

    private static final Path CASES = Path.of("src/test/resources/doctor");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(CASES)) {
            files = all.filter(file -> file.toString().endsWith(".session"))
                    .filter(file -> file.toString().matches(".*(" + System.getProperty("doctor", "") + ").*"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no cases in " + CASES);
        return EmbeddedPostgres.majors().stream()
                .flatMap(major -> files.stream()
                        .map(file ->
                                DynamicTest.dynamicTest(file.getFileName() + " on " + major, () -> look(major, file))));
    }

    private static void look(Major major, Path file) throws Exception {
        String expected = Files.readString(file);
        Path directory = Files.createTempDirectory("headway-doctor");
        try (Database database = EmbeddedPostgres.shared(major).createDatabase()) {
            String seen = new Session(directory, database).replay(expected);
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, seen);
            }
            assertEquals(Boolean.getBoolean("golden.update") ? seen : expected, seen);
        }
    }
}
