package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Lines;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's bytes as text: without a byte order mark, lines ended by LF, so that a check-out on Windows is the same
 * revision. Immutable.
 *
 * @param text what could be read, even if there is a problem: the header may still tell who it is
 * @param problem why these bytes are no revision file, if they are none
 * @param worthChecking whether other faults found in the text would help anybody
 */
record FileText(String text, Optional<Problem> problem, boolean worthChecking) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static FileText of(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(file, bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? of(file, text) : strict(file, bytes, text);
    }

    static FileText of(String file, String content) {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        if (text.isBlank()) {
            String what = text.isEmpty() ? "the file is empty" : "the file holds nothing but white space";
            return unreadable(text, Problem.at(Origin.of(file), what, "delete it, or write a revision into it"));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return unreadable(text, binary(place(file, text, nul)));
        }
        return new FileText(text, Optional.empty(), true);
    }

    private static FileText utf16(String file, byte[] bytes) {
        FileText inner = of(file, new String(bytes, StandardCharsets.UTF_16));
        if (inner.problem().isPresent()) {
            return inner;
        }
        Problem problem = Problem.at(
                Origin.of(file),
                "the file is UTF-16",
                "save it as UTF-8: iconv -f UTF-16 -t UTF-8 " + file + " > utf-8.sql");
        return new FileText(inner.text(), Optional.of(problem), true);
    }

    /** The text holds a replacement character: either its own, or one for bytes that are no UTF-8. */
    private static FileText strict(String file, byte[] bytes, String lenient) {
        FileText inner = of(file, lenient);
        int malformed = firstMalformed(bytes);
        if (malformed < 0 || inner.problem().isPresent()) {
            return inner;
        }
        String before = new String(bytes, 0, malformed, StandardCharsets.UTF_8);
        Problem problem = Problem.at(
                place(file, before, before.length()),
                "not UTF-8: the byte 0x%02X".formatted(bytes[malformed] & 0xFF),
                "save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 " + file + " > utf-8.sql");
        return new FileText(inner.text(), Optional.of(problem), true);
    }

    /** Offset of the first byte that no UTF-8 character holds, or -1. */
    private static int firstMalformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static FileText unreadable(String text, Problem problem) {
        return new FileText(text, Optional.of(problem), false);
    }

    private static Problem binary(Origin origin) {
        return Problem.at(
                origin,
                "a NUL character: a binary file, or not UTF-8",
                "a revision file is plain text in UTF-8; keep other files elsewhere");
    }

    private static Origin place(String file, String text, int offset) {
        String before = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1, offset) : text.substring(0, offset);
        return new Lines(before, new Origin(file, 1, 1)).at(before.length());
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
