package dev.headway.problem;

/**
 * A place in a text that the user wrote: a file (or whatever stands for one), line and column, both from 1; a column
 * counts characters. Line 0 means the file as a whole. Immutable.
 */
public record Origin(String file, int line, int column) {

    public Origin {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
        }
    }

    /** The file as a whole. */
    public static Origin of(String file) {
        return new Origin(file, 0, 0);
    }

    /** {@code file}, {@code file:line}, or {@code file:line:column}, as compilers and editors write it. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column <= 1 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
