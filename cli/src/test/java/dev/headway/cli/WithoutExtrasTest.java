package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.connect.Stop;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an image there is neither an embedded PostgreSQL nor what reads entities; and what is told where a call goes wrong. */
final class WithoutExtrasTest {

    private static final List<String> EXTRAS =
            List.of("dev/headway/embedded/EmbeddedPostgres.class", "dev/headway/jpa/hibernate/Main.class");

    @TempDir
    private Path directory;

    @Test
    void without_a_scratch_server_one_has_to_be_named() throws Exception {
        Files.writeString(directory.resolve("headway.toml"), "[entities]\nsql = \"notes.sql\"\n");
        Files.writeString(directory.resolve("notes.sql"), "CREATE TABLE notes (id int);\n");
        Files.createDirectory(directory.resolve("migrations"));
        String told = """
                no scratch server is named, and none is embedded here
                  where   environment
                  remedy  name a server where this role may create databases: --scratch URL, HEADWAY_SCRATCH_URL
                [exit 2]
                """;
        assertEquals(told, headway(Map.of(), "check"));
        Files.writeString(
                directory.resolve("migrations/a.sql"), "--- revision a\n--- upgrade\n--- downgrade irreversible\n");
        assertEquals(told, headway(Map.of(), "rehearse"));
    }

    @Test
    void without_what_reads_them_there_are_no_entities() throws Exception {
        Files.createDirectories(directory.resolve("classes"));
        Files.createDirectory(directory.resolve("migrations"));
        Files.writeString(
                directory.resolve("headway.toml"), "[entities]\nclasses = \"classes\"\nclasspath = \"classes\"\n");
        List<Major> majors = EmbeddedPostgres.majors();
        try (Database database =
                EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase()) {
            assertEquals("""
                    entities cannot be read here: headway-jpa is missing
                      where   Headway's class path
                      remedy  add the artefact dev.headway:headway-jpa, or name a schema in SQL: [entities] sql
                    [exit 1]
                    """, headway(Map.of("HEADWAY_SCRATCH_URL", database.url()), "check"));
        }
    }

    @Test
    void a_mistake_of_its_own_is_told_without_a_stack_trace() throws Exception {
        Path gone;
        try (FileSystem closed = FileSystems.newFileSystem(directory.resolve("closed.zip"), Map.of("create", "true"))) {
            gone = closed.getPath("/");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new Program(utf8(said), utf8(said), Map.of(), gone, new Stop()).run("history");
        assertEquals("""
                Headway made a mistake: java.nio.file.ClosedFileSystemException
                  where   headway history
                  remedy  run it again with --debug and report what it prints
                """, said.toString(StandardCharsets.UTF_8));
        assertEquals(1, status);
    }

    @Test
    void a_class_that_is_not_there_is_told_without_a_stack_trace_too() {
        Path broken = (Path) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Path.class}, (path, method, given) -> {
                    throw new NoClassDefFoundError("org/postgresql/Driver");
                });
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new Program(utf8(said), utf8(said), Map.of(), broken, new Stop()).run("history");
        assertEquals("""
                Headway made a mistake: java.lang.NoClassDefFoundError: org/postgresql/Driver
                  where   headway
                  remedy  run it again with --debug and report what it prints
                """, said.toString(StandardCharsets.UTF_8));
        assertEquals(1, status);
    }

    /** What is said, by a program whose class path is this one without the extras. */
    private String headway(Map<String, String> environment, String... arguments) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (URLClassLoader image = new URLClassLoader(withoutExtras(), ClassLoader.getPlatformClassLoader())) {
            Class<?> stop = image.loadClass(Stop.class.getName());
            Constructor<?> constructor = image.loadClass(Program.class.getName())
                    .getDeclaredConstructor(PrintStream.class, PrintStream.class, Map.class, Path.class, stop);
            constructor.setAccessible(true);
            Object program = constructor.newInstance(
                    utf8(said),
                    utf8(said),
                    environment,
                    directory,
                    stop.getDeclaredConstructor().newInstance());
            Method run = program.getClass().getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            Object status = run.invoke(program, (Object) arguments);
            return said.toString(StandardCharsets.UTF_8) + "[exit " + status + "]\n";
        }
    }

    private static URL[] withoutExtras() throws Exception {
        List<URL> kept = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            URL url = Path.of(entry).toUri().toURL();
            try (URLClassLoader alone = new URLClassLoader(new URL[] {url}, ClassLoader.getPlatformClassLoader())) {
                if (EXTRAS.stream().allMatch(extra -> alone.findResource(extra) == null)) {
                    kept.add(url);
                }
            }
        }
        return kept.toArray(URL[]::new);
    }

    private static PrintStream utf8(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
