package dev.headway.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands between a client and a server, sees every message that passes, and lets something happen at a chosen one: slow
 * down, cut all connections, go silent as a vanished host does, kill whom you like. Speaks no TLS. Thread-safe.
 *
 * <p>A silent proxy is not all of a vanished host: this machine's kernel still answers the keepalive probes that would
 * find out after 25 s. So let {@link #cut} follow {@link #vanish}, as the end that those probes come to.
 */
public final class FaultProxy implements Closeable {

    private final ServerSocket listener;
    private final int serverPort;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger carriers = new AtomicInteger();
    private final Trace trace = new Trace();
    private volatile Duration delay = Duration.ZERO;
    private boolean silent;
    private boolean closed;

    /** What happens at a message, on the thread that carries it: as long as this takes, it goes no further. */
    public interface Action {
        void happens(Message message) throws Exception;
    }

    private record Rule(Predicate<Message> when, boolean before, Action then, AtomicBoolean over) {}

    /** Forwards to a server on this machine. */
    public FaultProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What {@code url} names, by way of this. */
    public String url(String url) {
        return url.replace(":" + serverPort + "/", ":" + port() + "/");
    }

    /** Once: at the first message that is like that, before it is carried on. */
    public FaultProxy before(Predicate<Message> when, Action then) {
        rules.add(new Rule(when, true, then, new AtomicBoolean()));
        return this;
    }

    /** Once: at the first message that is like that, as soon as it has been carried on. */
    public FaultProxy after(Predicate<Message> when, Action then) {
        rules.add(new Rule(when, false, then, new AtomicBoolean()));
        return this;
    }

    /** Resets every connection at both of its ends; new ones may come. */
    public void cut() {
        end(true);
    }

    /** Ends every connection as a process does that ends; new ones may come. */
    public void hangUp() {
        end(false);
    }

    private void end(boolean reset) {
        trace.add(reset ? "cut" : "hung up");
        for (Line line : lines) {
            line.end(reset);
        }
        synchronized (this) {
            notifyAll();
        }
    }

    /** Carries nothing any more and says nothing, until it is cut. */
    public synchronized void vanish() {
        trace.add("vanished");
        silent = true;
    }

    /** From now on each of the client's messages takes so long. */
    public void delay(Duration each) {
        trace.add("slow");
        delay = each;
    }

    /** How many connections there are. */
    public int open() {
        return lines.size();
    }

    /** Messages, and what happened between them. */
    public Trace trace() {
        return trace;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server;
            try {
                server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            } catch (IOException noServer) {
                client.close();
                continue;
            }
            Line line = new Line(this, client, server, new Conversation(connections.incrementAndGet()));
            lines.add(line);
            carriers.addAndGet(2);
            start(line::carryFromClient);
            start(line::carryFromServer);
            synchronized (this) {
                if (closed) {
                    line.end(true);
                }
            }
        }
    }

    void happens(Message message, boolean before) throws IOException {
        for (Rule rule : rules) {
            if (rule.before == before && rule.when.test(message) && rule.over.compareAndSet(false, true)) {
                try {
                    rule.then.happens(message);
                } catch (Exception e) {
                    trace.add("what was to happen at " + message + " did not: " + e);
                    throw new IOException(e);
                }
            }
        }
    }

    void ended(Line line) {
        lines.remove(line);
    }

    /** One of the two directions of a connection is over. */
    void carried() {
        carriers.decrementAndGet();
    }

    /**
     * Returns when every connection has come to its end here too, so that nothing happens any more. A client may be done
     * while its last words are still under way.
     */
    public void settle() throws Exception {
        Waiting.until("nothing is carried any more", () -> carriers.get() == 0);
    }

    void pause(Message message) throws IOException {
        try {
            Thread.sleep(message.asks() ? delay.toMillis() : 0);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    synchronized void awaitVoice(Line line) throws IOException {
        try {
            while (silent && !line.over()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException closed) {
                        // One of the two ends has gone.
                    }
                },
                "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends every connection, and nobody gets in any more. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        listener.close();
        end(true);
    }
}
