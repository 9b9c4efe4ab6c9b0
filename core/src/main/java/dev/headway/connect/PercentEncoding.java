package dev.headway.connect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** RFC 3986's percent-encoding, in which a plus is a plus. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** Decodes; a percent sign that begins no escape is an error. */
    static String decode(String text) throws BadUrl {
        return decode(text, false);
    }

    /**
     * Decodes as SQLAlchemy does for user and password: a percent sign that begins no escape stands for itself, so
     * that a URL which worked for the application works here.
     */
    static String decodeLeniently(String text) throws BadUrl {
        return decode(text, true);
    }

    private static String decode(String text, boolean lenient) throws BadUrl {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '%') {
                int escaped = escapeAt(text, at);
                if (escaped < 0 && !lenient) {
                    throw new BadUrl("a percent sign is not followed by two hexadecimal digits");
                }
                bytes.write(escaped < 0 ? '%' : escaped);
                at += escaped < 0 ? 1 : 3;
            } else {
                int end = text.indexOf('%', at);
                String plain = text.substring(at, end < 0 ? text.length() : end);
                bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
                at += plain.length();
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** The byte that {@code %XX} at this place stands for, or -1. */
    private static int escapeAt(String text, int at) {
        boolean escape = at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
        return escape ? HexFormat.fromHexDigits(text, at + 1, at + 3) : -1;
    }

    private static String utf8(byte[] bytes) throws BadUrl {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadUrl("it holds a zero byte, which PostgreSQL cannot be sent");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new BadUrl("its percent-encoded bytes are not UTF-8");
        }
    }
}
