package dev.headway.notebooklm.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** One of the files, and what it hands to a container. Paths are relative to the checkout. */
record DeploymentFile(String path) {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** {@code NAME=value}, at the beginning of a line or as one string of a TOML array. */
    private static final Pattern ASSIGNED = Pattern.compile("(?m)^(?: *\")?([A-Z_]+)=(.*?)(?:\",)?$");

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-(.*)}");

    String text() {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the file as {@code NAME=value}; quotes around a value do not belong to it. */
    Map<String, String> assigned() {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = ASSIGNED.matcher(text());
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).replaceAll("^'(.*)'$", "$1"));
        }
        return found;
    }

    /** What a service of a Compose file gets where the environment is empty. */
    Map<String, String> environmentOf(String service) {
        Map<String, String> found = new TreeMap<>();
        entries(documents().get(0), "services", service, "environment").forEach((name, value) -> {
            Matcher otherwise = DEFAULT.matcher(value);
            found.put(name, otherwise.matches() ? otherwise.group(1) : value);
        });
        return found;
    }

    /** What all ConfigMaps and Secrets of the file hold. */
    Map<String, String> held() {
        Map<String, String> found = new TreeMap<>();
        for (Map<?, ?> document : documents()) {
            found.putAll(entries(document, "data"));
            found.putAll(entries(document, "stringData"));
        }
        return found;
    }

    private List<Map<?, ?>> documents() {
        List<Map<?, ?>> documents = new ArrayList<>();
        new Yaml().loadAll(text()).forEach(document -> documents.add((Map<?, ?>) document));
        return documents;
    }

    /** Strings by name, at a path where there are some; nothing where there is no such path. */
    private static Map<String, String> entries(Map<?, ?> document, String... path) {
        Map<?, ?> at = document;
        for (String step : path) {
            at = (Map<?, ?>) Objects.requireNonNullElse(at.get(step), Map.of());
        }
        Map<String, String> found = new TreeMap<>();
        at.forEach((name, value) -> found.put((String) name, (String) value));
        return found;
    }

    @Override
    public String toString() {
        return path;
    }
}
