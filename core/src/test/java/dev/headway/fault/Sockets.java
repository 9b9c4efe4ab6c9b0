package dev.headway.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This process's sockets, as Linux tells of them; none are seen elsewhere. */
final class Sockets {

    private static final String CLOSE_WAIT = "08";

    private Sockets() {}

    /** How many have heard that {@code port} of this machine closed the connection, and are not closed themselves. */
    static long halfClosed(int port) throws IOException {
        String remote = ":%04X".formatted(port);
        long found = 0;
        for (String table : List.of("tcp", "tcp6")) {
            Path file = Path.of("/proc/self/net", table);
            if (Files.isReadable(file)) {
                found += Files.readAllLines(file).stream()
                        .map(line -> List.of(line.strip().split("\\s+")))
                        .filter(fields -> fields.size() > 3
                                && fields.get(2).endsWith(remote)
                                && fields.get(3).equals(CLOSE_WAIT))
                        .count();
            }
        }
        return found;
    }
}
