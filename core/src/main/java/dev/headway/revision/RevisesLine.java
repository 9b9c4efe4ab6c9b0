package dev.headway.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The line of a file that says what it revises. */
public final class RevisesLine {

    private static final String DASHES = "---";

    private RevisesLine() {}

    /**
     * The file with another parent, every other byte as it was: line ends, a byte order mark, blanks at the ends of lines.
     * A file without such a line gets one below the line that tells who it is.
     *
     * @param revision what the file says; it revises one revision, or none
     */
    public static byte[] replaced(byte[] file, Revision revision, RevisionId parent) {
        Revision.Origins origins = revision.header().origins();
        boolean there = origins.revises().line() != origins.revision().line();
        int begin =
                beginOf(there ? origins.revises().line() : origins.revision().line() + 1, file);
        byte[] id = parent.value().getBytes(StandardCharsets.UTF_8);
        if (!there) {
            byte[] line =
                    (DASHES + " revises   " + parent + lineEndBefore(begin, file)).getBytes(StandardCharsets.UTF_8);
            return spliced(file, begin, begin, line);
        }
        int from = afterBlanks(afterWord(afterBlanks(begin + DASHES.length(), file), file), file);
        int to = endOf(begin, file);
        while (isBlank(file[to - 1])) {
            to--;
        }
        return spliced(file, from, to, id);
    }

    /** Where a line begins, from 1; a line ends at LF, CR or both. */
    private static int beginOf(int line, byte[] file) {
        int at = 0;
        for (int passed = 1; passed < line; passed++) {
            at = endOf(at, file);
            at += at + 1 < file.length && file[at] == '\r' && file[at + 1] == '\n' ? 2 : 1;
        }
        return at;
    }

    private static int endOf(int begin, byte[] file) {
        int at = begin;
        while (at < file.length && file[at] != '\n' && file[at] != '\r') {
            at++;
        }
        return at;
    }

    private static String lineEndBefore(int begin, byte[] file) {
        boolean windows = begin >= 2 && file[begin - 1] == '\n' && file[begin - 2] == '\r';
        return windows ? "\r\n" : String.valueOf((char) file[begin - 1]);
    }

    private static int afterBlanks(int begin, byte[] file) {
        int at = begin;
        while (isBlank(file[at])) {
            at++;
        }
        return at;
    }

    private static int afterWord(int begin, byte[] file) {
        int at = begin;
        while (!isBlank(file[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\f' || value == 0x0B;
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + middle.length);
        out.write(file, 0, from);
        out.writeBytes(middle);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }
}
