package dev.headway.notebooklm.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.notebooklm.Backend;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backend as an operator meets it: a process with an environment, two streams and an exit status. */
class ProcessTest {

    private static final String URL = "postgresql://user:hunter2@127.0.0.1:1/nothing";

    @TempDir
    Path directory;

    @Test
    void a_quiet_day_leaves_two_lines_and_sigterm_ends_it_with_143() throws Exception {
        Process process = start(Map.of("DATABASE_URL", URL, "BACKEND_HOST", "127.0.0.1", "BACKEND_PORT", "0"));
        try (BufferedReader story = process.errorReader(StandardCharsets.UTF_8)) {
            String line = story.readLine();
            assertTrue(line.matches("INFO  Backend running on http://127\\.0\\.0\\.1:[1-9][0-9]*"), line);
            process.toHandle().destroy();
            assertEquals(
                    List.of("INFO  Backend stopping: requests under way are finished first"),
                    story.lines().toList());
            assertEquals(143, process.waitFor());
            assertEquals("", stdout());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void without_a_database_url_it_says_what_to_set() throws Exception {
        assertFails(2, Map.of("DATABASE_URL", " "), """
                no database is named
                  where   environment
                  remedy  set DATABASE_URL=postgresql://user:password@host:5432/database, or DATABASE_HOST, DATABASE_PORT, \
                DATABASE_NAME, DATABASE_USER and DATABASE_PASSWORD (each may end in _FILE and name a file), or give --url
                """);
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            Map<String, String> environment =
                    Map.of("DATABASE_URL", URL, "BACKEND_HOST", "127.0.0.1", "BACKEND_PORT", port);
            assertFails(1, environment, """
                    port %s is in use
                      where   BACKEND_PORT
                      remedy  stop what listens there, or set BACKEND_PORT to another port
                    """.formatted(port));
        }
    }

    @Test
    void an_address_of_another_machine_is_refused() throws Exception {
        // 192.0.2.0/24 is nobody's (RFC 5737)
        Map<String, String> environment = Map.of("DATABASE_URL", URL, "BACKEND_HOST", "192.0.2.1", "BACKEND_PORT", "0");
        Process process = start(environment);
        try (BufferedReader story = process.errorReader(StandardCharsets.UTF_8)) {
            List<String> lines = story.lines().toList();
            assertEquals(3, lines.size(), lines::toString);
            assertEquals("  where   BACKEND_HOST, BACKEND_PORT", lines.get(1));
            assertEquals(1, process.waitFor());
        }
    }

    private void assertFails(int status, Map<String, String> environment, String story) throws Exception {
        Process process = start(environment);
        assertEquals(story, new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(status, process.waitFor());
        assertEquals("", stdout());
    }

    private Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Backend.class.getName());
        List.of("DATABASE_URL", "BACKEND_HOST", "BACKEND_PORT", "JAVA_TOOL_OPTIONS")
                .forEach(command.environment()::remove);
        command.environment().putAll(environment);
        return command.redirectOutput(directory.resolve("stdout").toFile()).start();
    }

    private String stdout() throws IOException {
        return Files.readString(directory.resolve("stdout"));
    }
}
