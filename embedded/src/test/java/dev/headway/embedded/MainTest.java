package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path directory;

    private final List<Run> runs = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        Prepared.data(directory.resolve("data"));
    }

    private Run begin(String... words) throws IOException {
        return begin(Map.of(), words);
    }

    private Run begin(Map<String, String> environment, String... words) throws IOException {
        Run run = Run.main(directory, environment, words);
        runs.add(run);
        return run;
    }

    @AfterEach
    void endAll() {
        runs.forEach(run -> run.process().descendants().forEach(ProcessHandle::destroyForcibly));
        runs.forEach(run -> run.process().destroyForcibly());
        Stream.of("data", "new")
                .flatMap(data -> serverPid(data).stream())
                .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }

    private Optional<Long> serverPid() {
        return serverPid("data");
    }

    private Optional<Long> serverPid(String data) {
        try {
            return Postmaster.read(directory.resolve(data)).map(Postmaster::pid).filter(Run::lives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCommandMeetsItsDatabaseAndNoOther() throws Exception {
        Map<String, String> elsewhere = Map.of(
                "DATABASE_URL", "postgres://elsewhere/x",
                "DATABASE_HOST", "elsewhere",
                "DATABASE_PASSWORD_FILE", "/elsewhere",
                "HEADWAY_DATABASE_URL", "postgres://elsewhere/x");
        Run run = begin(elsewhere, "--data", "data", "--database", "n b", "--", "sh", "-c", "env | sort; exit 7");
        assertEquals(7, run.status());
        assertTrue(run.said().contains("DATABASE_URL=postgresql://postgres@127.0.0.1:"), run.said());
        assertTrue(run.said().contains("/n%20b"), run.said());
        assertFalse(run.said().contains("elsewhere"), run.said());
        assertTrue(serverPid().isEmpty(), "the server is stopped");
    }

    @Test
    void aCommandEndedByASignalIsToldAsTheShellTellsIt() throws Exception {
        assertEquals(
                137, begin("--data", "data", "--", "sh", "-c", "kill -9 $$").status());
        assertEquals(127, begin("--data", "data", "--", "./missing").status());
        assertEquals(2, begin("--dat", "data", "--", "true").status());
    }

    @Test
    void manyAtOnceShareOneServerAndTheLastStopsIt() throws Exception {
        // A fresh cache as well: they unpack at once, too.
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        for (int i = 0; i < 4; i++) {
            begin(
                    environment,
                    "--data",
                    "data",
                    "--database",
                    "d",
                    "--",
                    "sh",
                    "-c",
                    "echo \"at $DATABASE_URL\"; sleep " + i);
        }
        Set<String> urls = new HashSet<>();
        int unpacked = 0;
        for (Run run : runs) {
            assertEquals(0, run.status(), run.said());
            urls.add(run.awaitLine("at postgresql:"));
            unpacked += run.said().contains("Unpacking") ? 1 : 0;
        }
        assertEquals(1, urls.size(), urls.toString());
        assertEquals(1, unpacked);
        assertTrue(serverPid("new").isEmpty(), "the server is stopped");
        try (Stream<Path> cache = Files.list(directory.resolve("cache/headway"))) {
            assertTrue(cache.noneMatch(path -> path.toString().endsWith(".new")));
        }
    }

    @Test
    void aSignalReachesTheCommandFirstAndTheServerOutlivesIt() throws Exception {
        Run run = begin(
                "--data",
                "data",
                "--",
                "sh",
                "-c",
                "trap 'sleep 1; kill -0 $(head -n 1 data/postmaster.pid) && echo served; exit 5' TERM;"
                        + " echo ready; while :; do sleep 0.1; done");
        run.awaitLine("ready");
        run.process().destroy();
        assertEquals(5, run.status());
        run.awaitLine("served");
        assertTrue(serverPid().isEmpty(), "the server is stopped");
    }

    @Test
    void afterAKilledParentTheServerIsReusedAndTheOldCommandEnded() throws Exception {
        Run first = begin("--data", "data", "--", "sh", "-c", "sleep 300 & echo \"child $!\"; wait");
        long child = Long.parseLong(first.awaitLine("child ").substring("child ".length()));
        long command = first.process().children().findFirst().orElseThrow().pid();
        String pid = Long.toString(first.process().pid());
        Run.await(
                "the note of it",
                () -> contains(directory.resolve("data.commands").resolve(pid), child + " "));
        first.process().destroyForcibly();
        first.status();
        long server = serverPid().orElseThrow();
        assertTrue(Run.lives(command) && Run.lives(child), "nobody told them");

        Run second = begin("--data", "data", "--", "sh", "-c", "head -n 1 data/postmaster.pid");
        assertEquals(0, second.status(), second.said());
        second.awaitLine("which an earlier run left");
        second.awaitLine(Long.toString(server));
        assertFalse(Run.lives(command) || Run.lives(child), second.said());
        assertTrue(serverPid().isEmpty(), "the server is stopped");
    }

    @Test
    void whatAKilledCommandStartedIsEndedToo() throws Exception {
        Run run = begin("--data", "data", "--", "sh", "-c", "sleep 300 & echo \"child $!\"; wait");
        long child = Long.parseLong(run.awaitLine("child ").substring("child ".length()));
        String pid = Long.toString(run.process().pid());
        Run.await(
                "the note of it",
                () -> contains(directory.resolve("data.commands").resolve(pid), child + " "));
        run.process().children().findFirst().orElseThrow().destroyForcibly();
        assertEquals(137, run.status());
        assertFalse(Run.lives(child));
    }

    @Test
    void aKilledServerDoesNotBreakTheNextRun() throws Exception {
        Run first = begin("--data", "data", "--", "sh", "-c", "kill -9 $(head -n 1 data/postmaster.pid); sleep 1");
        assertEquals(0, first.status(), first.said());
        Run second = begin("--data", "data", "--", "true");
        assertEquals(0, second.status(), second.said());
        assertNotEquals("", second.awaitLine("Using PostgreSQL"));
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
