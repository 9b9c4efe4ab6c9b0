package dev.headway.scratch;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.Optional;

/** A role that migrations name and nobody made: they find it in production, and on our own server it may be made. */
public final class MissingRole {

    private MissingRole() {}

    /** Makes the role that is missing according to a failure; {@code false} if the failure is of another kind. */
    public static boolean make(ScratchDatabase database, Throwable failure, Stop stop)
            throws SQLException, InterruptedException {
        Optional<String> name = Optional.empty();
        for (Throwable cause = failure; cause != null && name.isEmpty(); cause = cause.getCause()) {
            name = cause instanceof SQLException said ? Roles.missing(said) : Optional.empty();
        }
        if (name.isEmpty()) {
            return false;
        }
        try (Session session = database.open(stop)) {
            new Roles(session.connection(), true).change("CREATE ROLE " + new Identifier(name.get()).quoted());
        }
        return true;
    }
}
