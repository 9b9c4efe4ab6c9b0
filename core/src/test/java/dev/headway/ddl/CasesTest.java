package dev.headway.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.Project;
import dev.headway.diff.Renames;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the files of {@code diff}: an old schema, a new one, rows, and what turns the one into the other and back; which
 * is run on a real PostgreSQL, leaves no difference and keeps every row; without rows of its own it gets some by chance. A
 * table or column is dropped and made again only where the file says "Nothing else than". {@code -Dgolden.update=true}
 * rewrites the scripts, {@code -Dcase=NAME} runs one file, {@code -Dcase.majors=true} all of them on every major, from the one that the file says it
 * is "since".
 */
final class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/diff");
    private static final Pattern SINCE = Pattern.compile("(?m)^-- since (\\d+)$");

    @TestFactory
    Stream<DynamicTest> every_case_goes_up_and_down_and_loses_nothing() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches(System.getProperty("case", ".*") + "\\.sql"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> walk(file)));
        }
    }

    private static void walk(Path file) throws IOException, SQLException {
        Map<String, String> sections = sections(Files.readString(file));
        List<Major> majors = Project.majors();
        Major newest = majors.get(majors.size() - 1);
        String printed = "";
        boolean every = sections.containsKey("every major") || Boolean.getBoolean("case.majors");
        for (Major major : every ? majors : List.of(newest)) {
            if (major.number() >= since(sections.getOrDefault("", ""))) {
                printed = run(sections, major);
            }
        }
        sections.keySet().removeAll(List.of("upgrade", "downgrade", "lost by the upgrade", "lost by the downgrade"));
        StringBuilder text = new StringBuilder();
        sections.forEach((name, body) ->
                text.append(name.isEmpty() ? "" : "--- " + name + "\n").append(body));
        text.append(printed);
        if (Boolean.getBoolean("golden.update")) {
            write(file, text.toString());
        }
        assertEquals(Files.readString(file), text.toString());
    }

    /** The major whose words a case uses: what comes before would do it otherwise, or has no such thing. */
    private static int since(String header) {
        Matcher since = SINCE.matcher(header);
        return since.find() ? Integer.parseInt(since.group(1)) : 0;
    }

    private static String run(Map<String, String> sections, Major major) throws SQLException {
        boolean given = sections.containsKey("data");
        Mending mending = mended(sections, major, !given);
        if (!given && mending.rowsStandInTheWay) {
            mending = mended(sections, major, false);
        }
        if (!mending.replaced.isEmpty() && !sections.getOrDefault("", "").contains("Nothing else than")) {
            mending.faults.add("nothing says that nothing else would do, but dropped and made again: "
                    + String.join(", ", mending.replaced));
        }
        if (!mending.faults.isEmpty()) {
            throw new AssertionError(String.join("\n", mending.faults));
        }
        return "--- upgrade\n" + mending.upgrade + lost("upgrade", mending.upgrade) + "--- downgrade\n"
                + mending.downgrade + lost("downgrade", mending.downgrade);
    }

    private static String lost(String way, Script script) {
        String reasons = script.losses().stream()
                .flatMap(statement -> statement.loss().orElseThrow().reasons().stream())
                .map(reason -> reason + "\n")
                .collect(Collectors.joining());
        return reasons.isEmpty() ? "" : "--- lost by the " + way + "\n" + reasons;
    }

    private static Mending mended(Map<String, String> sections, Major major, boolean filled) throws SQLException {
        TwoDatabases databases = TwoDatabases.of(major);
        TwoDatabases.run(databases.from(), sections.getOrDefault("old", "") + sections.getOrDefault("data", ""));
        TwoDatabases.run(databases.to(), sections.getOrDefault("new", ""));
        if (filled) {
            Filling.fill(databases.from());
        }
        List<String> hints = sections.getOrDefault("renames", "").lines().toList();
        Mending mending = new Mending(databases.from(), databases.to(), Renames.parse(hints));
        mending.run(sections.containsKey("one way"));
        return mending;
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "";
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("--- ")) {
                sections.put(name, join(lines));
                name = line.substring(4);
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        sections.put(name, join(lines));
        return sections;
    }

    private static String join(List<String> lines) {
        String joined = String.join("\n", lines).stripTrailing();
        return joined.isEmpty() ? "" : joined + "\n";
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
