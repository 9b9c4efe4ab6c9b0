package dev.headway.fault;

/**
 * A message of PostgreSQL's protocol on its way. Immutable.
 *
 * @param connection from 1, in the order in which they were opened
 * @param number among its sender's on its connection, from 1
 * @param type PostgreSQL's letter: {@code P} Parse, {@code B} Bind, {@code E} Execute, {@code S} Sync, {@code Q} Query …
 * @param text the statement that it belongs to, an error's message, or nothing
 */
public record Message(int connection, Sender sender, int number, char type, String text) {

    /** Who sent it. */
    public enum Sender {
        CLIENT,
        SERVER
    }

    /** Whether the client sent it. */
    public boolean asks() {
        return sender == Sender.CLIENT;
    }

    /** Whether the server says with it that a statement has come to its end: to one that commits, it is done for good. */
    public boolean completes() {
        return sender == Sender.SERVER && type == 'C';
    }

    /** {@code 1> Parse COMMIT}, {@code 1< C COMMIT}. */
    @Override
    public String toString() {
        String line = text.strip().replaceAll("\\s+", " ");
        return connection + (asks() ? "> " : "< ") + type + " "
                + (line.length() > 100 ? line.substring(0, 100) + "…" : line);
    }
}
