package dev.headway.connect;

import static dev.headway.connect.Servers.ask;
import static dev.headway.connect.Servers.connector;
import static dev.headway.connect.Servers.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class UnixSocketTest {

    private final EmbeddedPostgres server = Servers.newest();

    @TempDir
    private Path dir = Path.of("");

    private Session open(Database database) throws InterruptedException {
        return connector("postgresql://postgres@/" + database.name() + "?host=" + server.dataDirectory() + "&port="
                        + server.port())
                .open(new Stop());
    }

    @Test
    void a_session_goes_through_a_socket_as_through_tcp() throws Exception {
        try (Database database = server.createDatabase();
                Session session = open(database)) {
            assertEquals("t", ask(session.connection(), "SELECT inet_client_addr() IS NULL"));
            assertEquals("2s", ask(session.connection(), "SHOW client_connection_check_interval"));
        }
    }

    @Test
    void megabytes_pass_in_both_directions() throws Exception {
        try (Database database = server.createDatabase();
                Session session = open(database)) {
            Connection connection = session.connection();
            run(connection, "CREATE TABLE t (a text)");
            String row = "x".repeat(1000) + "\n";
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY t FROM STDIN", new StringReader(row.repeat(20_000)));
            assertEquals("20000000", ask(connection, "SELECT sum(length(a)) FROM t"));
            assertEquals(
                    20_019_999,
                    ask(connection, "SELECT string_agg(a, ',') FROM t").length());
        }
    }

    @Test
    void a_statement_can_be_cancelled_and_the_session_goes_on() throws Exception {
        try (Database database = server.createDatabase();
                Session session = open(database);
                Statement statement = session.connection().createStatement()) {
            CompletableFuture<Boolean> sleeping = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute("SELECT pg_sleep(600)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!sleeping.isDone()) {
                statement.cancel();
                Thread.sleep(5);
            }
            ExecutionException e = assertThrows(ExecutionException.class, sleeping::get);
            assertEquals(
                    "57014",
                    assertInstanceOf(SQLException.class, Servers.root(e)).getSQLState());
            assertEquals("1", ask(session.connection(), "SELECT 1"));
        }
    }

    @Test
    void a_read_timeout_ends_a_read_and_nothing_else() throws Exception {
        try (Database database = server.createDatabase();
                Session session = open(database)) {
            session.connection().setNetworkTimeout(Runnable::run, 50);
            SQLException e = assertThrows(SQLException.class, () -> run(session.connection(), "SELECT pg_sleep(600)"));
            assertInstanceOf(SocketTimeoutException.class, Servers.root(e));
        }
    }

    @Test
    void an_interrupt_leaves_the_connection_whole_and_the_flag_up() throws Exception {
        try (Database database = server.createDatabase();
                Session session = open(database)) {
            Thread.currentThread().interrupt();
            assertEquals("1", ask(session.connection(), "SELECT 1 FROM pg_sleep(0.05)"));
            assertTrue(Thread.interrupted());
            assertEquals("2", ask(session.connection(), "SELECT 2"));
        }
    }

    @Test
    void closing_ends_a_read_that_waits() throws Exception {
        withPeer((socket, peer) -> {
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
                try (InputStream in = socket.getInputStream()) {
                    return in.read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(20);
            socket.close();
            ExecutionException e = assertThrows(ExecutionException.class, () -> read.get(60, TimeUnit.SECONDS));
            assertInstanceOf(ClosedSelectorException.class, Servers.root(e));
            assertTrue(socket.isClosed());
            assertThrows(SocketException.class, () -> socket.getOutputStream().write(1));
            assertThrows(SocketException.class, () -> socket.getInputStream().read());
        });
    }

    @Test
    void the_end_of_the_peer_is_the_end_of_the_stream() throws Exception {
        withPeer((socket, peer) -> {
            peer.close();
            assertEquals(-1, socket.getInputStream().read());
            assertThrows(IOException.class, () -> socket.getOutputStream().write(new byte[1 << 20]));
        });
    }

    @Test
    void a_read_times_out_again_and_again() throws Exception {
        withPeer((socket, peer) -> {
            socket.setSoTimeout(1);
            for (int i = 0; i < 3; i++) {
                assertThrows(
                        SocketTimeoutException.class,
                        () -> socket.getInputStream().read());
            }
            peer.write(java.nio.ByteBuffer.wrap(new byte[] {(byte) 200}));
            socket.setSoTimeout(0);
            assertEquals(200, socket.getInputStream().read());
        });
    }

    private interface WithPeer {
        void use(UnixSocket socket, SocketChannel peer) throws Exception;
    }

    private void withPeer(WithPeer test) throws Exception {
        Path file = dir.resolve("s");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(file));
            try (UnixSocket socket = UnixSocket.connect(file);
                    SocketChannel peer = listener.accept()) {
                test.use(socket, peer);
            }
        }
    }
}
