package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryTest {

    @TempDir
    private Path directory;

    /** A JVM that starts one and waits. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] words) throws InterruptedException {
            EmbeddedPostgres server = EmbeddedPostgres.shared(Prepared.NEWEST);
            System.out.println("pid " + server.pid());
            System.out.println("in " + server.dataDirectory().getParent());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    private Run holder() throws IOException {
        return Run.begin(
                directory,
                Map.of(),
                List.of(),
                Run.CLASS_PATH,
                "-Djava.io.tmpdir=" + directory,
                "dev.headway.embedded.TemporaryTest$Holder");
    }

    @Test
    void eachIsOneOfItsOwnAndLeavesNothing() {
        EmbeddedPostgres first = EmbeddedPostgres.temporary(Prepared.NEWEST);
        try (EmbeddedPostgres second = EmbeddedPostgres.temporary(Prepared.NEWEST)) {
            assertNotEquals(first.pid(), second.pid());
            first.close();
            assertEquals("1", Psql.ask(second.jdbcUrl("postgres"), "SELECT 1"));
        }
        assertFalse(Run.lives(first.pid()));
        assertFalse(Files.exists(first.dataDirectory().getParent()));
    }

    @Test
    void itCanBeRestartedAndStillLeavesNothing() {
        EmbeddedPostgres server = EmbeddedPostgres.temporary(Prepared.NEWEST);
        int port = server.port();
        for (EmbeddedPostgres.Shutdown how : EmbeddedPostgres.Shutdown.values()) {
            long before = server.pid();
            server.restart(how);
            assertNotEquals(before, server.pid());
            assertEquals(port, server.port());
            assertEquals("1", Psql.ask(server.jdbcUrl("postgres"), "SELECT 1"));
        }
        long pid = server.pid();
        server.close();
        assertFalse(Run.lives(pid));
        assertFalse(Files.exists(server.dataDirectory().getParent()));
    }

    @Test
    void itGoesWithAKilledJvm() throws Exception {
        Run run = holder();
        long pid = Long.parseLong(run.awaitLine("pid ").substring(4));
        Path home = Path.of(run.awaitLine("in ").substring(3));
        assertTrue(Run.lives(pid));
        run.process().destroyForcibly();
        Run.await("the end of the server", () -> !Run.lives(pid) && !Files.exists(home));
    }

    @Test
    void whenItsShellIsKilledTooTheNextOneClearsUp() throws Exception {
        Run run = holder();
        long pid = Long.parseLong(run.awaitLine("pid ").substring(4));
        Path home = Path.of(run.awaitLine("in ").substring(3));
        run.process().children().forEach(ProcessHandle::destroyForcibly);
        run.process().destroyForcibly();
        run.status();
        assertTrue(Run.lives(pid), "nobody was left to end it");
        Files.setLastModifiedTime(
                home.resolve("lock"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Run next = holder();
        long nextPid = Long.parseLong(next.awaitLine("pid ").substring(4));
        assertFalse(Run.lives(pid));
        assertFalse(Files.exists(home));
        next.process().destroy();
        Run.await("the end of the second server", () -> !Run.lives(nextPid));
    }
}
