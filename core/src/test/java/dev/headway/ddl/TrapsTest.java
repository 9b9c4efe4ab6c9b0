package dev.headway.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code diff/traps.txt} says which cases hold what; the cases themselves {@link CasesTest} walks. */
final class TrapsTest {

    private static final Path CASES = Path.of("src/test/resources/diff");

    @Test
    void each_trap_has_its_cases_and_every_case_that_is_named_is_there() throws IOException {
        Map<String, List<String>> traps = traps();
        List<String> numbers = Stream.concat(
                        IntStream.rangeClosed(1, 20).mapToObj(String::valueOf),
                        IntStream.rangeClosed(1, 25).mapToObj(number -> "E" + number))
                .toList();
        assertEquals(numbers, List.copyOf(traps.keySet()));
        List<String> missing = traps.entrySet().stream()
                .flatMap(trap -> trap.getValue().isEmpty()
                        ? Stream.of(trap.getKey() + " has none")
                        : trap.getValue().stream()
                                .filter(name -> !Files.exists(CASES.resolve(name + ".sql")))
                                .map(name -> trap.getKey() + " " + name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void no_script_says_cascade() throws IOException {
        TreeSet<String> cascades = new TreeSet<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                String text = Files.readString(file);
                text.substring(Math.max(0, text.indexOf("--- upgrade")))
                        .lines()
                        .filter(line -> line.matches("(DROP|REVOKE|TRUNCATE|ALTER .* DROP) .*\\bCASCADE\\b.*"))
                        .forEach(line -> cascades.add(file.getFileName() + ": " + line));
            }
        }
        assertEquals(new TreeSet<>(), cascades);
    }

    private static Map<String, List<String>> traps() throws IOException {
        Map<String, List<String>> traps = new LinkedHashMap<>();
        String trap = "";
        for (String line : Files.readAllLines(CASES.resolve("traps.txt"))) {
            if (line.matches("E?\\d+ +\\S.*")) {
                trap = line.substring(0, line.indexOf(' '));
                traps.put(trap, new java.util.ArrayList<>());
            } else if (line.matches(" {4}[a-z_0-9]+")) {
                traps.getOrDefault(trap, List.of()).add(line.strip());
            }
        }
        return traps;
    }
}
