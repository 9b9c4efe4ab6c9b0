package dev.headway.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.Project;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.revision.RevisionFile;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.scratch.ScratchServer;
import dev.headway.scratch.SqlSource;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of {@code rehearse/cases} is a revision on the schema of {@code rehearse/schema.sql}, and what is seen of it on
 * every major that is on the class path; where majors see the same, and not all of them are there, on the newest.
 * {@code -Dgolden.update=true} writes that down, {@code -Dcase=NAME} runs one file.
 */
final class ObservingTest {

    private static final Path ROOT = Path.of("src/test/resources/rehearse");

    private static final Map<Major, ScratchDatabase> DATABASES = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(ROOT.resolve("cases"))) {
            files = all.filter(
                            file -> file.getFileName().toString().matches(System.getProperty("case", ".*") + "\\.txt"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> walk(file)));
    }

    private static void walk(Path file) throws Exception {
        CaseFile given = CaseFile.of(Files.readString(file));
        Map<Integer, String> seen = new TreeMap<>();
        List<Major> majors = Project.majors();
        boolean differ = given.facts().values().stream().distinct().count() > 1;
        boolean all = majors.size() > 2 || differ;
        for (Major major : all ? majors : majors.subList(majors.size() - 1, majors.size())) {
            if (major.number() >= given.since()) {
                seen.put(major.number(), Shown.of(observe(given, major)));
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, given.with(seen));
        }
        Map<Integer, String> wanted = CaseFile.of(Files.readString(file)).facts();
        for (Map.Entry<Integer, String> each : seen.entrySet()) {
            assertEquals(wanted.get(each.getKey()), each.getValue(), "PostgreSQL " + each.getKey());
        }
    }

    private static Evidence observe(CaseFile given, Major major) throws Exception {
        RevisionFile.Parsed parsed = RevisionFile.parse("case.sql", given.revision());
        assertEquals(List.of(), parsed.problems());
        ScratchDatabase database = database(major);
        try (Session session = database.open(new Stop());
                Statement statement = session.connection().createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS s2 CASCADE");
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
        SqlSource.of("schema.sql", Files.readString(ROOT.resolve("schema.sql")))
                .and(SqlSource.of("more.sql", given.schema()))
                .content(true)
                .filling()
                .fill(database, new Stop());
        return Observer.observe(database, parsed.revision().orElseThrow(), Placeholders.NONE, new Stop());
    }

    /** One for all cases, since to make a database takes longer than everything else here. */
    private static ScratchDatabase database(Major major) throws InterruptedException {
        ScratchDatabase known = DATABASES.get(major);
        if (known == null) {
            DatabaseUrl url = DatabaseUrl.parse(EmbeddedPostgres.shared(major).url(), "test");
            known = new Scratch(ScratchServer.embedded(url), new Stop()).empty();
            DATABASES.put(major, known);
        }
        return known;
    }

    @AfterAll
    static void dropDatabases() {
        DATABASES.values().forEach(ScratchDatabase::close);
        DATABASES.clear();
    }
}
