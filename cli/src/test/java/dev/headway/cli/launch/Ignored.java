package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** Signals that whoever started the tests ignores, as {@code nohup} does SIGHUP: who inherits that cannot catch them. */
public final class Ignored {

    private Ignored() {}

    /** Skips the test, with the reason, where {@code signal} cannot be caught. */
    static void skips(UnixSignal signal) throws IOException, InterruptedException {
        skips(signal.name());
    }

    /** @param name such as {@code INT} */
    public static void skips(String name) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", "trap 'exit 7' " + name + "; kill -" + name + " $$; exit 0").start();
        assumeTrue(shell.waitFor() == 7, "whoever started the tests ignores SIG" + name);
    }
}
