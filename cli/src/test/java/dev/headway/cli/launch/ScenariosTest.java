package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.settings.Settings.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file is a launch: what it meets, then its exit status, and what it says to people and to machines. {@code
 * -Dgolden.update=true} rewrites the latter three.
 */
class ScenariosTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/launch");

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(SCENARIOS)) {
            files = found.filter(file -> file.toString().endsWith(".golden"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no scenario");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String golden = Files.readString(file);
        int end = golden.indexOf("\n=== ");
        String given = end < 0 ? golden.stripTrailing() : golden.substring(0, end);
        Scenario scenario = new Scenario(given.lines().toList());
        StringBuilder actual = new StringBuilder(given);
        Told text = Told.of(scenario, Log.TEXT);
        Told json = Told.of(scenario, Log.JSON);
        assertEquals(text.exitStatus(), json.exitStatus());
        actual.append("\n=== exit ").append(text.exitStatus());
        actual.append("\n=== text\n").append(text.story());
        actual.append("=== json\n").append(json.story());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        } else {
            assertEquals(golden, actual.toString());
        }
    }

    /** How it ended, and what it said. */
    private record Told(int exitStatus, String story) {

        static Told of(Scenario scenario, Log format) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            int exitStatus = scenario.launch(0, err, format);
            return new Told(exitStatus, bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
