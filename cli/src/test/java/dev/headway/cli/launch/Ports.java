package dev.headway.cli.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback. */
final class Ports {

    private Ports() {}

    /** One that was free a moment ago. */
    static int free() throws IOException {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        }
    }

    /** Listens as the next server will; fails if the port is not free. */
    static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }
}
