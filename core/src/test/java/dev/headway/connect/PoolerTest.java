package dev.headway.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A real PgBouncer, where Debian's package is installed; skipped, saying so, where it is not. */
final class PoolerTest {

    private static final Path PGBOUNCER = Path.of("/usr/sbin/pgbouncer");

    @Test
    void transaction_mode_is_refused_by_name_with_the_way_out() throws Exception {
        behindPgBouncer("transaction", connector -> {
            NotConnected refused = assertThrows(NotConnected.class, () -> connector.open(new Stop()));
            assertEquals(1, refused.problems().size());
            String told = refused.problems().get(0).toString();
            assertTrue(told.contains("PgBouncer") && told.contains("HEADWAY_DATABASE_URL"), told);
        });
    }

    @Test
    void statement_mode_is_refused_too() throws Exception {
        behindPgBouncer("statement", connector -> {
            NotConnected refused = assertThrows(NotConnected.class, () -> connector.open(new Stop()));
            String told = refused.problems().get(0).toString();
            assertTrue(told.contains("HEADWAY_DATABASE_URL"), told);
        });
    }

    @Test
    void session_mode_works() throws Exception {
        behindPgBouncer("session", connector -> {
            try (Session session = connector.open(new Stop())) {
                assertEquals(
                        Integer.toString(session.facts().pid()),
                        Servers.ask(session.connection(), "SELECT pg_backend_pid()"));
            }
        });
    }

    private interface Check {
        void on(Connector connector) throws Exception;
    }

    private static void behindPgBouncer(String mode, Check check) throws Exception {
        assumeTrue(Files.isExecutable(PGBOUNCER), "Debian's package pgbouncer is not installed");
        EmbeddedPostgres server = Servers.newest();
        try (Database database = server.createDatabase()) {
            int port = freePort();
            Process pooler = start(mode, port, server.port());
            try {
                untilItListens(port);
                check.on(Servers.connector("postgresql://postgres@127.0.0.1:" + port + "/" + database.name()));
            } finally {
                pooler.destroy();
                assertTrue(pooler.waitFor(20, TimeUnit.SECONDS), "pgbouncer does not end");
            }
        }
    }

    private static Process start(String mode, int port, int server) throws IOException {
        Path directory = Files.createTempDirectory("headway-pgbouncer");
        directory.toFile().setReadable(true, false);
        directory.toFile().setExecutable(true, false);
        Path users = Files.writeString(directory.resolve("users.txt"), "\"postgres\" \"\"\n");
        Path settings = Files.writeString(directory.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = %s
                ignore_startup_parameters = extra_float_digits
                """.formatted(server, port, users, mode));
        List<String> command = new ArrayList<>(List.of(PGBOUNCER.toString(), settings.toString()));
        if (System.getProperty("user.name").equals("root")) {
            // PgBouncer refuses to be root, as PostgreSQL does.
            command = List.of("setpriv", "--reuid=nobody", "--clear-groups", PGBOUNCER.toString(), settings.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void untilItListens(int port) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("pgbouncer does not listen on " + port);
    }
}
