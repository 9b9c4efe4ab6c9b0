package dev.headway.inspect;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that PostgreSQL gives to what has none: {@code TABLE_COLUMNS_LABEL}, cut to 63 bytes, numbered when taken.
 * Source: {@code makeObjectName} and {@code ChooseRelationName} in PostgreSQL's {@code indexcmds.c}.
 */
final class GeneratedName {

    private static final int MOST_BYTES = 63;
    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*?)(\\d*)");

    private GeneratedName() {}

    /**
     * Whether a name is what PostgreSQL would give.
     *
     * @param columns joined by underscores; empty for none, as with {@code pkey}
     */
    static boolean matches(String name, String table, String columns, String label) {
        Matcher parts = NUMBERED.matcher(name);
        if (!parts.matches() || !parts.group(1).endsWith("_" + label)) {
            return false;
        }
        return name.equals(of(table, columns, label + parts.group(2)));
    }

    /** The longer of the two names gives way until all fits; no character is cut in two. */
    static String of(String table, String columns, String label) {
        byte[] first = table.getBytes(StandardCharsets.UTF_8);
        byte[] second = columns.getBytes(StandardCharsets.UTF_8);
        int room = MOST_BYTES - (second.length == 0 ? 0 : 1) - 1 - label.getBytes(StandardCharsets.UTF_8).length;
        int firstLength = first.length;
        int secondLength = second.length;
        while (firstLength + secondLength > room) {
            if (firstLength > secondLength) {
                firstLength--;
            } else {
                secondLength--;
            }
        }
        String columnsPart = second.length == 0 ? "" : "_" + clip(second, secondLength);
        return clip(first, firstLength) + columnsPart + "_" + label;
    }

    private static String clip(byte[] text, int length) {
        int end = length;
        // a byte of the form 10xxxxxx goes on with the character before it
        while (end > 0 && end < text.length && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
