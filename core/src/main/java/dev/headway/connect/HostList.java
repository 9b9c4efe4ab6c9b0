package dev.headway.connect;

import dev.headway.connect.UrlParts.HostPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts as URLs write them: {@code h1:p1,h2:p2}, {@code [::1]:5432}, {@code /var/run/postgresql}. */
final class HostList {

    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    /** What no host name holds. Underscores are fine: Docker's service names have them. */
    private static final Pattern NOT_A_NAME = Pattern.compile("[\\s\\p{Cntrl}/?#@:,%\\[\\]\\\\\"'<>{}$()|;=&]");

    private static final Pattern SOCKET_FILE = Pattern.compile("(/.*)/\\.s\\.PGSQL\\.(\\d{1,5})", Pattern.DOTALL);

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?");

    private HostList() {}

    /** Reads hosts that are separated by commas; the empty text names none. */
    static List<HostPart> read(String text) throws BadUrl {
        List<HostPart> hosts = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String host : text.split(",", -1)) {
                hosts.add(one(host));
            }
        }
        boolean gap = hosts.stream().anyMatch(host -> host.name().isEmpty());
        if (gap && hosts.size() > 1) {
            throw new BadUrl("one of its hosts is empty");
        }
        return hosts;
    }

    private static HostPart one(String text) throws BadUrl {
        if (text.startsWith("/")) {
            return socket(text);
        }
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            String rest = close < 0 ? "" : text.substring(close + 1);
            if (close < 0 || !(rest.isEmpty() || rest.startsWith(":"))) {
                throw new BadUrl("its IPv6 address is not closed by ]");
            }
            return new HostPart(name(text.substring(1, close)), portAfterColon(rest));
        }
        int colon = text.indexOf(':');
        if (colon != text.lastIndexOf(':')) {
            throw new BadUrl("its host has more than one colon (an IPv6 address stands in brackets, as in [::1]:5432)");
        }
        return colon < 0
                ? new HostPart(name(text), OptionalInt.empty())
                : new HostPart(name(text.substring(0, colon)), portAfterColon(text.substring(colon)));
    }

    /** A directory, or the socket's file in it, as asyncpg allows. */
    private static HostPart socket(String path) throws BadUrl {
        Matcher file = SOCKET_FILE.matcher(path);
        return file.matches()
                ? new HostPart(Optional.of(file.group(1)), OptionalInt.of(port(file.group(2))))
                : new HostPart(Optional.of(path), OptionalInt.empty());
    }

    private static OptionalInt portAfterColon(String text) throws BadUrl {
        return text.length() <= 1 ? OptionalInt.empty() : OptionalInt.of(port(text.substring(1)));
    }

    private static Optional<String> name(String text) throws BadUrl {
        String name = PercentEncoding.decode(text);
        if (name.startsWith("@")) {
            throw new BadUrl("it names an abstract Unix socket, which Java cannot open");
        }
        boolean address = name.startsWith("/") || IPV6.matcher(name).matches();
        if (!address && NOT_A_NAME.matcher(name).find()) {
            throw new BadUrl("its host has a character that no host name has");
        }
        return Optional.of(name).filter(n -> !n.isEmpty());
    }

    static int port(String text) throws BadUrl {
        Matcher digits = PORT.matcher(text);
        int port = digits.matches() ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new BadUrl("its port is not a number from 1 to 65535");
        }
        return port;
    }
}
