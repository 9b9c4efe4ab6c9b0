package dev.headway.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server and counts round trips: how often the server answers after the client has said
 * something, however many packets either takes. Thread-safe.
 */
public final class CountingProxy implements Closeable {

    private final ServerSocket listener;
    private final int serverPort;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();

    /** Forwards to a server on this machine. */
    public CountingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Of the first connection: a slow step has a watcher beside it. */
    public int roundTrips() {
        return roundTrips.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            open.add(client);
            open.add(server);
            Turn turn = new Turn(connections.incrementAndGet() == 1);
            start(() -> forward(client, server, turn::clientSpoke));
            start(() -> forward(server, client, turn::serverSpoke));
        }
    }

    /** Whose turn it is on one connection. */
    private final class Turn {
        private final boolean counts;
        private boolean asked;

        Turn(boolean counts) {
            this.counts = counts;
        }

        synchronized void clientSpoke() {
            asked = true;
        }

        synchronized void serverSpoke() {
            if (asked && counts) {
                roundTrips.incrementAndGet();
                asked = false;
            }
        }
    }

    private static void forward(Socket from, Socket to, Runnable spoke) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                spoke.run();
                out.write(buffer, 0, read);
                out.flush();
            }
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
                "counting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
