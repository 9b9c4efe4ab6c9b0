package dev.headway.jpa.hibernate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is asked. Immutable.
 *
 * @param classes directories and jars in which entities are looked for
 * @param packages in which entities are looked for on the whole class path; empty: what the application itself says
 * @param unit the persistence unit; empty where there is at most one
 * @param profiles Spring's active profiles
 * @param server the major of the PostgreSQL that the schema is for
 * @param settings of Hibernate, which win over all that is found
 */
record Request(
        List<Path> classes,
        List<String> packages,
        Optional<String> unit,
        List<String> profiles,
        String server,
        Map<String, String> settings) {

    private static final String SETTING = "setting.";

    Request {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        profiles = List.copyOf(profiles);
        settings = Map.copyOf(settings);
    }

    static Request read(Path file) throws IOException {
        Properties given = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            given.load(reader);
        }
        Map<String, String> settings = new TreeMap<>();
        for (String key : given.stringPropertyNames()) {
            if (key.startsWith(SETTING)) {
                settings.put(key.substring(SETTING.length()), given.getProperty(key));
            }
        }
        return new Request(
                lines(given, "classes").stream().map(Path::of).toList(),
                lines(given, "packages"),
                lines(given, "unit").stream().findFirst(),
                lines(given, "profiles"),
                given.getProperty("server"),
                settings);
    }

    private static List<String> lines(Properties given, String key) {
        return given.getProperty(key, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
