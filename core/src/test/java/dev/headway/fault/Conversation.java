package dev.headway.fault;

import dev.headway.fault.Message.Sender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Understands enough of what a client and a server say to tell which statement each message belongs to. Source: the
 * manual's "Message Formats". Thread-safe.
 */
final class Conversation {

    /** What the client asked for and the server has not come to the end of. */
    private sealed interface Asked {}

    /** @param several whether the text may hold several statements, each of which is answered */
    private record Text(String text, boolean several) implements Asked {}

    private record Sync() implements Asked {}

    private final int connection;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final Deque<Asked> asked = new ArrayDeque<>();
    private int fromClient;
    private int fromServer;

    Conversation(int connection) {
        this.connection = connection;
    }

    synchronized Message fromClient(char type, Body body) {
        return new Message(connection, Sender.CLIENT, ++fromClient, type, asked(type, body));
    }

    private String asked(char type, Body body) {
        switch (type) {
            case 'P' -> {
                String name = body.string();
                String text = body.string();
                statements.put(name, text);
                return text;
            }
            case 'B' -> {
                String portal = body.string();
                String text = statements.getOrDefault(body.string(), "");
                portals.put(portal, text);
                return text;
            }
            case 'D' -> {
                boolean portal = body.next() == 'P';
                return (portal ? portals : statements).getOrDefault(body.string(), "");
            }
            case 'E' -> {
                String text = portals.getOrDefault(body.string(), "");
                asked.add(new Text(text, false));
                return text;
            }
            case 'Q' -> {
                String text = body.string();
                asked.add(new Text(text, true));
                asked.add(new Sync());
                return text;
            }
            case 'S' -> {
                asked.add(new Sync());
                return "";
            }
            default -> {
                return "";
            }
        }
    }

    synchronized Message fromServer(char type, Body body) {
        return new Message(connection, Sender.SERVER, ++fromServer, type, answered(type, body));
    }

    private String answered(char type, Body body) {
        switch (type) {
            case 'C' -> {
                if (asked.peek() instanceof Text first) {
                    if (!first.several()) {
                        asked.remove();
                    }
                    return first.text();
                }
                return body.string();
            }
            case 'I', 's' -> {
                asked.poll();
                return "";
            }
            case 'Z' -> {
                // After an error, what was asked for up to the Sync is never answered.
                while (asked.poll() instanceof Text) {}
                return "";
            }
            case 'E', 'N' -> {
                return message(body);
            }
            default -> {
                return "";
            }
        }
    }

    /** The primary message among the fields of an error or a notice. */
    private static String message(Body body) {
        for (byte field = body.next(); field != 0; field = body.next()) {
            String value = body.string();
            if (field == 'M') {
                return value;
            }
        }
        return "";
    }

    /** Reads a message, from behind its letter and its length. Not thread-safe. */
    static final class Body {

        private final byte[] raw;
        private int position = 1 + Integer.BYTES;

        Body(byte[] raw) {
            this.raw = raw;
        }

        /** 0 at the end. */
        private byte next() {
            return position < raw.length ? raw[position++] : 0;
        }

        private String string() {
            int begin = position;
            while (next() != 0) {}
            return new String(raw, begin, Math.max(0, position - 1 - begin), StandardCharsets.UTF_8);
        }
    }
}
