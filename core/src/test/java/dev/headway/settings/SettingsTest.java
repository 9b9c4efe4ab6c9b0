package dev.headway.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path CASES = Path.of("src/test/resources/dev/headway/settings/settings.golden");

    /** A value that is not the default, for every setting there is. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("url", "postgresql://u@db/app"),
            Map.entry("migrations", "src/main/resources/migrations"),
            Map.entry("classpath", "target/classes"),
            Map.entry("version-table", "ops.alembic_version"),
            Map.entry("role", "owner"),
            Map.entry("wait", "forever"),
            Map.entry("wait-interval", "500ms"),
            Map.entry("lock-wait", "2min"),
            Map.entry("lock-timeout", "1h"),
            Map.entry("statement-timeout", "7"),
            Map.entry("on-start", "verify"),
            Map.entry("target", "4f1c2a9b7d3e"),
            Map.entry("contract", "next-release"),
            Map.entry("on-failure", "hold"),
            Map.entry("backup", "pg_dump > /backup"),
            Map.entry("actor", "ann"),
            Map.entry("scratch", "postgresql://u@scratch/app"),
            Map.entry("app-name", "Shop"),
            Map.entry("log", "json"));

    @Test
    void every_setting_has_all_three_doors() throws ReflectiveOperationException {
        Settings defaults = read(Map.of(), Map.of(), Map.of());
        List<RecordComponent> components = List.of(Settings.class.getRecordComponents());
        assertEquals(components.size(), Settings.keys().size() + 1, "vars alone has no key");
        for (int i = 0; i < Settings.keys().size(); i++) {
            String key = Settings.keys().get(i);
            String sample = SAMPLES.getOrDefault(key, "");
            assertNotEquals("", sample, key + " has no sample in this test");
            String variable = key.equals("url")
                    ? "HEADWAY_DATABASE_URL"
                    : "HEADWAY_" + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            Object byDefault = components.get(i).getAccessor().invoke(defaults);
            for (Settings settings : List.of(
                    read(Map.of(key, sample), Map.of(), Map.of()),
                    read(Map.of(), Map.of(variable, sample), Map.of()),
                    read(Map.of(), Map.of(), Map.of(key, sample)))) {
                assertNotEquals(byDefault, components.get(i).getAccessor().invoke(settings), key);
            }
        }
    }

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() {
        Map<String, String> flags = Map.of("lock-wait", "1s");
        Map<String, String> environment = Map.of("HEADWAY_LOCK_WAIT", "2s");
        Map<String, String> toml = Map.of("lock-wait", "3s");
        assertEquals(1, read(flags, environment, toml).lockWait().toSeconds());
        assertEquals(2, read(Map.of(), environment, toml).lockWait().toSeconds());
        assertEquals(
                3,
                read(Map.of(), Map.of("HEADWAY_LOCK_WAIT", " "), toml)
                        .lockWait()
                        .toSeconds());
    }

    /** A case is lines of {@code door: key=value} and, indented, what is wrong with them or what they come to. */
    @Test
    void every_case_gives_what_the_table_says() throws IOException {
        List<String> walked = new ArrayList<>();
        Map<String, Map<String, String>> doors = new TreeMap<>();
        for (String line : (Files.readString(CASES) + "\n").split("\n", -1)) {
            if (line.startsWith("  ")) {
                continue;
            }
            if (line.isBlank() && !doors.isEmpty()) {
                walked.addAll(outcome(doors));
                doors.clear();
            }
            walked.add(line);
            int colon = line.indexOf(": ");
            int equals = line.indexOf('=');
            if (colon > 0 && equals > colon && !line.startsWith("#")) {
                doors.computeIfAbsent(line.substring(0, colon), door -> new HashMap<>())
                        .put(line.substring(colon + 2, equals), line.substring(equals + 1));
            }
        }
        String actual = String.join("\n", walked).stripTrailing() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CASES, actual);
        }
        assertEquals(Files.readString(CASES), actual);
    }

    private static List<String> outcome(Map<String, Map<String, String>> doors) {
        List<Problem> said = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try {
            Settings.Found found = Settings.read(
                    doors.getOrDefault("flag", Map.of()),
                    doors.getOrDefault("environment", Map.of()),
                    doors.getOrDefault("toml", Map.of()));
            said.addAll(found.warnings());
            lines.add("good" + (said.isEmpty() ? "" : ", with warnings:"));
            lines.addAll(differences(found.settings()));
        } catch (UsageException e) {
            said.addAll(e.problems());
        }
        said.forEach(problem -> lines.addAll(problem.toString().lines().toList()));
        return lines.stream().map(line -> "  " + line).toList();
    }

    /** What is not as it is by default. */
    private static List<String> differences(Settings settings) {
        Settings defaults = read(Map.of(), Map.of(), Map.of());
        List<String> lines = new ArrayList<>();
        for (RecordComponent component : Settings.class.getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(settings);
                if (!value.equals(component.getAccessor().invoke(defaults))) {
                    lines.add(
                            component.getName() + " " + (value instanceof Map<?, ?> map ? new TreeMap<>(map) : value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return lines;
    }

    @Test
    void a_broken_url_keeps_no_command_from_working_that_needs_none() {
        Settings settings = read(Map.of(), Map.of("DATABASE_URL", "mysql://u:hunter22@db"), Map.of());
        UsageException e =
                assertThrows(UsageException.class, () -> settings.url().required());
        assertFalse(e.toString().contains("hunter22"));
    }

    @Test
    void settings_print_without_what_is_secret() {
        Settings settings = read(
                Map.of(),
                Map.of("DATABASE_URL", "postgresql://u:hunter22@db", "HEADWAY_VAR_key", "hunter22"),
                Map.of());
        assertTrue(settings.toString().contains("db:5432/u as u"), settings.toString());
        assertFalse(settings.toString().contains("hunter22"), settings.toString());
    }

    private static Settings read(Map<String, String> flags, Map<String, String> environment, Map<String, String> toml) {
        return Settings.read(flags, environment, toml).settings();
    }
}
