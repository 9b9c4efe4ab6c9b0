package dev.headway.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Opens Unix sockets for pgjdbc, which calls it by its name ({@code socketFactory}) and gives it the socket's file
 * ({@code socketFactoryArg}). Public only for that. Thread-safe.
 */
public final class UnixSocketFactory extends SocketFactory {

    private final Path file;

    public UnixSocketFactory(String file) {
        this.file = Path.of(file);
    }

    /** A socket that is connected already, so that pgjdbc does not look for a host. */
    @Override
    public Socket createSocket() throws IOException {
        return UnixSocket.connect(file);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket();
    }
}
