package dev.headway.connect;

import dev.headway.pg.SqlState;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What a try means that failed before the server said anything, or without its saying anything. Immutable. */
final class NetworkFailure {

    private final Explanation explanation;
    private final DatabaseUrl url;
    private final Host host;

    NetworkFailure(Explanation explanation, DatabaseUrl url, Host host) {
        this.explanation = explanation;
        this.url = url;
        this.host = host;
    }

    FailedTry of(SqlState state, Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        boolean network = has(causes, EOFException.class) || has(causes, SocketException.class);
        boolean tls = has(causes, SSLException.class) || state.equals(SqlState.CONNECTION_FAILURE);
        if (tls && !network && !has(causes, SocketTimeoutException.class)) {
            return tls(causes);
        }
        if (state.equals(SqlState.CONNECTION_REJECTED)) {
            return rejected();
        }
        if (state.equals(SqlState.PROTOCOL_VIOLATION)) {
            return explanation.breaks(
                    "what listens there is not a PostgreSQL server", "check host and port in " + explanation.source());
        }
        return causes.stream()
                .filter(IOException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(this::network)
                .orElseGet(() -> other(thrown));
    }

    private FailedTry network(Throwable cause) {
        String check = "check host and port in " + explanation.source();
        String message = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        if (cause instanceof UnknownHostException) {
            return explanation.heals(
                    "host name " + host.name() + " cannot be resolved",
                    "mend the host in " + explanation.source()
                            + ", or put this container on the network that the database is on");
        }
        if (cause instanceof SocketTimeoutException) {
            return explanation.heals("no answer in time", "look whether a firewall drops the packets; " + check);
        }
        if (host.isSocket() && message.contains("no such file")) {
            return explanation.heals("no socket at " + host.socketFile(), "start the server; " + check);
        }
        if (host.isSocket() && message.contains("permission denied")) {
            return explanation.breaks(
                    "the socket at " + host.socketFile() + " may not be opened", "give this user access to it");
        }
        if (cause instanceof ConnectException && message.contains("refused")) {
            return explanation.heals("connection refused", "start the server; " + check + loopback());
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return explanation.heals(message, check);
        }
        return explanation.heals(
                "the connection was closed before the login was done",
                "if a proxy stands between, look whether its server runs; " + check);
    }

    private String loopback() {
        return host.isLoopback()
                ? "; inside a container " + host.name() + " is the container itself: name the database's service"
                : "";
    }

    private FailedTry tls(List<Throwable> causes) {
        String detail = Optional.ofNullable(causes.get(causes.size() - 1).getMessage())
                .map(message -> ": " + withoutPassword(message))
                .orElse("");
        return explanation.breaks(
                "the encrypted connection could not be made" + detail,
                "give the certificate authority with sslrootcert=FILE, and for sslmode=verify-full the host name that"
                        + " the certificate was issued for");
    }

    /** pgjdbc's own refusal: no password where one is asked for, or no TLS where it was required. */
    private FailedTry rejected() {
        String mode = url.properties().getOrDefault("sslmode", "");
        boolean encrypted = mode.equals("require") || mode.startsWith("verify");
        if (url.password().isEmpty() && !encrypted) {
            return explanation.breaks(
                    "the server asks for a password and none was given",
                    "set DATABASE_PASSWORD or DATABASE_PASSWORD_FILE, or put it into " + explanation.source());
        }
        return explanation.breaks(
                "the server does not accept what the URL requires: "
                        + (encrypted ? "sslmode=" + mode : "a way to log in that both sides know"),
                encrypted
                        ? "set ssl = on at the server, or take sslmode out of " + explanation.source()
                        : "look at channel_binding and require_auth in the URL, and at the server's pg_hba.conf");
    }

    private FailedTry other(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse(thrown.toString());
        return explanation.breaks("the login failed: " + withoutPassword(message), "run again with --debug");
    }

    /** For messages that others wrote: belt and braces. */
    private String withoutPassword(String message) {
        return url.password()
                .map(password -> message.replace(password.value(), "(hidden)"))
                .orElse(message);
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable t = thrown; t != null && !causes.contains(t); t = t.getCause()) {
            causes.add(t);
        }
        return causes;
    }
}
