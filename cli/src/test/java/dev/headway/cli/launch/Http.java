package dev.headway.cli.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP over a bare socket: what was sent and what came back, byte for byte. */
final class Http {

    private Http() {}

    static Answer get(int port, String path) throws IOException {
        return request(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    static Answer request(int port, String text) throws IOException {
        return request(port, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends, then reads until the other side closes. */
    static Answer request(int port, byte[] bytes) throws IOException {
        try (Socket socket = connect(port)) {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new Answer(read(socket.getInputStream()));
        }
    }

    static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }

    /** All that came back. */
    record Answer(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        String header(String name) {
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }

        /** Whether as much came as was announced. */
        boolean whole() {
            return !header("Content-length").isEmpty()
                    && Integer.parseInt(header("Content-length")) == body().getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
