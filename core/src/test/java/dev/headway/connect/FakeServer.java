package dev.headway.connect;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that listens and is not a working PostgreSQL. Thread-safe. */
final class FakeServer implements Closeable {

    /** What it does with a connection; closing it is done for it. */
    interface Behaviour {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    FakeServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeServer silent() throws IOException {
        return new FakeServer(socket -> socket.getInputStream().readAllBytes());
    }

    static FakeServer closing() throws IOException {
        return new FakeServer(socket -> {});
    }

    static FakeServer http() throws IOException {
        return new FakeServer(socket -> {
            socket.getInputStream().read(new byte[8]);
            socket.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** A server that refuses every login with one error. */
    static FakeServer refusing(String code, String message) throws IOException {
        return new FakeServer(socket -> {
            startup(socket);
            error(socket.getOutputStream(), code, message);
            socket.getInputStream().readAllBytes();
        });
    }

    /** Answers the request for TLS with no, and reads the start-up message. */
    private static void startup(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        int length = message(in);
        if (length == 8) {
            socket.getOutputStream().write('N');
            message(in);
        }
    }

    private static int message(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            throw new IOException("the client went away");
        }
        int length = ((head[0] & 255) << 24) | ((head[1] & 255) << 16) | ((head[2] & 255) << 8) | (head[3] & 255);
        in.readNBytes(length - 4);
        return length;
    }

    private static void error(OutputStream out, String code, String message) throws IOException {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (String field : List.of("SFATAL", "VFATAL", "C" + code, "M" + message)) {
            fields.writeBytes(field.getBytes(StandardCharsets.UTF_8));
            fields.write(0);
        }
        fields.write(0);
        DataOutputStream data = new DataOutputStream(out);
        data.writeByte('E');
        data.writeInt(fields.size() + 4);
        data.write(fields.toByteArray());
        data.flush();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "fake-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.serve(socket);
        } catch (SocketException gone) {
            // So is the client.
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    String url() {
        return "postgresql://u:hunter22@127.0.0.1:" + port() + "/app";
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
