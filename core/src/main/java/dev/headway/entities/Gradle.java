package dev.headway.entities;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A build with Gradle. */
final class Gradle {

    private static final Path CLASSES = Path.of("build", "classes");
    private static final List<String> LANGUAGES = List.of("java", "kotlin");
    private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
    private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final String KEPT = "build/headway.classpath";
    private static final int DEEPEST = 3;

    private Gradle() {}

    /** Directories of compiled classes, of the build's modules too. */
    static List<Path> classes(Path base) {
        if (SETTINGS.stream().noneMatch(name -> Files.exists(base.resolve(name)))) {
            return own(base);
        }
        try (Stream<Path> below = Files.walk(base, DEEPEST)) {
            return below.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(module -> own(module).stream())
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return own(base);
        }
    }

    private static List<Path> own(Path module) {
        return LANGUAGES.stream()
                .map(language -> module.resolve(CLASSES).resolve(language).resolve("main"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The module that compiled these classes. */
    static Optional<Path> module(Path classes) {
        Path real = classes.toAbsolutePath().normalize();
        return LANGUAGES.stream()
                .filter(language -> real.endsWith(CLASSES.resolve(language).resolve("main")))
                .findFirst()
                .map(language -> real.resolve("../../../..").normalize())
                .filter(Gradle::isModule);
    }

    private static boolean isModule(Path directory) {
        return SCRIPTS.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    /** Whether Gradle builds here, or the modules below. */
    static boolean isHere(Path base) {
        return isModule(base) || SETTINGS.stream().anyMatch(name -> Files.exists(base.resolve(name)));
    }

    /** What a module runs with. */
    static List<Path> classPath(Path module, Consumer<String> story, Stop stop) throws InterruptedException {
        Path kept = module.resolve(KEPT);
        try {
            if (!Build.isFresh(kept, decisive(module))) {
                story.accept("INFO  [headway] Asking Gradle for the class path of " + module.getFileName() + " ...");
                ask(module, stop);
            }
            return Build.entries(kept);
        } catch (IOException e) {
            throw new MigrationException(Problem.of(
                    "Gradle cannot be asked for the class path: " + e.getMessage(),
                    module.toString(),
                    "name the class path, or a file that holds it: [entities] classpath"));
        }
    }

    private static List<Path> decisive(Path module) {
        Path root = root(module);
        List<Path> files = new ArrayList<>(List.of(root.resolve("gradle/libs.versions.toml")));
        for (Path at = module; at != null && at.startsWith(root); at = at.getParent()) {
            Path directory = at;
            Stream.concat(SCRIPTS.stream(), SETTINGS.stream())
                    .map(directory::resolve)
                    .forEach(files::add);
        }
        return files;
    }

    private static Path root(Path module) {
        for (Path at = module; at != null; at = at.getParent()) {
            Path directory = at;
            if (SETTINGS.stream().anyMatch(name -> Files.exists(directory.resolve(name)))) {
                return at;
            }
        }
        return module;
    }

    private static void ask(Path module, Stop stop) throws IOException, InterruptedException {
        Path log = Files.createTempFile("headway-gradle-", ".log");
        Path script = Files.createTempFile("headway-", ".gradle");
        try (InputStream text =
                Objects.requireNonNull(Gradle.class.getResourceAsStream("classpath.gradle"), "classpath.gradle")) {
            Files.write(script, text.readAllBytes());
            if (!Tool.run(command(module, script, true), root(module), log, stop)
                    && !Tool.run(command(module, script, false), root(module), log, stop)) {
                String why = Files.readString(log, StandardCharsets.UTF_8)
                        .lines()
                        .dropWhile(line -> !line.startsWith("* What went wrong"))
                        .skip(1)
                        .findFirst()
                        .orElse("");
                throw new MigrationException(Problem.of(
                        "Gradle cannot tell the class path: " + why,
                        module.toString(),
                        "see that this works: gradle classes   or name the class path, or a file that holds it:"
                                + " [entities] classpath"));
            }
        } finally {
            Files.deleteIfExists(log);
            Files.deleteIfExists(script);
        }
    }

    /** What is downloaded already is enough nearly always, and needs no network. */
    private static List<String> command(Path module, Path script, boolean offline) {
        Path root = root(module);
        String path = root.relativize(module)
                .toString()
                .replace(module.getFileSystem().getSeparator(), ":");
        List<String> command =
                new ArrayList<>(List.of(Tool.named(root, "gradlew", "gradle", ".bat"), "-q", "-I", script.toString()));
        if (offline) {
            command.add("--offline");
        }
        command.addAll(List.of("-p", root.toString(), (path.isEmpty() ? "" : ":" + path) + ":headwayClasspath"));
        return command;
    }
}
