package dev.headway.notebooklm.database;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/** Why the database did not do what it was asked, in one line for the log. */
public final class Reason {
    private Reason() {}

    /** What the driver said: the innermost SQLException, below what Spring and the pool say about it. */
    public static String of(Throwable failure) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(failure);
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException) {
                reason = at;
            }
        }
        String message = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return message.strip().replaceAll("\\s+", " ");
    }
}
