package dev.headway.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.Project;
import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.inspect.Inspector;
import dev.headway.sample.Order;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.scratch.ScratchServer;
import dev.headway.scratch.SqlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of {@code rehearse/rows/fill} is a schema, and below it what stands in its tables once they are filled: that
 * every constraint holds the server has seen to. {@code -Dgolden.update=true} writes that down, {@code -Dcase=NAME} runs one.
 */
final class FillingTest {

    private static final Path CASES = Path.of("src/test/resources/rehearse/rows/fill");
    private static final String FILLED = "---- filled\n";

    private static final Map<Major, ScratchDatabase> DATABASES = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> schemas_are_filled() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(CASES)) {
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
        String text = Files.readString(file);
        int end = text.indexOf(FILLED) + FILLED.length();
        List<Major> majors = Project.majors();
        for (Major major : majors.size() > 2 ? majors : majors.subList(majors.size() - 1, majors.size())) {
            String seen = text.substring(0, end) + filled(text.substring(0, end - FILLED.length()), major);
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, seen);
            }
            assertEquals(Files.readString(file), seen, "PostgreSQL " + major.number());
        }
    }

    private static String filled(String schema, Major major) throws Exception {
        try (Session session = database(major).open(new Stop())) {
            Connection connection = session.connection();
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS \"My Schema\" CASCADE");
                statement.execute("DROP SCHEMA public CASCADE");
                statement.execute("CREATE SCHEMA public");
            }
            SqlSource.of("schema.sql", schema).content(true).filling().fill(database(major), new Stop());
            Catalog catalog = new Inspector().inspect(connection);
            Filling.Filled filled = Filling.fill(connection, catalog, Order.tables(catalog), new Stop());
            StringBuilder seen = new StringBuilder();
            for (CatalogObject object : catalog.objects().values()) {
                if (object instanceof Table table && table.partitionKey().isEmpty()) {
                    seen.append(table(connection, catalog, table.id()));
                }
            }
            filled.empty()
                    .forEach((table, why) -> seen.append("EMPTY ")
                            .append(table)
                            .append(": ")
                            .append(why)
                            .append('\n'));
            return seen.toString();
        }
    }

    /** How many rows, and of each column how many values, how many of them differ, and the least and the largest. */
    private static String table(Connection connection, Catalog catalog, ObjectId table) throws SQLException {
        StringBuilder seen = new StringBuilder(table + ": "
                + Project.query(connection, "SELECT count(*) FROM ONLY " + table.sql())
                        .get(0) + " rows\n");
        for (Column column : catalog.parts(table, Column.class)) {
            String name = column.id().identifier().quoted() + "::text";
            seen.append("    ")
                    .append(column.id().identifier())
                    .append(' ')
                    .append(Project.query(
                                    connection,
                                    "SELECT count(DISTINCT " + name + ") || ' values, ' || count(*) - count(" + name
                                            + ") || ' NULL, longest ' || coalesce(max(length(" + name + ")), 0)"
                                            + " FROM ONLY " + table.sql())
                            .get(0))
                    .append('\n');
        }
        return seen.toString();
    }

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
