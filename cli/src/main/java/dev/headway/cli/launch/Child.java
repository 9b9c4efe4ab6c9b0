package dev.headway.cli.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/**
 * The server, as a child of this process: with our input, output, errors, directory and environment. Thread-safe.
 *
 * <p>Why a child at all: a JVM cannot {@code exec}. What follows from it, and what only {@code exec} avoids (an
 * {@code entrypoint} that runs {@code headway launch --exec} and then {@code exec "$@"}, as our image does): a SIGKILL of
 * this process leaves the child behind, unless this is PID 1, whose end is everybody's; and as PID 1 this process does
 * not reap orphans that the server leaves, for which {@code docker run --init} is there. The child itself, and the
 * shell that hands it a signal, are always reaped.
 */
final class Child {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** @throws CommandFailure if it cannot be started */
    static Child start(Command command) {
        try {
            return new Child(new ProcessBuilder(command.words()).inheritIO().start());
        } catch (IOException e) {
            throw CommandFailure.of(command, e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Hands a signal on. To a child that has ended: nothing. */
    void signal(UnixSignal signal) {
        if (!process.isAlive()) {
            return;
        }
        if (signal == UnixSignal.TERM || !handOn(signal)) {
            terminate();
        }
    }

    /** SIGTERM, without a shell; the handle, unlike a bare pid, never means a process that came later. */
    private void terminate() {
        process.toHandle().destroy();
    }

    /**
     * Through the shell's own {@code kill}, which is there where {@code /bin/kill} is not (slim images); an image
     * without a shell makes it false. A signal that does not ask for the end is then lost rather than turned into one.
     */
    private boolean handOn(UnixSignal signal) {
        try {
            Process shell = new ProcessBuilder(
                            "sh", "-c", "kill -s \"$1\" \"$2\"", "sh", signal.name(), Long.toString(pid()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return (shell.waitFor(5, TimeUnit.SECONDS) && shell.exitValue() == 0) || !signal.ends();
        } catch (IOException e) {
            return !signal.ends();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits for its end, however long, and returns its exit status: its own, or 128+n where signal n killed it, which
     * is how {@link Process#exitValue()} has it on Unix (137 for SIGKILL, which is also what running out of memory
     * looks like).
     */
    int await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true; // Nobody may leave the server alone by interrupting this thread.
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
