package dev.headway.embedded;

import java.nio.charset.StandardCharsets;

/** What a name looks like inside a URL. */
final class Urls {

    private Urls() {}

    /** Percent-encodes all but RFC 3986's unreserved characters; never {@code +}, which libpq and JDBC read differently. */
    static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
