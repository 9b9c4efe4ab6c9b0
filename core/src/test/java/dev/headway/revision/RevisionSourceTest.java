package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionSourceTest {

    @TempDir
    Path temp;

    @Test
    void a_directory_is_read_in_file_name_order_without_what_editors_leave() throws IOException {
        Path directory = Files.createDirectory(temp.resolve("migrations"));
        for (String name : List.of("2_b.sql", "1_a.sql", "3_c.SQL", "0.txt", ".x.sql", "4.sql~", ".#5.sql", "~6.sql")) {
            write(directory.resolve(name), "r" + name.charAt(0));
        }
        write(Files.createDirectories(directory.resolve("old.sql")).resolve("9.sql"), "r9");
        Reading reading = RevisionSource.directory(directory).read();
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of("r1", "r2", "r3"), ids(reading));
        assertEquals(directory + "/", reading.place());
        assertEquals(
                directory.resolve("1_a.sql").toString(),
                reading.revisions().get(0).origin().file());
    }

    @Test
    void a_missing_directory_is_a_problem_that_names_init() throws IOException {
        Path missing = temp.resolve("migrations");
        assertEquals(
                List.of("no such directory of revisions\n  where   " + missing
                        + "\n  remedy  headway init makes one; --migrations names another"),
                told(RevisionSource.directory(missing).read()));
        Files.writeString(missing, "");
        assertEquals(1, RevisionSource.directory(missing).read().problems().size());
    }

    @Test
    void an_empty_directory_holds_no_revisions_and_no_problems() {
        assertEquals(
                new Reading(temp + "/", List.of(), List.of()),
                RevisionSource.directory(temp).read());
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem_among_the_others() throws IOException {
        write(temp.resolve("1.sql"), "r1");
        Path dangling = temp.resolve("2.sql");
        Files.createSymbolicLink(dangling, temp.resolve("nowhere"));
        write(temp.resolve("3.sql"), "not-an-id");
        Reading reading = RevisionSource.directory(temp).read();
        assertEquals(List.of("r1"), ids(reading));
        assertEquals(
                "cannot read the file: no such file\n  where   " + dangling
                        + "\n  remedy  let the user that runs headway read it",
                told(reading).get(0));
        assertEquals(2, reading.problems().size());
    }

    @Test
    void a_link_that_leads_back_up_is_a_problem_that_names_it() throws IOException {
        write(temp.resolve("1.sql"), "r1");
        Path link = Files.createDirectory(temp.resolve("objects")).resolve("up");
        Files.createSymbolicLink(link, temp.resolve("objects"));
        Reading reading = RevisionSource.directory(temp).read();
        assertEquals(List.of("r1"), ids(reading));
        assertEquals(
                List.of("cannot list the directory: this link leads back up\n  where   " + link
                        + "\n  remedy  take the link away, or let it lead to a directory beside this one"),
                told(reading));
    }

    @Test
    void the_class_path_is_read_from_directories_and_jars_alike() throws IOException {
        Path directory = Files.createDirectories(temp.resolve("classes/db/migrations"));
        write(directory.resolve("2.sql"), "r2");
        write(directory.resolve("1.sql"), "r1");
        Path jar = temp.resolve("app.jar");
        jar(jar, true, "db/migrations/1.sql", "r1", "db/migrations/3.sql", "r3", "db/migrations/old/4.sql", "r4");
        try (URLClassLoader loader = loader(temp.resolve("classes"), jar)) {
            Reading reading =
                    RevisionSource.at("classpath:db/migrations", loader).read();
            assertEquals(List.of(), reading.problems());
            assertEquals(List.of("r1", "r2", "r3"), ids(reading));
            assertEquals("classpath:db/migrations/", reading.place());
            assertEquals(
                    "classpath:db/migrations/1.sql:1",
                    reading.revisions().get(0).origin().toString());
        }
    }

    @Test
    void a_jar_without_entries_for_directories_is_searched_too() throws IOException {
        Path jar = temp.resolve("app.jar");
        jar(jar, false, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0", "migrations/1.sql", "r1");
        try (URLClassLoader loader = loader(jar)) {
            assertEquals(
                    List.of("r1"),
                    ids(RevisionSource.classpath(loader, "/migrations/").read()));
        }
    }

    @Test
    void one_name_with_two_texts_on_the_class_path_is_a_problem() throws IOException {
        Path one = temp.resolve("one.jar");
        Path two = temp.resolve("two.jar");
        jar(one, true, "migrations/1.sql", "r1");
        jar(two, true, "migrations/1.sql", "r2");
        try (URLClassLoader loader = loader(one, two)) {
            Reading reading = RevisionSource.classpath(loader, "migrations").read();
            assertEquals(List.of("r1"), ids(reading));
            assertEquals(
                    List.of("the class path holds it twice, and they differ\n  where   classpath:migrations/1.sql"
                            + "\n  remedy  keep one; the other is in " + two),
                    told(reading));
        }
    }

    @Test
    void nothing_of_that_name_on_the_class_path_is_a_problem() throws IOException {
        try (URLClassLoader loader = loader(temp)) {
            assertEquals(
                    List.of(
                            "nothing on the class path has that name\n  where   classpath:migrations\n"
                                    + "  remedy  headway init makes src/main/resources/migrations; --migrations names another place"),
                    told(RevisionSource.classpath(loader, "migrations").read()));
        }
    }

    private static List<String> ids(Reading reading) {
        return reading.revisions().stream()
                .map(revision -> revision.id().value())
                .toList();
    }

    private static List<String> told(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }

    private static String text(String id) {
        return "--- revision " + id + "\n--- upgrade\n--- downgrade\n";
    }

    private static void write(Path file, String id) throws IOException {
        Files.writeString(file, text(id));
    }

    private static URLClassLoader loader(Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = places[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    private static void jar(Path jar, boolean directories, String... namesAndIds) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String before = "";
            for (int i = 0; i < namesAndIds.length; i += 2) {
                String folder = namesAndIds[i].substring(0, namesAndIds[i].lastIndexOf('/') + 1);
                if (directories && !folder.equals(before)) {
                    zip.putNextEntry(new ZipEntry(folder));
                    before = folder;
                }
                zip.putNextEntry(new ZipEntry(namesAndIds[i]));
                zip.write(text(namesAndIds[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
