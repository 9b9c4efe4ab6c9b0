package dev.headway.fault;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
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

    private static final int CANCEL = 80877102;
    private static final int TLS = 80877103;
    private static final int GSS = 80877104;

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
            Line line = new Line(client, server, new Conversation(connections.incrementAndGet()));
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

    private void happens(Message message, boolean before) throws IOException {
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

    /**
     * Returns when every connection has come to its end here too, so that nothing happens any more. A client may be done
     * while its last words are still under way.
     */
    public void settle() throws Exception {
        Waiting.until("nothing is carried any more", () -> carriers.get() == 0);
    }

    private void pause(Message message) throws IOException {
        try {
            Thread.sleep(message.asks() ? delay.toMillis() : 0);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized void awaitVoice(Line line) throws IOException {
        try {
            while (silent && !line.over()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** One connection. */
    private final class Line {

        private final Socket client;
        private final Socket server;
        private final Conversation conversation;

        Line(Socket client, Socket server, Conversation conversation) throws IOException {
            this.client = client;
            this.server = server;
            this.conversation = conversation;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        boolean over() {
            return client.isClosed();
        }

        void end(boolean reset) {
            lines.remove(this);
            for (Socket socket : List.of(client, server)) {
                try (socket) {
                    if (reset) {
                        // What is closed without patience is reset.
                        socket.setSoLinger(true, 0);
                    }
                } catch (IOException gone) {
                    // By itself.
                }
            }
        }

        void carryFromClient() throws IOException {
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                if (logIn(in)) {
                    while (true) {
                        byte[] raw = next(in);
                        carry(conversation.fromClient((char) raw[0], new Conversation.Body(raw)), raw, server);
                    }
                }
            } finally {
                end(false);
                carriers.decrementAndGet();
            }
        }

        /** The first message has no letter. False if it is all that there will be. */
        private boolean logIn(DataInputStream in) throws IOException {
            while (true) {
                int length = in.readInt();
                byte[] body = in.readNBytes(length - Integer.BYTES);
                int code = ByteBuffer.wrap(body).getInt();
                if (code == TLS || code == GSS) {
                    client.getOutputStream().write('N');
                    continue;
                }
                awaitVoice(this);
                byte[] raw =
                        ByteBuffer.allocate(length).putInt(length).put(body).array();
                server.getOutputStream().write(raw);
                if (code == CANCEL) {
                    trace.add("a request to cancel");
                }
                return code != CANCEL;
            }
        }

        void carryFromServer() throws IOException {
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                while (true) {
                    byte[] raw = next(in);
                    carry(conversation.fromServer((char) raw[0], new Conversation.Body(raw)), raw, client);
                }
            } finally {
                end(false);
                carriers.decrementAndGet();
            }
        }

        private void carry(Message message, byte[] raw, Socket to) throws IOException {
            happens(message, true);
            pause(message);
            awaitVoice(this);
            trace.add(message);
            to.getOutputStream().write(raw);
            happens(message, false);
        }
    }

    /** A message with its letter and its length, which counts itself and not the letter. */
    private static byte[] next(DataInputStream in) throws IOException {
        byte type = in.readByte();
        int length = in.readInt();
        byte[] raw = new byte[1 + length];
        ByteBuffer.wrap(raw).put(type).putInt(length);
        in.readFully(raw, 1 + Integer.BYTES, length - Integer.BYTES);
        return raw;
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
