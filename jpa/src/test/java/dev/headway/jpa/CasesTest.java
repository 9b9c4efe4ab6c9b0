package dev.headway.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder each: entities, a schema that somebody made by hand, and what is to be done to it. {@code more.sql} is SQL beside
 * the entities.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> a_database_made_by_hand_needs_no_more_than_what_entities_say() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.sorted().toList();
        }
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws Exception {
        try (Application application = Application.onNewest("newest")) {
            if (Files.exists(folder.resolve("more.sql"))) {
                application
                        .file("schema/more.sql", Files.readString(folder.resolve("more.sql")))
                        .with("sql", "schema");
            }
            application.source("app.Entities", Files.readString(folder.resolve("Entities.java")));
            application.run(Files.readString(folder.resolve("given.sql")));

            String found = application.checkDatabase() + "\n";

            Path expected = folder.resolve("expected.sql");
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(expected, found);
            }
            assertEquals(Files.readString(expected), found);
        }
    }
}
