package dev.headway.connect;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Socket} that the JDK does not put around its Unix socket channels: streams with a read timeout. The channel
 * does not block, and each direction waits on a selector of its own, so that closing ends every wait and an interrupt
 * (which closes a channel that blocks) leaves the connection whole. Options of TCP are accepted and mean nothing.
 * Reading, writing and closing may each happen in a thread of its own.
 */
final class UnixSocket extends Socket {

    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private volatile int readTimeout;

    private UnixSocket(SocketChannel channel, Selector readable, Selector writable) throws IOException {
        super((@Nullable SocketImpl) null);
        this.channel = channel;
        this.readable = readable;
        this.writable = writable;
        channel.configureBlocking(false);
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    /** Connects to the socket at {@code file}; a Unix socket answers at once or not at all. */
    static UnixSocket connect(Path file) throws IOException {
        List<Closeable> opened = new ArrayList<>();
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            opened.add(channel);
            channel.connect(UnixDomainSocketAddress.of(file));
            Selector readable = Selector.open();
            opened.add(readable);
            Selector writable = Selector.open();
            opened.add(writable);
            return new UnixSocket(channel, readable, writable);
        } catch (IOException | RuntimeException e) {
            for (Closeable each : opened) {
                closeAfter(e, each);
            }
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private int read(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(readTimeout);
        boolean interrupted = false;
        try {
            int count = channel.read(buffer);
            while (count == 0 && length > 0) {
                interrupted |= Thread.interrupted();
                await(readable, readTimeout, deadline);
                count = channel.read(buffer);
            }
            return count;
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw closed(e);
        } finally {
            restore(interrupted);
        }
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        boolean interrupted = false;
        try {
            while (buffer.hasRemaining()) {
                if (channel.write(buffer) == 0) {
                    interrupted |= Thread.interrupted();
                    await(writable, 0, 0);
                }
            }
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw closed(e);
        } finally {
            restore(interrupted);
        }
    }

    /** @param timeout milliseconds; 0 for ever */
    private static void await(Selector selector, int timeout, long deadline) throws IOException {
        long millis = 0;
        if (timeout > 0) {
            millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
            if (millis <= 0) {
                throw new SocketTimeoutException("Read timed out");
            }
        }
        selector.select(millis);
        selector.selectedKeys().clear();
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static SocketException closed(Exception cause) {
        SocketException e = new SocketException("Socket closed");
        e.initCause(cause);
        return e;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return UnixSocket.this.read(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                UnixSocket.this.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public synchronized void close() throws IOException {
        try (channel;
                readable;
                writable) {
            // Closed in the reverse order: the selectors wake whoever waits, then the channel ends both directions.
        }
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        try {
            return channel.getRemoteAddress();
        } catch (IOException e) {
            return UnixDomainSocketAddress.of("");
        }
    }

    @Override
    public synchronized void setSoTimeout(int timeout) {
        readTimeout = timeout;
    }

    @Override
    public synchronized int getSoTimeout() {
        return readTimeout;
    }

    @Override
    public synchronized int getSendBufferSize() throws SocketException {
        return 64 * 1024;
    }

    @Override
    public synchronized int getReceiveBufferSize() throws SocketException {
        return 64 * 1024;
    }

    @Override
    public synchronized void setSendBufferSize(int size) {}

    @Override
    public synchronized void setReceiveBufferSize(int size) {}

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public boolean getKeepAlive() {
        return true;
    }
}
