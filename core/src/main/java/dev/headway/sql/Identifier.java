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

    /** As a careful person would write it: quoted only where PostgreSQL would fold or refuse it. */
    @Override
    public String toString() {
        return quoted();
    }
}
