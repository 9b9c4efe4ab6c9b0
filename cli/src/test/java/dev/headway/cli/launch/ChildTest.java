package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChildTest {

    private static Child sh(String script) {
        return Child.start(new Command(List.of("sh", "-c", script)));
    }

    @Test
    void itsExitStatusIsItsOwnAnd128PlusTheSignalThatKilledIt() {
        assertEquals(0, sh("exit 0").await());
        assertEquals(3, sh("exit 3").await());
        assertEquals(255, sh("exit 255").await());
        assertEquals(137, sh("kill -KILL $$").await());
        assertEquals(143, sh("kill -TERM $$").await());
        assertEquals(139, sh("kill -SEGV $$").await());
    }

    @ParameterizedTest
    @EnumSource
    void eachSignalReachesItByItsName(UnixSignal signal, @TempDir Path directory) throws Exception {
        Ignored.skips(signal);
        Path ready = directory.resolve("ready");
        Child child = sh("trap 'exit 7' " + signal.name() + "; : > " + ready + "; while :; do sleep 0.05; done");
        while (!Files.exists(ready)) {
            Thread.sleep(20);
        }
        child.signal(signal);
        assertEquals(7, child.await());
    }

    @Test
    void aChildThatHasEndedIsLeftAlone() {
        Child child = sh("exit 4");
        assertEquals(4, child.await());
        for (UnixSignal signal : UnixSignal.values()) {
            child.signal(signal);
        }
        assertEquals(4, child.await());
    }

    @Test
    void nobodyIsLeftAsAZombie() throws Exception {
        Child child = sh("trap 'exit 0' USR1; while :; do sleep 0.05; done");
        child.signal(UnixSignal.TERM);
        assertEquals(143, child.await());
        if (Files.exists(Path.of("/proc/self/stat"))) {
            List<ProcessHandle> zombies = ProcessHandle.current()
                    .children()
                    .filter(p -> isZombie(p.pid()))
                    .toList();
            assertEquals(List.of(), zombies);
        }
        assertFalse(ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive).orElse(false));
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whatCannotBeStartedSaysWhyWithTheStatusThatShellsUse(@TempDir Path directory) throws IOException {
        CommandFailure missing = failure("no-such-server");
        assertEquals(127, missing.exitStatus());
        assertEquals("""
                the server's command was not found: no-such-server
                  where   headway launch -- no-such-server --password=***
                  remedy  give its path, or add its directory to PATH""", failure("no-such-server", "--password=hunter2").getMessage());
        assertEquals(126, failure(directory.toString()).exitStatus());
        Path script = Files.writeString(directory.resolve("start.sh"), "#!/no/such/shell\n");
        assertEquals(126, failure(script.toString()).exitStatus());
        assertTrue(script.toFile().setExecutable(true));
        CommandFailure interpreter = failure(script.toString());
        assertEquals(127, interpreter.exitStatus());
        assertTrue(String.valueOf(interpreter.getMessage()).contains("interpreter"), interpreter.getMessage());
    }

    private static CommandFailure failure(String... words) {
        return assertThrows(CommandFailure.class, () -> Child.start(new Command(List.of(words))));
    }
}
