package dev.headway.entities;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A build: where its classes are, and what they run with, which Maven or Gradle is asked once for each state of its files.
 */
final class Build {

    private static final String POM = "pom.xml";
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String KEPT = "target/headway.classpath";

    private Build() {}

    /** Directories of compiled classes at or below a directory; none if that is no build, or nothing is compiled. */
    static List<Path> classes(Path base) {
        List<Path> found = new ArrayList<>(Gradle.classes(base));
        if (Files.exists(base.resolve(POM))) {
            found.addAll(compiled(base));
        }
        return found;
    }

    private static List<Path> compiled(Path base) {
        if (Files.isDirectory(base.resolve(CLASSES))) {
            return List.of(base.resolve(CLASSES));
        }
        // At the root of several modules: theirs, and those of modules inside modules.
        try (Stream<Path> below = Files.walk(base, 2)) {
            return below.filter(Files::isDirectory)
                    .filter(module -> Files.exists(module.resolve(POM)) && Files.isDirectory(module.resolve(CLASSES)))
                    .map(module -> module.resolve(CLASSES))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Whether Maven builds here. */
    static boolean isMaven(Path base) {
        return Files.exists(base.resolve(POM));
    }

    /** The module that compiled these classes. */
    static Optional<Path> module(Path classes) {
        Optional<Path> gradle = Gradle.module(classes);
        return gradle.isPresent() ? gradle : mavenModule(classes);
    }

    private static Optional<Path> mavenModule(Path classes) {
        return Optional.of(classes.toAbsolutePath().normalize())
                .filter(path -> path.endsWith(CLASSES))
                .map(path -> path.resolve("../..").normalize())
                .filter(Build::isMaven);
    }

    /** What a module runs with, itself left out. */
    static List<Path> classPath(Path module, Consumer<String> story, Stop stop) throws InterruptedException {
        if (!isMaven(module)) {
            return Gradle.classPath(module, story, stop);
        }
        Path kept = module.resolve(KEPT);
        try {
            if (!isFresh(kept, poms(module))) {
                story.accept("INFO  [headway] Asking Maven for the class path of " + module.getFileName() + " ...");
                ask(module, stop);
            }
            return entries(kept);
        } catch (IOException e) {
            throw new MigrationException(Problem.of(
                    "Maven cannot be asked for the class path: " + e.getMessage(),
                    module.toString(),
                    "name the class path, or a file that holds it: [entities] classpath"));
        }
    }

    /** What decides is this one's pom, and those of the directories above. */
    private static List<Path> poms(Path module) {
        List<Path> poms = new ArrayList<>();
        for (Path at = module; at != null && isMaven(at); at = at.getParent()) {
            poms.add(at.resolve(POM));
        }
        return poms;
    }

    static List<Path> entries(Path kept) throws IOException {
        return Arrays.stream(Files.readString(kept).strip().split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Whether it was asked for since these files changed, and all that it names is there. */
    static boolean isFresh(Path kept, List<Path> decisive) throws IOException {
        if (!Files.exists(kept)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(kept);
        for (Path file : decisive) {
            if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(made) > 0) {
                return false;
            }
        }
        return entries(kept).stream().allMatch(Files::exists);
    }

    /** What is downloaded already is enough nearly always, and needs no network. */
    private static void ask(Path module, Stop stop) throws IOException, InterruptedException {
        Path log = Files.createTempFile("headway-maven-", ".log");
        try {
            if (!Tool.run(command(module, true), module, log, stop)
                    && !Tool.run(command(module, false), module, log, stop)) {
                String why = Files.readString(log, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("[ERROR]"))
                        .findFirst()
                        .orElse("");
                throw new MigrationException(Problem.of(
                        "Maven cannot tell the class path: " + why.replaceFirst("^\\[ERROR] ", ""),
                        module.resolve(POM).toString(),
                        "see that this works: mvn compile dependency:build-classpath   or name the class path, or a file"
                                + " that holds it: [entities] classpath"));
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /** Within a reactor its other modules are taken as they are here, not as they were once installed. */
    private static List<String> command(Path module, boolean offline) {
        Path root = root(module);
        List<String> command = new ArrayList<>(List.of(maven(root), "-B", "-q"));
        if (offline) {
            command.add("-o");
        }
        command.addAll(List.of("-f", root.resolve(POM).toString()));
        if (!root.equals(module)) {
            command.addAll(List.of("-pl", root.relativize(module).toString(), "-am", "compile"));
        }
        command.addAll(List.of("dependency:build-classpath", "-Dmdep.outputFile=" + KEPT));
        return command;
    }

    private static Path root(Path module) {
        Path root = module;
        for (Path at = module.getParent(); at != null && isMaven(at); at = at.getParent()) {
            root = at;
        }
        return root;
    }

    private static String maven(Path root) {
        return Tool.named(root, "mvnw", "mvn", ".cmd");
    }
}
