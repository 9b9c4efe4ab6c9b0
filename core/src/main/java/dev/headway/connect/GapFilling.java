package dev.headway.connect;

import dev.headway.connect.DatabaseUrl.Sources;
import dev.headway.connect.UrlParts.HostPart;
import dev.headway.connect.Variables.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one whole {@link DatabaseUrl} of a URL and the variables that fill its gaps. Not thread-safe. */
final class GapFilling {

    /** What Kubernetes puts into {@code DATABASE_PORT} by itself for a service that is called "database". */
    private static final Pattern KUBERNETES_PORT = Pattern.compile("tcp://[^/]*:(\\d{1,5})");

    /** What Java calls a user that has a number and no name, as in a container that runs as some uid. */
    private static final String NAMELESS = "?";

    private final Variables variables;
    private final Optional<Value> host;

    GapFilling(Variables variables, Optional<Value> host) {
        this.variables = variables;
        this.host = host;
    }

    DatabaseSetting fill(Optional<Value> url) {
        UrlParts parts = url.map(this::read).orElse(UrlParts.NOTHING);
        List<Host> hosts = hosts(parts);
        Optional<Value> name = variables.read("DATABASE_NAME");
        Optional<Value> account = variables.read("DATABASE_USER");
        Optional<Value> secret = variables.read("DATABASE_PASSWORD");
        Optional<String> source = url.or(() -> host).map(Value::source);
        String user = parts.user().or(() -> account.map(Value::text)).orElseGet(GapFilling::systemUser);
        if (source.isPresent() && user.isEmpty()) {
            variables.report(
                    "no user is named, and the operating system has none to fall back on",
                    source.get(),
                    "put the user into the URL, or set DATABASE_USER");
        }
        if (source.isEmpty() || !variables.problems().isEmpty()) {
            return new DatabaseSetting(Optional.empty(), variables.problems());
        }
        Sources sources = new Sources(
                source.get(),
                source(parts.database(), url, name),
                source(parts.user(), url, account),
                source(parts.password(), url, secret));
        String database = parts.database().or(() -> name.map(Value::text)).orElse(user);
        Optional<Password> password =
                parts.password().or(() -> secret.map(Value::text).map(Password::new));
        return new DatabaseSetting(
                Optional.of(new DatabaseUrl(
                        hosts, database, user, password, parts.properties(), parts.warnings(), sources)),
                List.of());
    }

    /** Where a piece came from: the URL if it has it, else the variable; nowhere if it is a default. */
    private static String source(Optional<?> ofUrl, Optional<Value> url, Optional<Value> variable) {
        return (ofUrl.isPresent() ? url : variable).map(Value::source).orElse("");
    }

    private UrlParts read(Value url) {
        try {
            return UrlReader.read(url.text());
        } catch (BadUrl e) {
            variables.report("the database URL cannot be used: " + e.reason(), url.source(), e.remedy());
            return UrlParts.NOTHING;
        }
    }

    /** The hosts of the URL; a URL that names none may still have brought the port for those of the variable. */
    private List<Host> hosts(UrlParts parts) {
        int port = port();
        boolean named = parts.hosts().stream().anyMatch(part -> part.name().isPresent());
        if (named) {
            return complete(parts.hosts(), port);
        }
        int portAlone = parts.hosts().stream()
                .flatMapToInt(part -> part.port().stream())
                .findFirst()
                .orElse(port);
        List<HostPart> others = host.map(this::fromVariable).orElse(List.of());
        return others.isEmpty() ? List.of(new Host("localhost", portAlone)) : complete(others, portAlone);
    }

    private static List<Host> complete(List<HostPart> parts, int port) {
        List<Host> hosts = new ArrayList<>();
        for (HostPart part : parts) {
            hosts.add(new Host(part.name().orElse("localhost"), part.port().orElse(port)));
        }
        return hosts;
    }

    private List<HostPart> fromVariable(Value value) {
        try {
            return HostList.read(value.text().strip());
        } catch (BadUrl e) {
            variables.report(
                    "DATABASE_HOST is not a host: " + e.reason(), value.source(), "name the server's host, such as db");
            return List.of();
        }
    }

    private int port() {
        Optional<Value> value = variables.read("DATABASE_PORT");
        String text = value.map(Value::text).orElse("").strip();
        Matcher kubernetes = KUBERNETES_PORT.matcher(text);
        try {
            return text.isEmpty()
                    ? Host.DEFAULT_PORT
                    : HostList.port(kubernetes.matches() ? kubernetes.group(1) : text);
        } catch (BadUrl e) {
            variables.report(
                    "DATABASE_PORT is not a number from 1 to 65535",
                    value.map(Value::source).orElse(""),
                    "PostgreSQL's own port is 5432");
            return Host.DEFAULT_PORT;
        }
    }

    private static String systemUser() {
        String name = System.getProperty("user.name", "");
        return name.equals(NAMELESS) ? "" : name;
    }
}
