package dev.headway.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogText;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.pg.ServerVersion;
import dev.headway.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks {@code inspect/cases}: {@code NAME.sql} makes a schema, {@code NAME.txt} is its catalog, and {@code NAME.15.txt}
 * what PostgreSQL up to 15 sees instead. A first line {@code -- only 15+} is for majors from that one on.
 * {@code -Dgolden.update=true} rewrites.
 */
final class InspectCasesTest {

    private static final Path CASES = Path.of("src/test/resources/inspect/cases");

    private static final int NEWEST = ServerVersion.NEWEST_TESTED_MAJOR;

    @TestFactory
    List<DynamicTest> a_schema_is_read_as_its_file_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Major> majors = EmbeddedPostgres.majors().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String sql = Files.readString(file);
                for (Major major : majors) {
                    if (major.number() >= oldest(sql)) {
                        tests.add(DynamicTest.dynamicTest(
                                file.getFileName() + " on " + major, () -> check(file, sql, major)));
                    }
                }
            }
        }
        assertTrue(tests.size() >= 2, "only " + tests.size() + " cases were found");
        return tests;
    }

    static int oldest(String sql) {
        return sql.startsWith("-- only ") ? Integer.parseInt(sql.substring(8, 10)) : 0;
    }

    private static void check(Path file, String sql, Major major) throws SQLException, IOException {
        String seen = CatalogText.of(inspect(sql, major));
        if (Boolean.getBoolean("golden.update")) {
            update(file, major, seen);
        }
        assertEquals(Files.readString(golden(file, major.number())), seen);
    }

    /** From the newest major down: a file of its own for the first that sees something else. */
    private static void update(Path file, Major major, String seen) throws IOException {
        List<Major> majors = EmbeddedPostgres.majors();
        if (major.equals(majors.get(majors.size() - 1))) {
            Files.writeString(sibling(file, ""), seen);
            return;
        }
        Files.deleteIfExists(sibling(file, "." + major));
        if (!seen.equals(Files.readString(golden(file, major.number())))) {
            Files.writeString(sibling(file, "." + major), seen);
        }
    }

    private static Path golden(Path file, int major) {
        for (int number = major; number < NEWEST; number++) {
            Path special = sibling(file, "." + number);
            if (Files.exists(special)) {
                return special;
            }
        }
        return sibling(file, "");
    }

    private static Path sibling(Path file, String suffix) {
        return Path.of(file.toString().replace(".sql", suffix + ".txt"));
    }

    private static Catalog inspect(String sql, Major major) throws SQLException, IOException {
        try (Database database = EmbeddedPostgres.shared(major).createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (dev.headway.sql.Statement one : Script.of("case", sql).statements()) {
                statement.execute(one.text());
            }
            Catalog catalog = new Inspector().inspect(connection);
            unsubscribe(statement);
            return catalog;
        }
    }

    /** No database can be dropped that has a subscription. */
    static void unsubscribe(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("SELECT format('DROP SUBSCRIPTION %I', subname) FROM pg_subscription"
                        + " WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())")) {
            while (row.next()) {
                drops.add(row.getString(1));
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
    }
}
