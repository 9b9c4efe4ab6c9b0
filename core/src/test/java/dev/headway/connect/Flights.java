package dev.headway.connect;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy before a server that counts round trips: how often the client spoke after the server had spoken. */
final class Flights implements Closeable {

    private final FakeServer proxy;
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean clientSpoke;

    Flights(int serverPort) throws IOException {
        proxy = new FakeServer(client -> {
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                Thread answers = new Thread(() -> pump(server, client, false));
                answers.setDaemon(true);
                answers.start();
                pump(client, server, true);
            }
        });
    }

    private void pump(Socket from, Socket to, boolean fromClient) {
        byte[] buffer = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (fromClient && !clientSpoke) {
                    count.incrementAndGet();
                }
                clientSpoke = fromClient;
                out.write(buffer, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException closed) {
            // One side ended the session.
        }
    }

    int port() {
        return proxy.port();
    }

    int count() {
        return count.get();
    }

    @Override
    public void close() throws IOException {
        proxy.close();
    }
}
