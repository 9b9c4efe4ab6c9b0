package dev.headway.fault;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;

/** One connection through a {@link FaultProxy}, carried message by message by two threads, one each way. */
final class Line {

    private static final int CANCEL = 80877102;
    private static final int TLS = 80877103;
    private static final int GSS = 80877104;

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final Conversation conversation;

    Line(FaultProxy proxy, Socket client, Socket server, Conversation conversation) throws IOException {
        this.proxy = proxy;
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
        proxy.ended(this);
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
            proxy.carried();
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
            proxy.awaitVoice(this);
            byte[] raw = ByteBuffer.allocate(length).putInt(length).put(body).array();
            server.getOutputStream().write(raw);
            if (code == CANCEL) {
                proxy.trace().add("a request to cancel");
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
            proxy.carried();
        }
    }

    private void carry(Message message, byte[] raw, Socket to) throws IOException {
        proxy.happens(message, true);
        proxy.pause(message);
        proxy.awaitVoice(this);
        proxy.trace().add(message);
        to.getOutputStream().write(raw);
        proxy.happens(message, false);
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
}
