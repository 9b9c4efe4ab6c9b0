package dev.headway.sql;

/** A text as an SQL string. Immutable. */
public record Literal(String text) {

    public Literal {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL stores no NUL character");
        }
    }

    /**
     * The text in apostrophes, read back unchanged whatever {@code standard_conforming_strings} says: with a backslash
     * in it, as {@code E'…'} behind a blank, so that the E does not join a word before it ({@code quote_literal} does the
     * same).
     */
    public String quoted() {
        String doubled = text.replace("'", "''");
        return doubled.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** Not the SQL form: that has a name of its own, {@link #quoted}, and a literal may be a secret. */
    @Override
    public String toString() {
        return "Literal of " + text.length() + " characters";
    }
}
