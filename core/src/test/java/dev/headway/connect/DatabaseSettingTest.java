package dev.headway.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingTest {

    private static final Path CASES = Path.of("src/test/resources/dev/headway/connect/urls.golden");

    @TempDir
    private Path dir = Path.of("");

    /** A case is some lines of {@code NAME=value} and, indented below them, what comes of them. */
    @Test
    void every_way_to_name_a_database_gives_what_the_table_says() throws IOException {
        writeFiles();
        List<String> walked = new ArrayList<>();
        Map<String, String> given = new TreeMap<>();
        for (String line : (Files.readString(CASES) + "\n").split("\n", -1)) {
            if (line.startsWith("  ")) {
                continue;
            }
            if (line.isBlank() && !given.isEmpty()) {
                walked.addAll(outcome(given));
                given.clear();
            }
            walked.add(line);
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                given.put(line.substring(0, equals), line.substring(equals + 1).replace("{dir}", dir.toString()));
            }
        }
        String actual = String.join("\n", walked).stripTrailing() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CASES, actual);
        }
        assertEquals(Files.readString(CASES), actual);
    }

    private void writeFiles() throws IOException {
        Files.writeString(dir.resolve("url"), "postgresql://u:from-file@file/app\n");
        Files.writeString(dir.resolve("secret"), " hunter 22 \n");
        Files.writeString(dir.resolve("host"), "db");
        Files.writeString(dir.resolve("crlf"), "u\r\n");
        Files.writeString(dir.resolve("empty"), "\n");
        Files.write(dir.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
        Files.writeString(dir.resolve("long"), "x".repeat(70_000));
    }

    private List<String> outcome(Map<String, String> given) {
        DatabaseSetting setting = DatabaseSetting.read(
                Optional.ofNullable(given.get("--url")), given, Optional.ofNullable(given.get("toml url")));
        List<String> lines = new ArrayList<>();
        setting.url().ifPresent(url -> lines.addAll(describe(url)));
        for (Problem problem : setting.problems()) {
            assertFalse(problem.toString().contains("hunter"), "a password stands in: " + problem);
            lines.addAll(problem.toString().lines().toList());
        }
        if (lines.isEmpty()) {
            lines.add("nothing is set");
        }
        return lines.stream()
                .map(line -> "  " + line.replace(dir.toString(), "{dir}"))
                .toList();
    }

    private static List<String> describe(DatabaseUrl url) {
        String me = System.getProperty("user.name");
        List<String> lines = new ArrayList<>();
        lines.add(url.user().equals(me) ? url.toString().replace(me, "{me}") : url.toString());
        url.password()
                .ifPresent(password -> lines.add("password \"" + password.value() + "\" from "
                        + url.sources().password()));
        lines.add("url from " + url.sources().url());
        new TreeMap<>(url.properties()).forEach((key, value) -> lines.add(key + "=" + value));
        url.warnings().stream().sorted().forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }

    @Test
    void no_url_is_repeated_however_it_is_broken() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String secret = "hunter22";
        String odd = "@:/?#[]%&=, \0\t\"'$é;+";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder url = new StringBuilder("postgresql://user:" + secret + "@host:5432/name?sslmode=require");
            for (int mutation = random.nextInt(4); mutation >= 0; mutation--) {
                url.insert(random.nextInt(url.length()), odd.charAt(random.nextInt(odd.length())));
                url.deleteCharAt(random.nextInt(url.length()));
            }
            if (!url.toString().contains(secret)) {
                continue;
            }
            DatabaseSetting setting = DatabaseSetting.ofUrl(url.toString(), "test");
            String said = setting.problems().toString();
            assertFalse(said.contains(secret), () -> "seed " + seed + ": " + url + " gave " + said);
        }
    }

    @Test
    void any_text_gives_a_database_or_a_problem() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String alphabet = "postgresql://jdbc:ab@[]1.,%2F?&=host/\0\uD800é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "postgresql://" : "");
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            DatabaseSetting setting = DatabaseSetting.ofUrl(text.toString(), "test");
            assertTrue(
                    setting.url().isPresent() != setting.problems().size() > 0,
                    () -> "seed " + seed + ": " + text + " gave " + setting);
        }
    }

    @Test
    void a_url_prints_without_its_password() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:hunter22@db/app", "test");
        assertEquals("db:5432/app as u", url.toString());
        assertFalse(String.valueOf(url.password()).contains("hunter"));
        assertFalse(DatabaseSetting.ofUrl("postgresql://u:hunter22@db/app", "test")
                .toString()
                .contains("hunter"));
    }

    @Test
    void a_very_long_url_is_read_or_refused_like_any_other() {
        String url = "postgresql://u:" + "@".repeat(200_000) + "@db/app";
        assertEquals("db:5432/app as u", DatabaseUrl.parse(url, "test").toString());
        assertThrows(UsageException.class, () -> DatabaseUrl.parse("/".repeat(200_000), "test"));
    }

    @Test
    void nothing_set_names_every_variable() {
        UsageException e = assertThrows(UsageException.class, DatabaseSetting.NONE::required);
        for (String variable : List.of("DATABASE_URL", "DATABASE_HOST", "DATABASE_PASSWORD", "_FILE", "--url")) {
            assertTrue(e.problems().toString().contains(variable), e.toString());
        }
    }
}
