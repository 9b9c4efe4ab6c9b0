package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the files under {@code cases}: what stands in the database, the batch, a query that shows what came of it, and
 * exactly what is to be seen: the last key of each slice, what is told, the query's rows. {@code -Dgolden.update=true}
 * rewrites what is to be seen.
 */
final class BatchCasesTest {

    private static final Path CASES = Path.of("src/test/resources/dev/headway/batch/cases");

    private static final String[] SPIES = {
        "CREATE TABLE seen (id int GENERATED ALWAYS AS IDENTITY, key text)",
        "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.cursor IS DISTINCT FROM OLD.cursor"
                + " THEN INSERT INTO public.seen (key) VALUES (NEW.cursor); END IF; RETURN NULL; END $$",
        "CREATE TRIGGER see AFTER UPDATE ON headway_progress FOR EACH ROW EXECUTE FUNCTION see()"
    };

    @TestFactory
    List<DynamicTest> every_case_comes_out_as_its_file_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                for (Major major : Project.majors()) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName() + " on " + major, () -> walk(file, major)));
                }
            }
        }
        assertTrue(tests.size() >= 40, "only " + tests.size() + " cases were found");
        return tests;
    }

    private static void walk(Path file, Major major) throws Exception {
        String[] parts = Files.readString(file).split("(?m)^== (?:batch|show|expect)\n", -1);
        assertEquals(4, parts.length, file + " has == batch, == show and == expect");
        String seen = run(parts[0], parts[1], parts[2], major);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, parts[0] + "== batch\n" + parts[1] + "== show\n" + parts[2] + "== expect\n" + seen);
        } else {
            assertEquals(parts[3], seen, file.toString());
        }
    }

    private static String run(String setUp, String batch, String show, Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.migrations().ensureVersion();
            project.execute(SPIES);
            project.execute(setUp);
            project.file("a.sql", "--- revision a\n--- upgrade autocommit\n" + batch + "--- downgrade\n");
            StringBuilder seen = new StringBuilder();
            Heard heard = new Heard();
            try {
                project.migrations().with(heard).upgrade(Target.parse("head"));
                heard.lines().forEach(line -> seen.append(line).append('\n'));
            } catch (MigrationException failure) {
                heard.lines().forEach(line -> seen.append(line).append('\n'));
                String told = failure.getMessage();
                seen.append(told.replace(project.directory() + "/", "")).append('\n');
            }
            String keys = String.join(", ", project.query("SELECT key FROM seen ORDER BY id"));
            seen.insert(0, keys.isEmpty() ? "" : "slices up to " + keys + "\n");
            project.query(show).forEach(row -> seen.append(row).append('\n'));
            return seen.toString();
        }
    }
}
