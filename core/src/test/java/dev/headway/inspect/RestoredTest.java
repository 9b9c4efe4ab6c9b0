package dev.headway.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogText;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.sql.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A schema that pg_dump wrote and psql restored is the same schema. Its texts may be spelled otherwise the first time, as
 * deparsing is no fixed point: {@code varchar IN ('a', 'b')} comes back with other casts. The second time nothing may be.
 * Needs pg_dump and psql on the PATH, and a server that they are not too old for. {@code -Dcorpus=DIR} takes all files
 * {@code .sql} under a directory instead, as far as they load.
 */
final class RestoredTest {

    /** Lines of the text that hold an expression or more, with those that go on after them. */
    private static final Pattern SPELLED =
            Pattern.compile("(?m)^ +\\[?(expression|query|definition|predicate|using|check|where|keys|generated"
                    + "|defaultValue|partitionKey) .*\\n( {8,}.*\\n)*");

    @TestFactory
    Stream<DynamicTest> a_restored_schema_is_the_same() throws IOException {
        Optional<String> corpus = Optional.ofNullable(System.getProperty("corpus"));
        Path directory = Path.of(corpus.orElse("src/test/resources/inspect/cases"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() >= 30, "only " + files.size() + " files were found");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(directory.relativize(file).toString(), () -> {
                    Major major = major();
                    String sql = Files.readString(file);
                    assumeTrue(
                            !sql.startsWith("-- not restored"),
                            sql.lines().findFirst().orElse(""));
                    assumeTrue(InspectCasesTest.oldest(sql) <= major.number(), "not for PostgreSQL " + major);
                    check(sql, major, corpus.isPresent());
                }));
    }

    private static void check(String sql, Major major, boolean mayFail) throws Exception {
        try (Database first = EmbeddedPostgres.shared(major).createDatabase();
                Database second = EmbeddedPostgres.shared(major).createDatabase();
                Database third = EmbeddedPostgres.shared(major).createDatabase()) {
            check(sql, List.of(first, second, third), mayFail);
        }
    }

    private static void check(String sql, List<Database> databases, boolean mayFail) throws Exception {
        Database first = databases.get(0);
        Database second = databases.get(1);
        Database third = databases.get(2);
        try {
            load(sql, first, mayFail);
            Catalog original = inspect(first);
            assertEquals(CatalogText.of(original), CatalogText.of(inspect(first)), "inspected twice");
            restore(first, second);
            Catalog restored = inspect(second);
            assertEquals(spelled(original), spelled(restored));
            restore(second, third);
            Catalog again = inspect(third);
            assertEquals(compared(restored), compared(again));
            assertEquals(restored, again);
        } finally {
            for (Database database : databases) {
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    InspectCasesTest.unsubscribe(statement);
                }
            }
        }
    }

    /** What counts, without dependencies: those of a serial differ from those of the sequence that pg_dump makes of it. */
    private static String compared(Catalog catalog) {
        return CatalogText.of(catalog)
                .lines()
                .filter(line -> !line.startsWith("NEEDS ") && !line.strip().startsWith("["))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String spelled(Catalog catalog) {
        return SPELLED.matcher(compared(catalog))
                .replaceAll(found -> Matcher.quoteReplacement("    " + found.group(1) + "\n"));
    }

    private static void load(String sql, Database database, boolean mayFail) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (dev.headway.sql.Statement one : Script.of("schema", sql).statements()) {
                try {
                    statement.execute(one.text());
                } catch (SQLException e) {
                    assumeTrue(!mayFail, "does not load: " + e.getMessage());
                    throw e;
                }
            }
        }
    }

    private static Catalog inspect(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return new Inspector().inspect(connection);
        }
    }

    private static void restore(Database from, Database to) throws IOException, InterruptedException {
        Path dump = Files.createTempFile("headway", ".sql");
        try {
            run(List.of("pg_dump", "--schema-only", "-f", dump.toString(), "-d", from.url()));
            // every database has its public, and pg_dump makes one that was dropped and made again
            Files.writeString(dump, Files.readString(dump).replaceFirst("CREATE SCHEMA public;", ""));
            run(List.of(
                    "psql",
                    "-X",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-o",
                    "/dev/null",
                    "-f",
                    dump.toString(),
                    "-d",
                    to.url()));
        } finally {
            Files.delete(dump);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command.get(0) + ": " + said);
    }

    /** The newest server that the pg_dump at hand can read. */
    private static Major major() throws InterruptedException {
        Optional<Integer> tool = Optional.empty();
        try {
            Process process = new ProcessBuilder("pg_dump", "--version").start();
            Matcher version = Pattern.compile(" (\\d+)\\.")
                    .matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            tool = version.find() ? Optional.of(Integer.valueOf(version.group(1))) : tool;
            process.waitFor();
        } catch (IOException e) {
            // said below
        }
        assumeTrue(tool.isPresent(), "no pg_dump on the PATH");
        List<Major> readable = new ArrayList<>(EmbeddedPostgres.majors());
        int newest = tool.get();
        readable.removeIf(major -> major.number() > newest);
        assumeTrue(!readable.isEmpty(), "pg_dump " + newest + " is too old for every server here");
        return readable.get(readable.size() - 1);
    }
}
