package dev.headway.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.Project;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every directory under {@code scratch/} is a schema as plain SQL; its {@code seen.txt} says what stands in the database
 * that it was loaded into, or what is wrong. {@code -Dgolden.update=true} writes down what is seen now.
 */
final class LoadingTest {

    private static final Path CASES = Path.of("src/test/resources/scratch");

    private static final String OBJECTS = """
            SELECT concat_ws(' ', relkind, oid::regclass, CASE WHEN relowner <> 10 THEN 'of ' || relowner::regrole END,
                             CASE WHEN relkind = 'r' AND pg_relation_size(oid) > 0 THEN 'with rows' END)
            FROM pg_class
            WHERE oid >= 16384 AND relnamespace <> 'pg_toast'::regnamespace
            UNION ALL
            SELECT 'f ' || oid::regprocedure FROM pg_proc WHERE oid >= 16384
            ORDER BY 1
            """;

    @TestFactory
    Stream<DynamicTest> cases() throws Exception {
        List<Path> cases;
        try (Stream<Path> all = Files.list(CASES)) {
            cases = all.sorted().toList();
        }
        assertFalse(cases.isEmpty());
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> load(each)));
    }

    private static void load(Path directory) throws Exception {
        Path golden = directory.resolve("seen.txt");
        String seen = seen(directory);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, seen);
        }
        assertEquals(Files.readString(golden), seen);
    }

    private static String seen(Path directory) throws Exception {
        Scratch scratch = new Scratch(ScratchTest.server(true), new Stop());
        try (ScratchDatabase database = scratch.empty();
                Session session = database.open(new Stop())) {
            SqlSource.read(directory, directory.getFileName().toString())
                    .content(true)
                    .filling()
                    .fill(database, new Stop());
            return String.join("\n", Project.query(session.connection(), OBJECTS)) + "\n";
        } catch (MigrationException e) {
            return String.valueOf(e.getMessage()).replaceAll("PostgreSQL \\d+\\.\\d+", "PostgreSQL N") + "\n";
        }
    }
}
