package dev.headway.connect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The query of a URL: decoded values by key, in the order written. Only {@code host} and {@code port} may repeat. */
record Query(Map<String, List<String>> values) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    static Query read(String text) throws BadUrl {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!KEY.matcher(key).matches()) {
                throw new BadUrl("its query is not made of key=value, joined by &");
            }
            String raw = equals < 0 ? "" : pair.substring(equals + 1);
            boolean secret = key.equals("user") || key.equals("password");
            String value = secret ? PercentEncoding.decodeLeniently(raw) : PercentEncoding.decode(raw);
            values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
        }
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            boolean several = entry.getKey().equals("host") || entry.getKey().equals("port");
            if (entry.getValue().size() > 1 && !several) {
                throw new BadUrl("it says " + entry.getKey() + " twice");
            }
        }
        return new Query(values);
    }

    /** The value of a key that may stand once. */
    Optional<String> one(String key) {
        List<String> found = values.getOrDefault(key, List.of());
        return found.stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All values of a key, joined by commas. */
    String joined(String key) {
        return String.join(",", values.getOrDefault(key, List.of()));
    }
}
