package dev.headway.entities;

import dev.headway.connect.Stop;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The table {@code [entities]}, as far as it is about classes. Immutable.
 *
 * @param base where relative paths begin
 * @param values by key, an array's one a line
 */
public record EntitySettings(Path base, Map<String, String> values) {

    private static final String SETTINGS = "settings.";

    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("sql", "classes", "classpath", "packages", "unit", "profiles"));

    public EntitySettings {
        values = Map.copyOf(values);
        List<Problem> problems = new TreeSet<>(values.keySet())
                .stream()
                        .filter(key -> !KEYS.contains(key) && !key.startsWith(SETTINGS))
                        .map(key -> Problem.of(
                                "there is no setting " + key,
                                "headway.toml [entities]",
                                "the settings are " + String.join(", ", KEYS) + ", and a table [entities.settings]"))
                        .toList();
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
    }

    /** Plain SQL, a file or a directory. */
    public Optional<Path> sql() {
        return lines("sql").findFirst().map(base::resolve);
    }

    /**
     * The entities: those that are named, and where neither they nor SQL are, those of the build that is here.
     *
     * @param story is told what takes long
     */
    public Optional<EntityModel> model(Consumer<String> story, Stop stop) throws InterruptedException {
        boolean named = values.keySet().stream().anyMatch(key -> !key.equals("sql"));
        if (!named && (values.containsKey("sql") || !isBuild())) {
            return Optional.empty();
        }
        List<Path> classes = values.containsKey("classes")
                ? lines("classes").map(base::resolve).toList()
                : Build.classes(base);
        if (classes.isEmpty()) {
            throw new UsageException(Problem.of(
                    "there are no classes",
                    base.toString(),
                    "compile first: " + (Build.isMaven(base) ? "mvn compile" : "gradle classes")
                            + "   or name them: [entities] classes"));
        }
        return Optional.of(new EntityModel(
                classes,
                classPath(classes, story, stop),
                lines("packages").toList(),
                lines("unit").findFirst(),
                lines("profiles").toList(),
                settings()));
    }

    private boolean isBuild() {
        return Build.isMaven(base)
                || Gradle.isHere(base)
                || !Build.classes(base).isEmpty();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(SETTINGS)) {
                settings.put(key.substring(SETTINGS.length()), value);
            }
        });
        return settings;
    }

    private List<Path> classPath(List<Path> classes, Consumer<String> story, Stop stop) throws InterruptedException {
        if (values.containsKey("classpath")) {
            List<Path> entries = new ArrayList<>();
            lines("classpath").forEach(entry -> entries.addAll(entries(entry)));
            return entries;
        }
        Set<Path> modules = new LinkedHashSet<>();
        classes.forEach(each -> Build.module(each).ifPresent(modules::add));
        if (modules.isEmpty()) {
            throw new UsageException(Problem.of(
                    "nothing says what the classes run with",
                    "headway.toml",
                    "name the class path, or a file that holds it: [entities] classpath = \"build/classpath.txt\""));
        }
        Set<Path> all = new LinkedHashSet<>();
        for (Path module : modules) {
            all.addAll(Build.classPath(module, story, stop));
        }
        return List.copyOf(all);
    }

    /** A directory, a jar, {@code lib/*} for all jars in one, or a file in which such entries stand. */
    private List<Path> entries(String entry) {
        if (entry.endsWith("*")) {
            return jars(base.resolve(entry.substring(0, entry.length() - 1)));
        }
        if (entry.contains(File.pathSeparator) && !Files.exists(base.resolve(entry))) {
            return Arrays.stream(entry.split(File.pathSeparator, -1))
                    .flatMap(each -> entries(each.strip()).stream())
                    .toList();
        }
        Path path = base.resolve(entry);
        if (Files.isDirectory(path) || entry.endsWith(".jar")) {
            return List.of(path);
        }
        try {
            return Files.readString(path)
                    .lines()
                    .flatMap(line -> Arrays.stream(line.split(File.pathSeparator, -1)))
                    .filter(each -> !each.isBlank())
                    .map(base::resolve)
                    .toList();
        } catch (IOException e) {
            throw new UsageException(Problem.of(
                    "there is no such directory, jar or file of paths: " + entry,
                    "headway.toml [entities] classpath",
                    "write it: mvn dependency:build-classpath -Dmdep.outputFile=" + entry));
        }
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UsageException(Problem.of(
                    "there is no directory " + directory,
                    "headway.toml [entities] classpath",
                    "name one that is there"));
        }
    }

    private Stream<String> lines(String key) {
        return values.getOrDefault(key, "").lines().filter(line -> !line.isBlank());
    }
}
