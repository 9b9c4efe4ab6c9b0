package dev.headway.cli.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to this process's signals. Before the hand-over one that asks for the end is kept and the work is asked
 * to stop; the launch then unwinds by itself. From the hand-over on, every signal is the server's. One that
 * arrives in between waits until it is clear who it is for: it is never lost, and never starts a server that was to be
 * stopped. Thread-safe.
 */
final class Signals implements AutoCloseable {

    private final Runnable stop;
    private final List<Runnable> given = new ArrayList<>();
    private @Nullable UnixSignal stoppedBy;
    private volatile @Nullable Child child;

    private Signals(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Takes the signals.
     *
     * @param stop asks the work for its end; called on a thread of its own, and again for every further signal
     */
    static Signals take(Runnable stop) {
        Signals signals = new Signals(stop);
        for (UnixSignal signal : UnixSignal.values()) {
            signals.given.add(SignalSource.hear(signal, signals::heard));
        }
        return signals;
    }

    /** The first signal that asked for the end before the hand-over. */
    synchronized Optional<UnixSignal> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /**
     * Starts the server and gives all further signals to it, unless the end was asked for.
     *
     * @return the server, or empty if it was not started
     */
    synchronized Optional<Child> handOver(Supplier<Child> start) {
        if (stoppedBy == null) {
            child = start.get();
        }
        return Optional.ofNullable(child);
    }

    /** Waits, however long, for a signal that asks for the end. */
    synchronized UnixSignal await() {
        boolean interrupted = false;
        while (stoppedBy == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stoppedBy;
    }

    /** Gives the signals back to whoever had them. */
    @Override
    public void close() {
        given.forEach(Runnable::run);
    }

    private void heard(UnixSignal signal) {
        boolean serverWasThere = child != null;
        Optional<Child> server = server(signal);
        if (server.isPresent()) {
            // Ctrl-C goes to the whole process group, and twice means "at once" to many servers. Where it came in the
            // very moment of the start, twice is still better than not at all.
            boolean hasIt = serverWasThere
                    && signal == UnixSignal.INT
                    && Terminal.interrupts(server.get().pid());
            if (!hasIt) {
                server.get().signal(signal);
            }
        } else if (signal.ends()) {
            stop.run(); // Not under the lock: it may take a round trip to the server to cancel a statement.
        }
    }

    private synchronized Optional<Child> server(UnixSignal signal) {
        if (child == null && signal.ends()) {
            if (stoppedBy != null && signal == UnixSignal.INT) {
                // Somebody presses Ctrl-C again. PostgreSQL rolls back what a closed connection leaves.
                Runtime.getRuntime().halt(signal.exitStatus());
            }
            stoppedBy = stoppedBy == null ? signal : stoppedBy;
            notifyAll();
        }
        return Optional.ofNullable(child);
    }
}
