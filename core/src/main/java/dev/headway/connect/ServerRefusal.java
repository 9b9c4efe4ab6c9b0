package dev.headway.connect;

import dev.headway.pg.SqlState;
import java.util.List;

/** What a server's refusal of a login means. Immutable. */
final class ServerRefusal {

    /** What PgBouncer says while the server behind it is not there yet; it has one code for all of its errors. */
    private static final List<String> POOLER_WAITS =
            List.of("server login has been failing", "pgbouncer cannot connect to server", "query_wait_timeout");

    private final Explanation explanation;
    private final DatabaseUrl url;

    ServerRefusal(Explanation explanation, DatabaseUrl url) {
        this.explanation = explanation;
        this.url = url;
    }

    /** @param message in the server's words */
    FailedTry of(SqlState state, String message) {
        String database = Explanation.quoted(url.database());
        String user = Explanation.quoted(url.user());
        if (state.healsByWaiting() || POOLER_WAITS.stream().anyMatch(message::startsWith)) {
            return explanation.heals(message, waiting(state));
        }
        return explanation.breaks(
                message,
                switch (state.code()) {
                    case "28P01" -> password();
                    case "28000" ->
                        "look at role " + user + " (does it exist, may it log in: ALTER ROLE " + user
                                + " LOGIN) and at the server's pg_hba.conf, which lists who may come from where, and whether "
                                + "encrypted (sslmode=require in the URL) or not";
                    case "3D000" -> "CREATE DATABASE " + database + ", or mend the name in " + explanation.source();
                    case "42501" -> "GRANT CONNECT ON DATABASE " + database + " TO " + user;
                    case "55000" -> "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true, or name another one";
                    case "22023", "42704" ->
                        "mend options in " + explanation.source() + ": the server does not take them";
                    default -> "look into the server's log, which says more [" + state + "]";
                });
    }

    private String waiting(SqlState state) {
        return state.equals(SqlState.TOO_MANY_CONNECTIONS)
                ? "close other connections, or raise the server's max_connections (or the role's CONNECTION LIMIT)"
                : "try again in a moment; if it stays so, the server's log says why";
    }

    /** The server does not tell a wrong password from an unknown role, on purpose. */
    private String password() {
        String user = Explanation.quoted(url.user());
        String source = url.sources().password();
        return source.isEmpty()
                ? "no password was given: set DATABASE_PASSWORD, or put it into " + explanation.source()
                : "check the password in " + source + ", and that role " + user
                        + " exists (the server does not tell one from the other)";
    }
}
