package dev.headway.connect;

import dev.headway.problem.UsageException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which database, and as whom: every form of a connection URL, read into one value with nothing left open. Its text
 * never holds the password. Immutable.
 *
 * @param hosts tried in this order until one is the primary; never empty
 * @param password empty where none was given: pgjdbc then looks into {@code ~/.pgpass}
 * @param properties what the query asked for, under pgjdbc's names
 * @param warnings what the query asked for and does not get, one sentence each, keys only
 * @param sources where its pieces were found
 */
public record DatabaseUrl(
        List<Host> hosts,
        String database,
        String user,
        Optional<Password> password,
        Map<String, String> properties,
        List<String> warnings,
        Sources sources) {

    public DatabaseUrl {
        hosts = List.copyOf(hosts);
        properties = Map.copyOf(properties);
        warnings = List.copyOf(warnings);
        if (hosts.isEmpty() || database.isEmpty() || user.isEmpty()) {
            throw new IllegalArgumentException("a database URL needs a host, a database and a user");
        }
    }

    /**
     * The doors that its pieces came through, such as {@code environment DATABASE_URL}; empty where none was given and a
     * default stands.
     *
     * @param url where the URL, or without one the host, was found
     */
    public record Sources(String url, String database, String user, String password) {}

    /**
     * Reads one URL by itself, without looking at the environment: {@code postgresql://}, {@code postgres://} (either
     * with a {@code +driver}) or {@code jdbc:postgresql://}. A missing host is localhost, port 5432, user the operating
     * system's, database the user's name.
     *
     * @param source what to call the place that the URL came from
     * @throws UsageException if it is none of these; the message does not repeat the URL
     */
    public static DatabaseUrl parse(String url, String source) {
        return DatabaseSetting.ofUrl(url, source).required();
    }

    /** The same server and user, another database. */
    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(hosts, name, user, password, properties, warnings, sources);
    }

    /**
     * For an application's own pool: all hosts and the database; user and password travel in {@link #driverProperties}.
     */
    public String jdbcUrl() {
        String addresses = hosts.stream()
                .map(host -> host.isSocket() ? "localhost:" + host.port() : host.toString())
                .collect(Collectors.joining(","));
        return "jdbc:postgresql://" + addresses + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    /** What goes with {@link #jdbcUrl}: user, password and what the query asked for, under pgjdbc's names. */
    public Map<String, String> driverProperties() {
        Map<String, String> all = new TreeMap<>(properties);
        all.put("user", user);
        password.ifPresent(secret -> all.put("password", secret.value()));
        hosts.stream().filter(Host::isSocket).findFirst().ifPresent(socket -> {
            all.put("socketFactory", UnixSocketFactory.class.getName());
            all.put("socketFactoryArg", socket.socketFile().toString());
            all.put("sslmode", "disable");
        });
        return all;
    }

    /** {@code db:5432/notebooklm}: where, without who. */
    public String address() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/" + database;
    }

    /** {@code db:5432/notebooklm as postgres}. */
    @Override
    public String toString() {
        return address() + " as " + user;
    }
}
