package dev.headway.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each {@code src/test/resources/sql/split/*.sql} is cut into what the file beside it shows. */
class SplitterTest {

    private static final Path FOLDER = Path.of("src/test/resources/sql/split");

    @TestFactory
    Stream<DynamicTest> every_script_is_cut_where_psql_cuts_it() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(FOLDER)) {
            scripts = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        assertTrue(scripts.size() > 10, "the folder is there");
        return scripts.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        String shown = show(Script.of(name, Files.readString(file)));
        Path golden = file.resolveSibling(name.replace(".sql", ".expected"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, shown);
        }
        assertEquals(Files.readString(golden), shown);
    }

    private static String show(Script script) {
        StringBuilder shown = new StringBuilder();
        for (Statement statement : script.statements()) {
            shown.append("== ")
                    .append(statement.origin())
                    .append('\n')
                    .append(statement.text())
                    .append('\n');
            statement.copyData().ifPresent(rows -> shown.append("-- rows\n").append(rows));
        }
        for (Problem problem : script.problems()) {
            shown.append("!! ").append(problem).append('\n');
        }
        return shown.toString();
    }

    @Test
    void a_character_that_postgresql_cannot_store_is_told_with_its_place() {
        assertEquals(
                "a NUL character, which PostgreSQL cannot store\n  where   notes.sql:2:8\n  remedy  remove it",
                String.valueOf(Script.of("notes.sql", "SELECT 1;\nSELECT \0;\n")
                        .problems()
                        .get(0)));
    }

    @Test
    void two_megabytes_of_rubbish_are_cut_in_one_pass() {
        for (String part : List.of(
                "+",
                "(",
                ")",
                "'",
                "$a",
                "$a$",
                ":'a",
                "/*",
                "*/",
                "-",
                "\\",
                "\n",
                "=-",
                "\"",
                "--- x\n",
                "(\n--- upgrade\n",
                "E'a'\n",
                "x;",
                "\0",
                "\r",
                "BEGIN ATOMIC ",
                "COPY t FROM STDIN;\n")) {
            String rubbish = part.repeat(2_000_000 / part.length() / (part.length() > 8 ? 20 : 1));
            Splitter splitter = Splitter.ofRevision(rubbish, "f", java.util.Set.of("upgrade"));
            int end = 0;
            while (splitter.hasNext()) {
                end = splitter.next().end();
            }
            assertEquals(rubbish.length(), end, part);
        }
    }
}
