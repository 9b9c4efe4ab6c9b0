package dev.headway.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogText;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks {@code inspect/cases}: {@code NAME.sql} makes a schema, {@code NAME.txt} is its catalog, and where a major sees
 * another one {@code NAME.14.txt}. A first line {@code -- only 15+} is for majors from that one on.
 * {@code -Dgolden.update=true} rewrites.
 */
final class InspectCasesTest {

    private static final Path CASES = Path.of("src/test/resources/inspect/cases");

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

    private static int oldest(String sql) {
        return sql.startsWith("-- only ") ? Integer.parseInt(sql.substring(8, 10)) : 0;
    }

    private static void check(Path file, String sql, Major major) throws SQLException, IOException {
        String seen = CatalogText.of(inspect(sql, major));
        Path usual = Path.of(file.toString().replace(".sql", ".txt"));
        Path special = Path.of(file.toString().replace(".sql", "." + major.number() + ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            boolean newest = major.equals(
                    EmbeddedPostgres.majors().get(EmbeddedPostgres.majors().size() - 1));
            if (newest) {
                Files.writeString(usual, seen);
            } else if (seen.equals(Files.readString(usual))) {
                Files.deleteIfExists(special);
            } else {
                Files.writeString(special, seen);
            }
        }
        assertEquals(Files.readString(Files.exists(special) ? special : usual), seen);
    }

    private static Catalog inspect(String sql, Major major) throws SQLException, IOException {
        try (Database database = EmbeddedPostgres.shared(major).createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (dev.headway.sql.Statement one : Script.of("case", sql).statements()) {
                statement.execute(one.text());
            }
            return new Inspector().inspect(connection);
        }
    }
}
