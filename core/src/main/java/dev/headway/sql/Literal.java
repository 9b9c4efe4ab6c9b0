package dev.headway.sql;

/** Text as an SQL literal. */
public final class Literal {
    private Literal() {}

    /** Quoted so that it means the same whatever {@code standard_conforming_strings} is. */
    public static String of(String text) {
        if (text.indexOf('\\') < 0) {
            return "'" + text.replace("'", "''") + "'";
        }
        return " E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
