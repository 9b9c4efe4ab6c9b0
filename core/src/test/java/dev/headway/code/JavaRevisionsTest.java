package dev.headway.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.Project;
import dev.headway.graph.RevisionGraph;
import dev.headway.problem.MigrationException;
import dev.headway.problem.UsageException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How classes are found, and what their headers say. */
final class JavaRevisionsTest {

    private static final String PACKAGE = "dev.headway.code.JavaRevisionsTest$";

    @TempDir
    private Path directory;

    private RevisionSource named(String... names) throws Exception {
        Path file = directory.resolve(ServiceFiles.NAME);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(names));
        return Project.source(directory);
    }

    /** Everything that is wrong, without where this stands. */
    private String faults(String... names) throws Exception {
        RevisionSource source = named(names);
        MigrationException failure = assertThrows(MigrationException.class, () -> RevisionGraph.of(source.read()));
        return failure.problems().stream()
                .map(problem -> problem.toString().replace(directory + "/", "").replace(PACKAGE, ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_header_says_what_a_files_header_would() throws Exception {
        Revision full = RevisionGraph.of(named("# ours", PACKAGE + "Full  # the one", "", PACKAGE + "Root")
                        .read())
                .get(new RevisionId("full"));
        assertEquals("""
                --- revision  full
                --- revises   root
                --- labels    data, keys
                --- message   say all of it
                --- created   2026-11-22T10:00:00Z
                --- phase     contract after root
                --- timeout  lock 5s
                --- timeout  statement 10min
                --- java      dev.headway.code.JavaRevisionsTest$Full, version 3
                """, full.text());
        assertEquals(Optional.of(Duration.ofSeconds(5)), full.header().options().lockTimeout());
        assertEquals(PACKAGE + "Full", full.origin().toString());
    }

    @Header(
            revision = "full",
            revises = "root",
            labels = {"data", "keys"},
            message = "say all\n of it",
            created = "2026-11-22T10:00:00Z",
            phase = "contract after root",
            timeout = {"lock 5s", "statement 10min"},
            irreversible = "it is gone",
            version = 3)
    static final class Full extends Quiet {}

    @Header(revision = "root", irreversible = "")
    static final class Root extends Quiet {}

    private abstract static class Quiet implements JavaRevision {
        @Override
        public void upgrade(Connection connection) {}
    }

    @Test
    void all_that_is_wrong_is_told_at_once_beside_what_is_wrong_with_files() throws Exception {
        Files.writeString(directory.resolve("1.sql"), "--- revision root\n--- upgrade\nBEGIN;\n--- downgrade\n");
        assertEquals("""
                BEGIN in a revision: Headway begins and ends the transactions
                  where   1.sql:3
                  remedy  remove it; statements that must commit one by one go under --- upgrade autocommit
                not a revision id: a b (it holds a blank)
                  where   Wrong
                  remedy  use 1 to 32 characters of A-Z a-z 0-9 _ .   and none of head, heads, base, current, None
                not a phase: never
                  where   Wrong
                  remedy  write --- phase expand, or --- phase contract, or --- phase contract after ID
                no downgrade method
                  where   Wrong
                  remedy  add downgrade(Connection) and the way back, or @Header(irreversible = "WHY")""", faults(PACKAGE + "Wrong"));
    }

    @Header(revision = "a b", phase = "never")
    static final class Wrong extends Quiet {}

    @Test
    void a_class_and_a_file_cannot_be_one_revision() throws Exception {
        Files.writeString(directory.resolve("1.sql"), "--- revision root\n--- upgrade\n--- downgrade\n");
        assertEquals("""
                two files for revision root: 1.sql, Root
                  where   Root
                  remedy  give one of them another id in its `revision` line, or delete the copy""", faults(PACKAGE + "Root"));
    }

    @Test
    void what_is_no_revision_is_told_by_its_name() throws Exception {
        assertEquals(
                """
                no class of that name is on the class path: com.example.Gone
                  where   META-INF/services/dev.headway.code.JavaRevision:1
                  remedy  compile it, or take it out of that file
                the class does not say which revision it is
                  where   Bare
                  remedy  annotate it: @Header(revision = "…", revises = "…", message = "…")
                a downgrade method under irreversible
                  where   Both
                  remedy  remove one of them
                no instance can be made of the class
                  where   Inner
                  remedy  make it a class that is not abstract, static if it stands in another one, with a constructor that has no parameters
                the class is named as a revision, and does not implement dev.headway.code.JavaRevision
                  where   java.lang.String
                  remedy  implement it, or take the class out of META-INF/services/dev.headway.code.JavaRevision""",
                faults("com.example.Gone", PACKAGE + "Bare", PACKAGE + "Both", PACKAGE + "Inner", "java.lang.String"));
    }

    static final class Bare extends Quiet {}

    @Test
    void a_class_path_that_cannot_be_searched_is_told() {
        ClassLoader broken = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("zip END header not found: lib/broken.jar");
            }
        };
        assertEquals(
                List.of("""
                        cannot search the class path: zip END header not found: lib/broken.jar
                          where   META-INF/services/dev.headway.code.JavaRevision
                          remedy  look at the jar it names"""),
                ServiceFiles.of(broken).problems().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Header(revision = "both", irreversible = "there is no way back")
    static final class Both extends Quiet {
        @Override
        public void downgrade(Connection connection) {}
    }

    @Header(revision = "inner", irreversible = "")
    @SuppressWarnings("ClassCanBeStatic") // what is wrong with it
    final class Inner extends Quiet {}

    @Test
    void a_class_path_has_directories_jars_all_jars_of_a_directory_and_spring_boots(@TempDir Path base)
            throws Exception {
        Files.createDirectories(base.resolve("lib"));
        Files.createDirectories(base.resolve("classes"));
        Files.writeString(base.resolve("classes/one"), "1");
        jar(base.resolve("lib/two.jar"), "two");
        jar(base.resolve("app.jar"), "BOOT-INF/classes/", "BOOT-INF/classes/three");
        try (URLClassLoader loader = ClassPath.loader("classes:lib/*\napp.jar", base, Project.class.getClassLoader())) {
            for (String name : List.of("one", "two", "three", "org/postgresql/PGConnection.class")) {
                assertNotNull(loader.getResource(name), name);
            }
        }
        UsageException missing = assertThrows(
                UsageException.class,
                () -> ClassPath.loader(
                        "classes:nowhere:no.jar", base, getClass().getClassLoader()));
        assertEquals(
                List.of("setting classpath: nowhere", "setting classpath: no.jar"),
                missing.problems().stream().map(problem -> problem.where()).toList());
    }

    private static void jar(Path file, String... entries) throws Exception {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
            }
        }
    }

    @Test
    void messages_keep_secrets() {
        assertEquals(
                "java.lang.RuntimeException: postgresql://me:(hidden)@db/app PASSWORD=(hidden); pwd: (hidden)",
                Told.of(new RuntimeException("postgresql://me:x!y@db/app PASSWORD=x!y; pwd: x!y")));
        assertEquals("SELECT '…', '…', 1", Told.sql("SELECT 'a', $x$b$x$, 1"));
        assertEquals("java.lang.RuntimeException", Told.of(new RuntimeException()));
    }
}
