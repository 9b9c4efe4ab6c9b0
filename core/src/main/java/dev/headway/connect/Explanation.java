package dev.headway.connect;

import dev.headway.pg.ServerVersion;
import dev.headway.pg.SqlState;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns what came of a try into what its reader needs: which of a dozen causes it was, whether it can heal, and what
 * mends it. Decides by SQLSTATE and by the type of the cause, never by pgjdbc's words, which it translates; the server's
 * own words are passed on. Immutable.
 */
final class Explanation {

    private final DatabaseUrl url;
    private final Host host;

    Explanation(DatabaseUrl url, Host host) {
        this.url = url;
        this.host = host;
    }

    FailedTry of(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return refused.why();
        }
        SqlState state = SqlState.of(thrown instanceof SQLException e ? e.getSQLState() : null);
        return serverMessage(thrown)
                .map(message -> new ServerRefusal(this, url).of(state, message))
                .orElseGet(() -> new NetworkFailure(this, url, host).of(state, thrown));
    }

    /** What the server itself said, without position, detail and severity; empty if it was not the server that spoke. */
    static Optional<String> serverMessage(Throwable thrown) {
        ServerErrorMessage message = thrown instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return Optional.ofNullable(message).map(ServerErrorMessage::getMessage);
    }

    FailedTry timeout(Duration limit) {
        return heals(
                "no answer within " + Budget.of(limit),
                "look whether a firewall drops the packets, and whether host and port are right in " + source()
                        + "   if the server is only slow: connect_timeout=60 in the URL");
    }

    FailedTry tooOld(ServerVersion version) {
        return breaks(
                "PostgreSQL " + version + " is older than " + ServerVersion.OLDEST_MAJOR,
                "Headway works with PostgreSQL " + ServerVersion.OLDEST_MAJOR + " to "
                        + ServerVersion.NEWEST_TESTED_MAJOR + ": upgrade the server");
    }

    FailedTry pooler() {
        return breaks(
                "a connection pooler in transaction mode (PgBouncer) stands before the server: locks and settings of a"
                        + " migration would be left to others",
                "give Headway the server itself: HEADWAY_DATABASE_URL=postgresql://…   (pool_mode = session works too)");
    }

    FailedTry standby() {
        return heals(
                "the server is a standby (in recovery)",
                "migrations need the primary: name it in " + source() + " or in HEADWAY_DATABASE_URL");
    }

    /** @param source what {@code pg_settings} calls where the setting comes from */
    FailedTry readOnly(String source) {
        return source.equals("client")
                ? breaks(
                        "the session is read-only: the URL's options turn default_transaction_read_only on",
                        "take it out of the options in " + source())
                : breaks(
                        "the server is read-only: default_transaction_read_only is on by its " + source,
                        "somebody closed it to all writers; run again when it is open");
    }

    FailedTry role(Identifier role, SQLException e) {
        return breaks(
                "SET ROLE " + role + " failed: " + serverMessage(e).orElse("the server refused"),
                "create the role and GRANT " + role + " TO " + sql(url.user()) + ", or mend HEADWAY_ROLE");
    }

    /** A try that may succeed later. */
    FailedTry heals(String reason, String remedy) {
        return new FailedTry(host, reason, true, problem(reason, remedy));
    }

    /** A try that will fail until somebody mends something. */
    FailedTry breaks(String reason, String remedy) {
        return new FailedTry(host, reason, false, problem(reason, remedy));
    }

    private Problem problem(String reason, String remedy) {
        String where = host + "/" + url.database() + " as " + url.user() + " ("
                + url.sources().url() + ")";
        return Problem.of(reason, where, remedy);
    }

    /** The setting that names the host. */
    String source() {
        return url.sources().url();
    }

    /** A name as it stands in SQL. */
    static String sql(String name) {
        return new Identifier(name).toString();
    }
}
