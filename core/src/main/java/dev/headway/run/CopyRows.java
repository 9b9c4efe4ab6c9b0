package dev.headway.run;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends the rows of a COPY. pgjdbc's own {@code copyIn(String, Reader)} encodes block by block and breaks a character
 * outside the basic plane that two blocks share.
 */
record CopyRows(Connection connection, Cancellation cancellation) {

    private static final int BLOCK = 1 << 16;

    void send(String copy, String rows) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            send(in, rows);
        } catch (SQLException | RuntimeException e) {
            cancel(in, e);
            throw e;
        }
    }

    private void send(CopyIn in, String rows) throws SQLException {
        int start = 0;
        while (start < rows.length() && !cancellation.requested()) {
            int end = end(rows, start);
            byte[] block = rows.substring(start, end).getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(block, 0, block.length);
            start = end;
        }
        if (start < rows.length()) {
            throw Pipeline.askedToStop();
        }
        in.endCopy();
    }

    /** What the server says to it, if anybody is left to say something, is not why the copy ends. */
    private static void cancel(CopyIn in, Exception cause) {
        if (in.isActive()) {
            try {
                in.cancelCopy();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static int end(String rows, int start) {
        int end = Math.min(rows.length(), start + BLOCK);
        return end < rows.length() && Character.isHighSurrogate(rows.charAt(end - 1)) ? end + 1 : end;
    }
}
