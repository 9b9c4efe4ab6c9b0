package dev.headway.jpa.hibernate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code application.properties} and {@code application.yml} on the class path say, those of the active profiles
 * after the others, as Spring Boot reads them.
 */
final class ApplicationFiles {

    private static final String ON_PROFILE = "spring.config.activate.on-profile";
    private static final String ACTIVE = "spring.profiles.active";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(?::([^${}]*))?}");

    /** More than anybody nests; a placeholder that stands for itself ends there. */
    private static final int DEPTH = 10;

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> profiles;

    private ApplicationFiles(List<String> profiles) {
        this.profiles = profiles;
    }

    /** @param profiles that are active; empty: those that the files or the environment name */
    static Map<String, String> read(List<String> profiles) {
        List<String> active = new ArrayList<>(profiles);
        if (active.isEmpty()) {
            String named = System.getenv("SPRING_PROFILES_ACTIVE");
            ApplicationFiles plain = new ApplicationFiles(List.of());
            plain.load("application");
            active.addAll(split(named == null ? plain.values.getOrDefault(ACTIVE, "") : named));
        }
        ApplicationFiles files = new ApplicationFiles(active);
        files.load("application");
        active.forEach(profile -> files.load("application-" + profile));
        files.values.replaceAll((key, value) -> files.resolved(value, DEPTH));
        return files.values;
    }

    /** Where both are, the properties file wins; what stands in {@code config/} wins over what stands beside it. */
    private void load(String name) {
        for (String place : List.of("", "config/")) {
            for (String suffix : List.of(".yaml", ".yml", ".properties")) {
                URL file = ApplicationFiles.class.getClassLoader().getResource(place + name + suffix);
                if (file != null) {
                    documents(file).stream().filter(this::isActive).forEach(values::putAll);
                }
            }
        }
    }

    private static List<Map<String, String>> documents(URL file) {
        try {
            return file.getPath().endsWith(".properties") ? properties(file) : Yaml.documents(file);
        } catch (IOException | RuntimeException e) {
            throw new Refusal("cannot be read: " + e.getMessage(), file.getPath(), "mend the file", e);
        }
    }

    /** A line {@code #---} begins another document. */
    private static List<Map<String, String>> properties(URL file) throws IOException {
        String text;
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            java.io.StringWriter whole = new java.io.StringWriter();
            reader.transferTo(whole);
            text = whole.toString();
        }
        List<Map<String, String>> documents = new ArrayList<>();
        for (String part : text.split("(?m)^[#!]---\\s*$", -1)) {
            Properties parsed = new Properties();
            parsed.load(new java.io.StringReader(part));
            Map<String, String> document = new TreeMap<>();
            parsed.stringPropertyNames().forEach(key -> document.put(key, parsed.getProperty(key)));
            documents.add(document);
        }
        return documents;
    }

    private boolean isActive(Map<String, String> document) {
        String wanted = document.get(ON_PROFILE);
        return wanted == null
                || split(wanted).stream()
                        .anyMatch(each ->
                                each.startsWith("!") ? !profiles.contains(each.substring(1)) : profiles.contains(each));
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split("[,|]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A placeholder that nothing stands for is left as it is: it may be in what nobody asks for. */
    private String resolved(String text, int depth) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        if (depth == 0 || !matcher.find()) {
            return text;
        }
        String once = matcher.replaceAll(found -> Matcher.quoteReplacement(value(found)));
        return once.equals(text) ? text : resolved(once, depth - 1);
    }

    private String value(java.util.regex.MatchResult found) {
        String name = found.group(1);
        String given = values.get(name);
        if (given == null) {
            given = System.getenv(name);
        }
        if (given == null) {
            given = found.group(2);
        }
        return given == null ? found.group() : given;
    }
}
