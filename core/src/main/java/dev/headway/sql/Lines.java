package dev.headway.sql;

import dev.headway.problem.Origin;

/**
 * Line and column of offsets in a text. Asked in rising order it looks at each character once, however long the lines
 * are. A line ends at LF, CR or both; a column counts characters (code points), as PostgreSQL does. Not thread-safe.
 */
public final class Lines {

    private final String file;
    private final String text;
    private int offset;
    private int line;
    private int column;

    /** {@code first} is where the text's first character stands. */
    public Lines(String text, Origin first) {
        this.text = text;
        this.file = first.file();
        line = first.line();
        column = first.column();
    }

    Lines(String text, String file) {
        this(text, new Origin(file, 1, 1));
    }

    /** Where the character at {@code target} stands, which is not before the one asked for last. */
    public Origin at(int target) {
        int end = Math.min(target, text.length());
        for (; offset < end; offset++) {
            char c = text.charAt(offset);
            boolean lineEnd =
                    c == '\n' || (c == '\r' && !(offset + 1 < text.length() && text.charAt(offset + 1) == '\n'));
            if (lineEnd) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return new Origin(file, line, column);
    }
}
