package dev.headway.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that is dropped when it is closed, whoever is still connected to it. */
public final class Database implements AutoCloseable {

    private final Server server;
    private final String name;

    Database(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Its name, unquoted. */
    public String name() {
        return name;
    }

    /** {@code postgresql://postgres@127.0.0.1:PORT/NAME}. */
    public String url() {
        return server.url(name);
    }

    /** {@code jdbc:postgresql://127.0.0.1:PORT/NAME?user=postgres}. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** A new connection as the superuser {@code postgres}. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public void close() throws SQLException {
        server.execute("DROP DATABASE IF EXISTS " + Server.quote(name) + " WITH (FORCE)");
    }
}
