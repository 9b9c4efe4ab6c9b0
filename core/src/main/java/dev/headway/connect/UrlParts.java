package dev.headway.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a URL said, gaps left open. Empty means the same as missing everywhere, as libpq has it. Immutable.
 *
 * @param hosts empty if no host was named; a port may stand without a name
 * @param properties under pgjdbc's names
 */
record UrlParts(
        List<HostPart> hosts,
        Optional<String> database,
        Optional<String> user,
        Optional<Password> password,
        Map<String, String> properties,
        List<String> warnings) {

    static final UrlParts NOTHING =
            new UrlParts(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());

    UrlParts {
        hosts = List.copyOf(hosts);
        properties = Map.copyOf(properties);
        warnings = List.copyOf(warnings);
    }

    /** One host as written; either half may be missing. */
    record HostPart(Optional<String> name, OptionalInt port) {}
}
