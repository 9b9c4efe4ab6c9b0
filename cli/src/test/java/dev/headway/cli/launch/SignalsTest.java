package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signals need a JVM of their own: every test here starts one, and signals it as a supervisor would. */
class SignalsTest {

    @ParameterizedTest
    @EnumSource(names = {"TERM", "INT", "HUP"})
    void askedToStopWhileItWaitsItEndsWithTheSignalsStatusAndFreesThePort(UnixSignal signal) throws Exception {
        Ignored.skips(signal);
        int port = Ports.free();
        try (LaunchProcess launch =
                LaunchProcess.start(port, "refuse db:5432 connection refused", "refuse-for-ever", "word true")) {
            launch.awaitLine("try 1, 2 s): db:5432 connection refused");
            assertEquals(503, Http.get(port, "/health").status());
            assertEquals(200, Http.get(port, "/live").status());
            launch.signal(signal.name());
            assertEquals(signal.exitStatus(), launch.exitStatus());
            assertTrue(launch.output().contains("Stopped by " + signal + ": the server is not started"));
            assertFalse(launch.output().contains("Starting server"), launch.output());
            Ports.listen(port).close();
        }
    }

    @Test
    void askedToStopWhileItMigratesItNeverStartsTheServer() throws Exception {
        int port = Ports.free();
        try (LaunchProcess launch =
                LaunchProcess.start(port, "apply -> abc, one", "hang", "word echo", "word served")) {
            launch.awaitLine("Running database migrations");
            launch.awaitLine("=====");
            launch.signal("USR1");
            launch.signal("TERM");
            assertEquals(143, launch.exitStatus());
            assertFalse(launch.output().contains("served"), launch.output());
        }
    }

    @Test
    void withoutACommandASignalIsNotExitZeroSoThatAnEntrypointDoesNotGoOn() throws Exception {
        try (LaunchProcess launch = LaunchProcess.start(Ports.free(), "apply -> abc, one", "hang")) {
            launch.awaitLine("Running database migrations");
            launch.signal("TERM");
            assertEquals(143, launch.exitStatus());
        }
    }

    @Test
    void ctrlCAgainEndsWhatDoesNotListen() throws Exception {
        Ignored.skips(UnixSignal.INT);
        try (LaunchProcess launch = LaunchProcess.start(Ports.free(), "apply -> abc, one", "hang-deaf")) {
            launch.awaitLine("Running database migrations");
            launch.signal("TERM");
            launch.signal("TERM");
            launch.signal("INT");
            launch.signal("INT"); // Should the first have overtaken SIGTERM: each is heard on a thread of its own.
            assertEquals(130, launch.exitStatus());
        }
    }

    @Test
    void afterTheHandOverEverySignalIsTheServers() throws Exception {
        Ignored.skips(UnixSignal.HUP);
        Ignored.skips(UnixSignal.INT);
        String server = "trap 'echo one' USR1; trap 'echo two' USR2; trap 'echo reload' HUP; trap 'echo int' INT;"
                + " trap 'echo bye; exit 7' TERM; echo is-$((0+1)); while :; do sleep 0.05; done";
        try (LaunchProcess launch = LaunchProcess.start(Ports.free(), "word sh", "word -c", "word " + server)) {
            launch.awaitLine("is-1");
            launch.signal("USR1");
            launch.awaitLine("one");
            launch.signal("USR2");
            launch.awaitLine("two");
            launch.signal("HUP");
            launch.awaitLine("reload");
            launch.signal("INT");
            launch.awaitLine("int");
            launch.signal("INT");
            launch.awaitLine("int");
            launch.signal("TERM");
            launch.awaitLine("bye");
            assertEquals(7, launch.exitStatus());
        }
    }

    @Test
    void aServerThatDiesOfTheSignalGivesItsStatus() throws Exception {
        try (LaunchProcess launch =
                LaunchProcess.start(Ports.free(), "word sh", "word -c", "word echo is-$((0+1)); exec sleep 600")) {
            launch.awaitLine("is-1");
            launch.signal("TERM");
            assertEquals(143, launch.exitStatus());
        }
    }

    @Test
    void aSignalWhileTheServerIsBeingStartedIsNeitherLostNorTooEarly() throws Exception {
        try (LaunchProcess launch = LaunchProcess.start(List.of(), InBetween.class, List.of())) {
            launch.awaitLine("about to start");
            launch.signal("TERM");
            assertEquals(9, launch.exitStatus(), launch.output());
        }
    }

    @Test
    void ctrlCOfATerminalReachesTheServerOnce() throws Exception {
        Ignored.skips(UnixSignal.INT);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script on this machine to make a terminal");
        String server = "n=0; trap 'n=$((n+1))' INT; trap 'echo total $n; exit 5' TERM; echo is-$((0+1));"
                + " while :; do sleep 0.05; done";
        List<String> words = LaunchProcess.words(Ports.free(), "word sh", "word -c", "word " + server);
        String quoted = String.join(
                " ",
                LaunchProcess.command(LaunchProcess.Main.class, words).stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .toList());
        try (LaunchProcess terminal = LaunchProcess.inTerminal("echo pid $$; exec " + quoted)) {
            terminal.awaitLine("pid ");
            long launch = Long.parseLong(terminal.lastLine().replaceAll("\\D", ""));
            terminal.awaitLine("is-1");
            settle();
            terminal.type("\u0003");
            settle();
            LaunchProcess.signal(launch, "TERM");
            terminal.awaitLine("total");
            assertTrue(terminal.lastLine().contains("total 1"), terminal.output());
            assertEquals(5, terminal.exitStatus());
        }
    }

    /** What Headway makes of its own copy it makes on a thread that no test can wait for. */
    private static void settle() throws InterruptedException {
        Thread.sleep(1_000);
    }

    @Test
    void heldItAnswersWithTheErrorUntilItIsStopped() throws Exception {
        int port = Ports.free();
        try (LaunchProcess launch = LaunchProcess.start(
                port, "apply -> abc, one", "fail column \"e\" does not exist", "hold", "word true")) {
            launch.awaitLine("then    restart");
            Http.Answer answer = Http.get(port, "/health");
            assertEquals(503, answer.status());
            assertTrue(
                    answer.body().startsWith("{\"status\":\"held\",\"message\":\"column \\\"e\\\" does not exist\""));
            assertEquals(200, Http.get(port, "/live").status());
            launch.signal("TERM");
            assertEquals(143, launch.exitStatus());
            assertTrue(launch.output().contains("headway upgrade head"), launch.output());
        }
    }

    /** Starts its server slowly; the server's status says whether it heard the signal. */
    static final class InBetween {

        private InBetween() {}

        public static void main(String[] arguments) {
            try (Signals signals = Signals.take(() -> System.out.println("stopped too early"))) {
                Child child = signals.handOver(() -> {
                            Child server = Child.start(new Command(List.of(
                                    "sh",
                                    "-c",
                                    "trap 'exit 9' TERM; echo about to start; while :; do sleep 0.05; done")));
                            pause();
                            return server;
                        })
                        .orElseThrow();
                System.exit(child.await());
            }
        }

        private static void pause() {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
