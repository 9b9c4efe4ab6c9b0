package dev.headway.connect;

import java.nio.file.Path;

/**
 * Where a server listens: a name or an address with a TCP port, or a directory that holds a Unix socket. Immutable.
 *
 * @param name a host name, an address (IPv6 without brackets), or an absolute path; never empty
 * @param port 1 to 65535; for a Unix socket the number in its file's name
 */
public record Host(String name, int port) {

    /** PostgreSQL's own port. */
    public static final int DEFAULT_PORT = 5432;

    public Host {
        if (name.isEmpty() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a host and port: " + name + " " + port);
        }
    }

    /** Whether the server is reached through a Unix socket. */
    public boolean isSocket() {
        return name.startsWith("/");
    }

    /** Whether this is the machine, or the container, that we run in. */
    public boolean isLoopback() {
        return name.equals("localhost") || name.startsWith("127.") || name.equals("::1");
    }

    /** The socket's file. Only for {@link #isSocket}. */
    Path socketFile() {
        return Path.of(name, ".s.PGSQL." + port);
    }

    /** {@code db:5432}, {@code [::1]:5432} or {@code /var/run/postgresql:5432}. */
    @Override
    public String toString() {
        return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }
}
