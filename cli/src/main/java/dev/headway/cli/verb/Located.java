package dev.headway.cli.verb;

import dev.headway.code.ClassPath;
import dev.headway.entities.EntitySettings;
import dev.headway.revision.RevisionSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code headway.toml} says, whose paths begin where the file is, as somebody in a directory would write them. Immutable.
 *
 * @param directory where the command was typed
 */
record Located(ConfigFile file, Path directory) {

    private static final String MIGRATIONS = "migrations";
    private static final String CLASSPATH = "classpath";
    private static final String ENTITIES = "entities.";

    /** Beside what the file says, the migrations: what nobody named is looked for where builds keep resources. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>(file.values());
        Path base = base();
        String place = values.get(MIGRATIONS);
        if (place == null) {
            boolean maven = !Files.isDirectory(base.resolve(MIGRATIONS))
                    && Files.isDirectory(base.resolve("src/main/resources/migrations"));
            place = maven ? "src/main/resources/migrations" : MIGRATIONS;
        }
        values.computeIfPresent(
                CLASSPATH,
                (key, text) -> ClassPath.entries(text).stream()
                        .map(entry -> shown(base.resolve(entry), directory))
                        .collect(Collectors.joining(File.pathSeparator)));
        values.put(
                MIGRATIONS, place.startsWith(RevisionSource.CLASSPATH) ? place : shown(base.resolve(place), directory));
        return values;
    }

    /** The table {@code [entities]}. */
    EntitySettings entities() {
        Map<String, String> values = new HashMap<>();
        file.values().forEach((key, value) -> {
            if (key.startsWith(ENTITIES)) {
                values.put(key.substring(ENTITIES.length()), value);
            }
        });
        return new EntitySettings(base().toAbsolutePath(), values);
    }

    private Path base() {
        return file.path().map(Path::getParent).orElse(directory);
    }

    /** As short as a person in that directory would write it. */
    static String shown(Path path, Path directory) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) && !there.equals(here)
                ? here.relativize(there).toString()
                : there.toString();
    }
}
