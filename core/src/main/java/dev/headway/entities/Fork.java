package dev.headway.entities;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the module {@code jpa} on the application's class path, where nothing of Headway's own libraries gets in the way of
 * the application's. Not thread-safe.
 */
final class Fork {

    private static final String MAIN = "dev.headway.jpa.hibernate.Main";
    private static final int REFUSED = 3;
    private static final int TAIL = 15;

    private final EntityModel model;
    private final Stop stop;

    Fork(EntityModel model, Stop stop) {
        this.model = model;
        this.stop = stop;
    }

    Told run(int major) throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory("headway-entities-");
            try {
                return run(directory, major);
            } finally {
                for (String name : List.of("arguments", "request", "answer", "log")) {
                    Files.deleteIfExists(directory.resolve(name));
                }
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw new MigrationException(
                    List.of(Problem.of(
                            "the entities cannot be asked: " + e.getMessage(),
                            model.classes().toString(),
                            "see that this user may write temporary files and start " + java())),
                    e);
        }
    }

    private Told run(Path directory, int major) throws IOException, InterruptedException {
        Path answer = directory.resolve("answer");
        Path log = directory.resolve("log");
        write(directory.resolve("request"), major);
        Path arguments = directory.resolve("arguments");
        // Not as an argument and not in the environment: Linux ends both at 128 KiB.
        Files.write(arguments, ("-cp " + quoted(classPath())).getBytes(ofLauncher()));
        ProcessBuilder builder = new ProcessBuilder(
                        java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "@" + arguments,
                        MAIN,
                        directory.resolve("request").toString(),
                        answer.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        int status = await(builder.start());
        Properties told = new Properties();
        if (Files.exists(answer)) {
            try (Reader reader = Files.newBufferedReader(answer, StandardCharsets.UTF_8)) {
                told.load(reader);
            }
        }
        if (status != 0) {
            throw failure(status, told, log);
        }
        return new Told(
                told.getProperty("sql", ""),
                told.getProperty("renames", "").lines().toList());
    }

    /** As the file of arguments has it. Source: the manual page of {@code java}, "java Command-Line Argument Files". */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The launcher takes the bytes of that file as it takes those of its command line. */
    private static Charset ofLauncher() {
        return Charset.forName(
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    }

    private int await(Process process) throws InterruptedException {
        try {
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                if (stop.requested()) {
                    throw new InterruptedException("stopped while the entities were read");
                }
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static MigrationException failure(int status, Properties told, Path log) throws IOException {
        if (status == REFUSED && told.containsKey("what")) {
            return new MigrationException(Problem.of(
                    told.getProperty("what"), told.getProperty("where", ""), told.getProperty("remedy", "")));
        }
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        boolean missing = said.contains("NoClassDefFoundError: org/hibernate/")
                || said.contains("NoClassDefFoundError: jakarta/persistence/");
        return missing
                ? new MigrationException(Problem.of(
                        "Hibernate is not on the application's class path",
                        "[entities] classpath",
                        "let it name all that the application runs with; what was seen:\n" + firstLine(said)))
                : new MigrationException(Problem.of(
                        "the entities could not be asked; exit status " + status + ", and the last lines were:\n"
                                + tail(said),
                        "the application's class path",
                        "see whether its classes run with this Java: " + java()));
    }

    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> line.contains("NoClassDef"))
                .findFirst()
                .orElse("");
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - TAIL)).collect(Collectors.joining("\n"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classPath() {
        return Stream.concat(Stream.of(ours()), Stream.concat(model.classes().stream(), model.classPath().stream()))
                .map(path -> path.toAbsolutePath().toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar, or in a build the directory, that the program comes from; it is never loaded here. */
    private static Path ours() {
        String resource = MAIN.replace('.', '/') + ".class";
        URL found = Fork.class.getClassLoader().getResource(resource);
        if (found == null) {
            throw new MigrationException(Problem.of(
                    "entities cannot be read here: headway-jpa is missing",
                    "Headway's class path",
                    "add the artefact dev.headway:headway-jpa, or name a schema in SQL: [entities] sql"));
        }
        String text = found.toString();
        String root = text.substring(0, text.length() - resource.length());
        String jar = root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - "!/".length()) : root;
        try {
            return Path.of(new java.net.URI(jar));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place of classes: " + jar, e);
        }
    }

    private void write(Path file, int major) throws IOException {
        Properties request = new Properties();
        request.setProperty("classes", lines(model.classes().stream()));
        request.setProperty("packages", lines(model.packages().stream()));
        request.setProperty("unit", model.unit().orElse(""));
        request.setProperty("profiles", lines(model.profiles().stream()));
        request.setProperty("server", String.valueOf(major));
        model.settings().forEach((key, value) -> request.setProperty("setting." + key, value));
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            request.store(writer, null);
        }
    }

    private static String lines(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
