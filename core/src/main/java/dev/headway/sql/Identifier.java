package dev.headway.sql;

/** An SQL identifier; nothing that a user named reaches SQL by another way. Immutable. */
public record Identifier(String name) {

    public Identifier {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not an identifier: \"" + name + "\"");
        }
    }

    /** The identifier in double quotes, whatever it holds. */
    public String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** As a careful person, and {@code quote_ident}, would write it: quoted only where PostgreSQL would fold or refuse it. */
    @Override
    public String toString() {
        return isPlain() && !Keywords.needQuotes(name) ? name : quoted();
    }

    /** Whether it is made of lower-case ASCII letters, digits and underscores; others fold by the server's locale. */
    private boolean isPlain() {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || !Scan.isDigit(c))) {
                return false;
            }
        }
        return true;
    }
}
