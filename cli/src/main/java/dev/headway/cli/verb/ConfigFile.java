package dev.headway.cli.verb;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * {@code headway.toml}: the nearest one upwards, or the one that {@code -c} names. Immutable.
 *
 * @param path empty where there is none
 * @param values keys as written; those of a table inside have its name and a dot before them ({@code vars.owner})
 */
record ConfigFile(Optional<Path> path, Map<String, String> values) {

    static final String NAME = "headway.toml";

    /**
     * Reads the file.
     *
     * @param named as {@code -c} names it
     * @param environment as {@code -n} names it: the table to use instead of the top level
     * @throws UsageException if it cannot be read, is not TOML or lacks that table
     */
    static ConfigFile read(Path directory, Optional<Path> named, Optional<String> environment) {
        Optional<Path> path = named.map(directory::resolve).or(() -> nearest(directory));
        if (path.isEmpty()) {
            if (environment.isPresent()) {
                throw new UsageException(Problem.of(
                        "-n " + environment.get() + " names a table of " + NAME + ", and there is no such file",
                        directory.toString(),
                        "create it: headway init   or leave -n out"));
            }
            return new ConfigFile(Optional.empty(), Map.of());
        }
        TomlParseResult toml = parse(path.get());
        TomlTable table =
                environment.map(name -> environment(toml, name, path.get())).orElse(toml);
        Map<String, String> values = new LinkedHashMap<>();
        flatten(table, "", values, environment.isEmpty());
        return new ConfigFile(path, values);
    }

    private static Optional<Path> nearest(Path directory) {
        for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(NAME))) {
                return Optional.of(at.resolve(NAME));
            }
        }
        return Optional.empty();
    }

    private static TomlParseResult parse(Path path) {
        TomlParseResult toml;
        try {
            toml = Toml.parse(path);
        } catch (IOException e) {
            throw new UsageException(Problem.of("cannot be read", path.toString(), "name another file: -c FILE"));
        }
        if (toml.hasErrors()) {
            List<Problem> problems = new ArrayList<>();
            toml.errors()
                    .forEach(error -> problems.add(Problem.at(
                            new Origin(
                                    path.toString(),
                                    error.position().line(),
                                    error.position().column()),
                            "not TOML: " + error.getMessage(),
                            "write key = \"value\", one a line")));
            throw new UsageException(problems);
        }
        return toml;
    }

    private static TomlTable environment(TomlParseResult toml, String name, Path path) {
        if (!toml.isTable(List.of(name))) {
            throw new UsageException(Problem.of(
                    "no table [" + name + "]", path.toString(), "add it, or name one that is there with -n"));
        }
        return toml.getTableOrEmpty(List.of(name));
    }

    /** Tables at the top level other than these are environments for {@code -n}. */
    private static final List<String> TABLES = List.of("vars", "entities");

    private static void flatten(TomlTable table, String prefix, Map<String, String> values, boolean topLevel) {
        for (String key : table.keySet()) {
            Object value = table.get(List.of(key));
            if (value instanceof TomlTable inner) {
                if (!topLevel || TABLES.contains(key)) {
                    flatten(inner, prefix + key + ".", values, false);
                }
            } else {
                values.put(prefix + key, text(value));
            }
        }
    }

    /** An array's values stand one a line. */
    private static String text(@Nullable Object value) {
        return value instanceof TomlArray array
                ? array.toList().stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : String.valueOf(value);
    }
}
