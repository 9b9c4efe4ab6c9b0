package dev.headway.backup;

import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Host;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A database as libpq's environment variables and as {@code DATABASE_URL}, so that {@code pg_dump} alone, psql and whatever
 * reads the URL all mean the database that Headway does. Source: the manual's chapter "libpq, Environment Variables".
 */
final class LibpqEnvironment {

    /** What would send libpq elsewhere, or contradict the URL. */
    private static final List<String> CONTRADICT = List.of(
            "PGHOSTADDR",
            "PGSERVICE",
            "PGSERVICEFILE",
            "PGPASSWORD",
            "DATABASE_URL_FILE",
            "HEADWAY_DATABASE_URL",
            "HEADWAY_DATABASE_URL_FILE");

    /** pgjdbc's name, libpq's variable. */
    private static final Map<String, String> TLS = Map.of(
            "sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT", "sslcert", "PGSSLCERT", "sslkey", "PGSSLKEY");

    private LibpqEnvironment() {}

    static Map<String, String> of(Map<String, String> inherited, DatabaseUrl url) {
        Map<String, String> all = new TreeMap<>(inherited);
        CONTRADICT.forEach(all::remove);
        all.put("PGHOST", url.hosts().stream().map(Host::name).collect(Collectors.joining(",")));
        all.put("PGPORT", url.hosts().stream().map(host -> "" + host.port()).collect(Collectors.joining(",")));
        all.put("PGDATABASE", url.database());
        all.put("PGUSER", url.user());
        url.password().ifPresent(secret -> all.put("PGPASSWORD", secret.value()));
        all.put("PGAPPNAME", "headway backup");
        if (url.hosts().size() > 1) {
            all.put("PGTARGETSESSIONATTRS", "read-write");
        }
        TLS.forEach((property, variable) ->
                Optional.ofNullable(url.properties().get(property)).ifPresent(value -> all.put(variable, value)));
        all.put("DATABASE_URL", uri(url));
        return all;
    }

    private static String uri(DatabaseUrl url) {
        String hosts = url.hosts().stream()
                .map(host -> host.isSocket() ? encoded(host.name()) + ":" + host.port() : host.toString())
                .collect(Collectors.joining(","));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        new TreeMap<>(url.properties()).forEach((property, value) -> {
            if (TLS.containsKey(property)) {
                query.add(property + "=" + encoded(value));
            }
        });
        return "postgresql://" + encoded(url.user())
                + url.password().map(secret -> ":" + encoded(secret.value())).orElse("") + "@" + hosts + "/"
                + encoded(url.database()) + query;
    }

    /** Percent-encoded; a blank is {@code %20}, since a plus is a plus to libpq. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
