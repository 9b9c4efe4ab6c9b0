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
        if (state.healsByWaiting() || POOLER_WAITS.stream().anyMatch(message::startsWith)) {
            return explanation.heals(message, waiting(state));
        }
        return explanation.breaks(message, remedy(state, message));
    }

    private String remedy(SqlState state, String message) {
        String database = Explanation.sql(url.database());
        String user = Explanation.sql(url.user());
        return switch (state.code()) {
            case "28P01" -> password();
            case "28000" ->
                message.contains("pg_hba.conf")
                        ? "let this client in with a line in the server's pg_hba.conf; a line that begins with hostssl"
                                + " wants sslmode=require in the URL"
                        : "CREATE ROLE " + user + " LOGIN, or ALTER ROLE " + user + " LOGIN, or mend the user in "
                                + or(url.sources().user());
            case "3D000" ->
                "CREATE DATABASE " + database + ", or mend the name in "
                        + or(url.sources().database());
            case "42501" -> "GRANT CONNECT ON DATABASE " + database + " TO " + user;
            case "55000" -> "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true, or name another one";
            case "22023", "42704" -> "mend options in " + explanation.source() + ": the server does not take them";
            default -> "look into the server's log, which says more [" + state + "]";
        };
    }

    private String waiting(SqlState state) {
        return state.equals(SqlState.TOO_MANY_CONNECTIONS)
                ? "close other connections, or raise the server's max_connections (or the role's CONNECTION LIMIT)"
                : "try again in a moment; if it stays so, the server's log says why";
    }

    /** The setting to mend: a default is replaced where the rest of the URL stands. */
    private String or(String source) {
        return source.isEmpty() ? explanation.source() : source;
    }

    /** The server does not tell a wrong password from an unknown role, on purpose. */
    private String password() {
        String user = Explanation.sql(url.user());
        String source = url.sources().password();
        return source.isEmpty()
                ? "no password was given: set DATABASE_PASSWORD, or put it into " + explanation.source()
                : "check the password in " + source + ", and that role " + user
                        + " exists (the server does not tell one from the other)";
    }
}
