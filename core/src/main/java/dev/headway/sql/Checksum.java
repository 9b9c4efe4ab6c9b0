package dev.headway.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over what the server sees of statements: their tokens, each followed by a NUL, each statement closed by one
 * more, and the rows of a COPY. Comments, white space between tokens and semicolons do not count; where one token ends
 * and the next begins does. A segment of a string that goes on over a line end is a token. Not thread-safe.
 */
public final class Checksum {

    private final MessageDigest digest;
    private final byte[] buffer = new byte[8192];
    private int filled;

    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The checksum of {@code statements}: 64 lower-case hexadecimal digits. */
    public static String of(Iterable<Statement> statements) {
        Checksum checksum = new Checksum();
        statements.forEach(checksum::add);
        return checksum.hex();
    }

    /**
     * The checksum of a list that goes on with {@code statement}.
     *
     * @param before of the list without it; empty if there was nothing
     */
    public static String chained(String before, Statement statement) {
        Checksum checksum = new Checksum();
        checksum.add(before, 0, before.length());
        checksum.add((byte) 0);
        checksum.add(statement);
        return checksum.hex();
    }

    public void add(Statement statement) {
        String sql = statement.text();
        Lexer lexer = new Lexer(sql);
        while (lexer.next()) {
            if (lexer.kind().isSignificant()) {
                add(sql, lexer.start(), lexer.end());
                add((byte) 0);
            }
        }
        add((byte) 0);
        statement.copyData().ifPresent(rows -> {
            add(rows, 0, rows.length());
            add((byte) 0);
        });
    }

    /** The checksum of all that was added; nothing can be added afterwards. */
    public String hex() {
        digest.update(buffer, 0, filled);
        filled = 0;
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                addBytes(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            }
            add((byte) c);
        }
    }

    private void add(byte value) {
        if (filled == buffer.length) {
            digest.update(buffer, 0, filled);
            filled = 0;
        }
        buffer[filled++] = value;
    }

    private void addBytes(byte[] bytes) {
        for (byte value : bytes) {
            add(value);
        }
    }
}
