package dev.headway.history;

import dev.headway.revision.RevisionId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal, as it was read. Immutable.
 *
 * @param id its number; later entries have greater ones, though not every number is taken
 * @param outcome done, failed, interrupted, started, begun or ended
 * @param detail why it failed or was interrupted, or what else there is to say
 */
public record Logged(
        long id, What what, When when, Who who, String outcome, Optional<String> detail, Optional<Text> text) {

    /**
     * What was done.
     *
     * @param command what was asked for: upgrade, downgrade, stamp, launch, backfill
     * @param direction what was done with the revision
     * @param file of an object or a hook beside the revisions, where that was what was done
     * @param heads of a launch's files
     */
    public record What(
            String command,
            Optional<String> direction,
            Optional<RevisionId> revision,
            Optional<String> file,
            Optional<String> phase,
            Optional<List<String>> heads) {}

    /**
     * When, by the server's clock.
     *
     * @param attempts how often it was tried
     */
    public record When(Instant started, Instant finished, int attempts) {

        public Duration took() {
            return Duration.between(started, finished);
        }
    }

    /**
     * Who did it.
     *
     * @param actor as HEADWAY_ACTOR said
     * @param sessionUser the role that logged in
     * @param address where it logged in from; empty for a Unix socket
     * @param application its {@code application_name}
     * @param host name of the machine or container
     * @param server version of PostgreSQL
     * @param headway version of Headway
     */
    public record Who(
            Optional<String> actor,
            String sessionUser,
            Optional<String> address,
            Optional<String> application,
            Optional<String> host,
            String server,
            String headway) {}

    /**
     * What is kept of the revision's file.
     *
     * @param checksum of its upgrade section
     * @param chainHash of that and of all that it stands on
     * @param source the whole file; empty unless it was asked for and is kept
     */
    public record Text(String checksum, Optional<String> chainHash, Optional<String> source) {}

    static Logged of(ResultSet row) throws SQLException {
        What what = new What(
                row.getString("command"),
                text(row, "direction"),
                text(row, "revision").map(RevisionId::new),
                text(row, "file"),
                text(row, "phase"),
                texts(row.getArray("heads")));
        When when = new When(instant(row, "started_at"), instant(row, "finished_at"), row.getInt("attempts"));
        Who who = new Who(
                text(row, "actor"),
                row.getString("session_user_name"),
                text(row, "client_address"),
                text(row, "application_name").filter(name -> !name.isEmpty()),
                text(row, "host"),
                row.getString("server_version"),
                row.getString("headway_version"));
        Optional<String> chainHash = text(row, "chain_hash");
        Optional<String> source = text(row, "source");
        Optional<Text> kept = text(row, "checksum").map(sum -> new Text(sum, chainHash, source));
        return new Logged(row.getLong("id"), what, when, who, row.getString("outcome"), text(row, "detail"), kept);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<List<String>> texts(@Nullable Array array) throws SQLException {
        return array == null ? Optional.empty() : Optional.of(Arrays.asList((String[]) array.getArray()));
    }
}
