package dev.headway.connect;

import dev.headway.connect.UrlParts.HostPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads connection URLs as those who write them mean them. Userinfo ends at the last {@code @} before the path, as
 * libpq and pgjdbc have it; where that gives nothing sound, at the last {@code @} of all, so that a raw {@code /} or
 * {@code ?} in a password (Base64 has them) works as it does with SQLAlchemy.
 */
final class UrlReader {

    private static final Pattern SCHEME = Pattern.compile("(?i)(jdbc:)?postgres(?:ql)?(?:\\+[a-z0-9_]+)?:(//)?");

    private final boolean jdbc;
    private final String rest;

    private UrlReader(boolean jdbc, String rest) {
        this.jdbc = jdbc;
        this.rest = rest;
    }

    /** Everything that {@code url} says. Surrounding white space is ignored. */
    static UrlParts read(String url) throws BadUrl {
        String text = url.strip();
        if (text.isEmpty()) {
            throw new BadUrl("it is empty");
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            throw new BadUrl("it begins with a quotation mark (Docker's env files keep them)", "leave the quotes out");
        }
        Matcher scheme = SCHEME.matcher(text);
        boolean known = scheme.lookingAt();
        boolean jdbc = known && scheme.group(1) != null;
        boolean authority = known && scheme.group(2) != null;
        if (!known || !(jdbc || authority)) {
            throw new BadUrl("it does not begin with postgresql://, postgres:// or jdbc:postgresql://");
        }
        String rest = text.substring(scheme.end());
        boolean bareName = !authority && !rest.startsWith("/");
        return new UrlReader(jdbc, bareName ? "/" + rest : rest).read();
    }

    private UrlParts read() throws BadUrl {
        int authority = endOfAuthority(rest);
        int standard = rest.lastIndexOf('@', authority);
        int last = rest.lastIndexOf('@');
        if (last <= authority) {
            return split(standard);
        }
        try {
            return split(standard);
        } catch (BadUrl notStandard) {
            // What was wrong with the standard reading may be a piece of a password: say it only where one was found.
            return splitAtLast(last, standard >= 0 ? notStandard : new BadUrl("an @ stands where it makes no sense"));
        }
    }

    private UrlParts splitAtLast(int at, BadUrl otherwise) throws BadUrl {
        if (!rest.substring(0, at).matches("(?s)[^:/?@]+:.*")) {
            throw otherwise;
        }
        try {
            return split(at);
        } catch (BadUrl neither) {
            throw otherwise;
        }
    }

    /** @param at where userinfo ends, or -1 if there is none */
    private UrlParts split(int at) throws BadUrl {
        String userinfo = at < 0 ? "" : rest.substring(0, at);
        String tail = rest.substring(at + 1);
        int authority = endOfAuthority(tail);
        int question = tail.indexOf('?', authority);
        int pathEnd = question < 0 ? tail.length() : question;
        String path = tail.substring(authority, pathEnd);
        if (path.indexOf('/', 1) >= 0 || path.indexOf('@') >= 0) {
            throw new BadUrl("its database name has a raw / or @");
        }
        Query query = Query.read(question < 0 ? "" : tail.substring(question + 1));
        int colon = userinfo.indexOf(':');
        String user = PercentEncoding.decodeLeniently(colon < 0 ? userinfo : userinfo.substring(0, colon));
        String password = PercentEncoding.decodeLeniently(colon < 0 ? "" : userinfo.substring(colon + 1));
        String database = PercentEncoding.decode(path.isEmpty() ? "" : path.substring(1));
        QueryKeys keys = QueryKeys.read(query, jdbc);
        return new UrlParts(
                hosts(tail.substring(0, authority), query),
                query.one("dbname").or(() -> given(database)),
                query.one("user").or(() -> given(user)),
                query.one("password").or(() -> given(password)).map(Password::new),
                keys.properties(),
                keys.warnings());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static int endOfAuthority(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == '?') {
                return i;
            }
        }
        return text.length();
    }

    /** Hosts of the query before those of the authority; libpq's separate list of ports is dealt out to them. */
    private static List<HostPart> hosts(String authority, Query query) throws BadUrl {
        String named = query.joined("host");
        List<HostPart> hosts = HostList.read(named.isEmpty() ? authority : named);
        String ports = query.joined("port");
        if (ports.isEmpty()) {
            return hosts;
        }
        String[] port = ports.split(",", -1);
        if (hosts.isEmpty() && port.length == 1) {
            return List.of(new HostPart(Optional.empty(), OptionalInt.of(HostList.port(port[0]))));
        }
        if (port.length != 1 && port.length != hosts.size()) {
            throw new BadUrl("it names " + hosts.size() + " hosts and " + port.length + " ports");
        }
        List<HostPart> both = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            int number = HostList.port(port[port.length == 1 ? 0 : i]);
            both.add(new HostPart(hosts.get(i).name(), OptionalInt.of(number)));
        }
        return both;
    }
}
