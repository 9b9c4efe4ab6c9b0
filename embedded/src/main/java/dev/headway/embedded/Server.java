package dev.headway.embedded;

import dev.headway.embedded.Cluster.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A running PostgreSQL on a data directory. Whoever starts or stops one holds the directory's lock. */
record Server(Cluster cluster, Postmaster postmaster) {

    private static final int STARTS = 10;

    /** How long a server that lives may take to answer: it may be reading its log after a crash. */
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** The server that runs there already, if one does; clears away what a dead one left. */
    static Optional<Server> running(Cluster cluster) throws IOException {
        Optional<Postmaster> postmaster = Postmaster.read(cluster.directory());
        if (postmaster.isEmpty() || !postmaster.get().mayServe(cluster.directory())) {
            Postmaster.forget(cluster.directory());
            return Optional.empty();
        }
        Server server = new Server(cluster, postmaster.get());
        server.awaitAnswer();
        return Optional.of(server);
    }

    private void awaitAnswer() throws IOException {
        Instant end = Instant.now().plus(RECOVERY);
        while (true) {
            try {
                Path served = Path.of(ask("SHOW data_directory"));
                if (Files.isSameFile(served, cluster.directory())) {
                    return;
                }
                throw unknown("a server of " + served + " answers on port " + postmaster.port());
            } catch (SQLException e) {
                if (!postmaster.mayServe(cluster.directory()) || Instant.now().isAfter(end)) {
                    throw unknown(String.valueOf(e.getMessage()));
                }
                pause();
            }
        }
    }

    private EmbeddedException unknown(String why) {
        return new EmbeddedException(
                "process " + postmaster.pid() + " holds this data directory but does not serve it: " + why,
                cluster.directory().toString(),
                "end process " + postmaster.pid() + " (kill -INT " + postmaster.pid() + "), then try again");
    }

    /** Starts one and waits until it accepts connections. */
    static Server start(Cluster cluster, Durability durability, Programs programs) throws IOException {
        Path log = cluster.directory().resolve("server.log");
        int port = freePort(cluster.lastPort());
        for (int i = 0; i < STARTS; i++) {
            cluster.configure(port, durability, programs);
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
            Programs.Result result = programs.run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-s",
                    "-t",
                    "120",
                    "-D",
                    cluster.directory().toString(),
                    "-l",
                    log.toString());
            Optional<Postmaster> postmaster = Postmaster.read(cluster.directory());
            if (!result.failed() && postmaster.isPresent()) {
                return new Server(cluster, postmaster.get());
            }
            String said = Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
            if (said.contains("could not bind")) {
                port = freePort(0); // somebody was quicker
            } else if (said.contains("is still in use")) {
                pause(); // the processes of a killed server need a moment to notice
            } else {
                throw new EmbeddedException(
                        "PostgreSQL " + programs.binaries().version() + " does not start: " + result.output() + "\n"
                                + said,
                        log.toString(),
                        "mend what its log says, or remove the data directory if its data are not needed");
            }
        }
        throw new EmbeddedException(
                "PostgreSQL " + programs.binaries().version() + " does not start, in " + STARTS + " tries",
                log.toString(),
                "see its log, and whether processes of an earlier server are still there");
    }

    /** The same server after a restart, which keeps its port and goes on with its log. */
    Server restart(String mode, Programs programs) throws IOException {
        String directory = cluster.directory().toString();
        String log = cluster.directory().resolve("server.log").toString();
        Programs.Result result =
                programs.run("pg_ctl", "restart", "-m", mode, "-w", "-s", "-t", "120", "-D", directory, "-l", log);
        Optional<Postmaster> restarted = Postmaster.read(cluster.directory());
        if (result.failed() || restarted.isEmpty()) {
            throw new EmbeddedException(
                    "PostgreSQL does not restart: " + result.output(), log, "see what its log says");
        }
        return new Server(cluster, restarted.get());
    }

    /** That port if nobody has it, else any that is free now. */
    private static int freePort(int preferred) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), preferred));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (preferred == 0) {
                throw e;
            }
            return freePort(0);
        }
    }

    /** Stops it; open connections are cut, their transactions rolled back. Waits until it is gone. */
    void stop(Programs programs) throws IOException {
        String directory = cluster.directory().toString();
        Programs.Result result = programs.run("pg_ctl", "stop", "-m", "fast", "-w", "-t", "60", "-D", directory);
        if (result.failed() && postmaster.mayServe(cluster.directory())) {
            programs.run("pg_ctl", "stop", "-m", "immediate", "-w", "-D", directory);
        }
    }

    /** Where a database of this server is, for JDBC. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + Urls.encode(database) + "?user=postgres";
    }

    /** The same, for everybody else. */
    String url(String database) {
        return "postgresql://postgres@127.0.0.1:" + postmaster.port() + "/" + Urls.encode(database);
    }

    Connection connect(String database) throws SQLException {
        // Loop-back and trust: neither encryption needs to be tried.
        return DriverManager.getConnection(jdbcUrl(database) + "&sslmode=disable&gssEncMode=disable&connectTimeout=10");
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Runs a statement in the database {@code postgres}, outside a transaction. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An identifier as SQL wants it. */
    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("interrupted", "waiting for PostgreSQL", "try again");
        }
    }
}
