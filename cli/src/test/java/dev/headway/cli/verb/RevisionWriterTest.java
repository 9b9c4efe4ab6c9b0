package dev.headway.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.Draft;
import dev.headway.revision.RevisionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come whole, or not at all, and then their text is not lost. */
final class RevisionWriterTest {

    private static final Draft ONE = new Draft(new RevisionId("a1"), "one.sql", "--- revision a1\n");
    private static final Draft TWO = new Draft(new RevisionId("b2"), "two.sql", "--- revision b2\n");

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void migrations() throws IOException {
        Files.createDirectory(directory.resolve("migrations"));
    }

    @Test
    void all_are_written_and_nothing_else() throws IOException {
        writer().write(List.of(ONE, TWO), console(false));
        assertEquals(List.of("one.sql", "two.sql"), files());
        assertEquals("--- revision b2\n", Files.readString(directory.resolve("migrations/two.sql")));
        assertEquals(
                "Generating migrations/one.sql ...  done\nGenerating migrations/two.sql ...  done\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void one_that_is_there_stays_and_no_other_is_left_behind() throws IOException {
        Files.writeString(directory.resolve("migrations/two.sql"), "mine");
        Unwritten failure = assertThrows(Unwritten.class, () -> writer().write(List.of(ONE, TWO), console(false)));
        assertEquals(List.of("two.sql"), files());
        assertEquals("mine", Files.readString(directory.resolve("migrations/two.sql")));
        console(false).failure(failure);
        assertEquals("--- revision a1\n--- revision b2\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("""
                cannot be written: FileAlreadyExists
                  where   migrations/two.sql
                  remedy  save what was printed to stdout under that name, or let this user write there and run it again
                """, err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_directory_that_takes_no_file_takes_no_text_away() throws IOException {
        Files.delete(directory.resolve("migrations"));
        Unwritten failure = assertThrows(Unwritten.class, () -> writer().write(ONE, console(true)));
        console(true).failure(failure);
        assertEquals("""
                {
                  "error" : {
                    "what" : "cannot be written: NoSuchFile",
                    "where" : "migrations/one.sql",
                    "remedy" : "save what was printed to stdout under that name, or let this user write there and run it again"
                  },
                  "revisions" : [ {
                    "revision" : "a1",
                    "file" : "one.sql",
                    "text" : "--- revision a1\\n"
                  } ]
                }
                """, out.toString(StandardCharsets.UTF_8));
    }

    private RevisionWriter writer() {
        return new RevisionWriter(directory, "migrations");
    }

    private Console console(boolean json) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                json,
                false);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
