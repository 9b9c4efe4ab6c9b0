package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the stories of sections that no transaction holds together. Each is a file of words, what belongs to a word
 * indented under it, and {@code > } before what is to be seen: {@code write FILE} and {@code delete FILE} for revisions,
 * {@code sql} for what somebody else does, {@code show} for queries, {@code upgrade}, {@code plan}, {@code downgrade} and
 * {@code stamp} with a target. {@code -Dgolden.update=true} rewrites what is to be seen.
 */
final class SectionStoriesTest {

    private static final Path STORIES = Path.of("src/test/resources/dev/headway/run/stories");

    /** A word with what belongs to it. */
    private record Deed(String line, String body) {}

    @TestFactory
    List<DynamicTest> every_story_goes_as_its_file_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(STORIES)) {
            for (Path file : files.sorted().toList()) {
                for (Major major : Project.majors()) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName() + " on " + major, () -> walk(file, major)));
                }
            }
        }
        assertTrue(tests.size() >= 20, "only " + tests.size() + " stories were found");
        return tests;
    }

    private static void walk(Path file, Major major) throws Exception {
        String text = Files.readString(file);
        String told = tell(text, major);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, told);
        } else {
            assertEquals(text, told, file.toString());
        }
    }

    private static String tell(String text, Major major) throws Exception {
        List<String> lines = text.lines().filter(line -> !line.startsWith("> ")).toList();
        StringBuilder told = new StringBuilder();
        try (Project project = Project.on(major)) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                told.append(line).append('\n');
                StringBuilder body = new StringBuilder();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("  ")) {
                    told.append(lines.get(++i)).append('\n');
                    body.append(lines.get(i).substring(2)).append('\n');
                }
                if (!line.isEmpty() && !line.startsWith("#")) {
                    seen(project, new Deed(line, body.toString()))
                            .lines()
                            .forEach(seen -> told.append("> ").append(seen).append('\n'));
                }
            }
        }
        return told.toString();
    }

    private static String seen(Project project, Deed deed) throws Exception {
        String[] words = deed.line().split(" ", 2);
        String rest = words.length > 1 ? words[1] : "heads";
        return switch (words[0]) {
            case "write" -> {
                project.file(rest, deed.body());
                yield "";
            }
            case "delete" -> {
                Files.delete(project.directory().resolve(rest));
                yield "";
            }
            case "sql" -> {
                project.execute(statements(deed).toArray(String[]::new));
                yield "";
            }
            case "show" -> rows(project, deed);
            case "upgrade" ->
                run(
                        project,
                        () -> project.migrations().upgrade(Target.parse(rest)).steps().stream()
                                .map(done -> done.direction() + " " + done.revision()));
            case "downgrade" ->
                run(
                        project,
                        () -> project.migrations().downgrade(Target.parse(rest)).steps().stream()
                                .map(done -> done.direction() + " " + done.revision()));
            case "plan" ->
                run(
                        project,
                        () -> project.migrations().readOnly().planUpgrade(Target.parse(rest)).steps().stream()
                                .map(Step::toString));
            case "stamp" ->
                run(
                        project,
                        () -> project.migrations().stamp(List.of(Target.parse(rest)), false).to().stream()
                                .map(id -> "at " + id));
            default -> throw new IllegalArgumentException("what is " + deed.line() + "?");
        };
    }

    private static List<String> statements(Deed deed) {
        return Script.of("story", deed.body()).statements().stream()
                .map(statement -> statement.text())
                .toList();
    }

    private static String rows(Project project, Deed deed) throws Exception {
        List<String> rows = new ArrayList<>();
        for (String query : statements(deed)) {
            List<String> answer = project.query(query);
            rows.addAll(answer.isEmpty() ? List.of("nothing") : answer);
        }
        return String.join("\n", rows);
    }

    private interface Running {
        Stream<String> run();
    }

    private static String run(Project project, Running running) {
        try {
            String done = running.run().collect(Collectors.joining("\n"));
            return done.isEmpty() ? "nothing to do" : done;
        } catch (MigrationException e) {
            return String.valueOf(e.getMessage())
                    .replace(project.directory() + "/", "")
                    .replaceAll("PostgreSQL \\S+ at \\S+", "DATABASE");
        }
    }
}
