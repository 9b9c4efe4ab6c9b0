package dev.headway.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;

/**
 * Opens TCP sockets for pgjdbc, which calls it by its name ({@code socketFactory}). They ask a silent server every few
 * seconds whether it is still there, so that one whose machine or network vanished is given up within half a minute and
 * not after the two hours that systems take by themselves. Public only for that. Thread-safe.
 */
public final class TcpSocketFactory extends SocketFactory {

    /** Seconds and times, the same as the server is told; by name, since the JDK's module that has them is optional. */
    private static final Map<String, Integer> KEEPALIVE =
            Map.of("TCP_KEEPIDLE", 10, "TCP_KEEPINTERVAL", 5, "TCP_KEEPCOUNT", 3);

    /** A socket that is not connected yet. */
    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setKeepAlive(true);
            for (SocketOption<?> option : socket.supportedOptions()) {
                if (KEEPALIVE.containsKey(option.name())) {
                    set(socket, option);
                }
            }
            return socket;
        } catch (IOException e) {
            throw closed(socket, e);
        }
    }

    private static IOException closed(Socket socket, IOException cause) {
        try {
            socket.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    @SuppressWarnings("unchecked") // All three are numbers: jdk.net.ExtendedSocketOptions.
    private static void set(Socket socket, SocketOption<?> option) throws IOException {
        socket.setOption((SocketOption<Integer>) option, KEEPALIVE.get(option.name()));
    }

    private Socket connected(SocketAddress to) throws IOException {
        Socket socket = createSocket();
        try {
            socket.connect(to);
            return socket;
        } catch (IOException e) {
            throw closed(socket, e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address, port);
    }
}
