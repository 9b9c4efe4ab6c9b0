package dev.headway.run;

import dev.headway.connect.Session;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a watcher sees of a backend at one moment. Immutable.
 *
 * @param waits whether it waits for a lock
 */
record Sight(boolean waits, Optional<String> object, List<Blocker> blockers) {

    /** It waits for nothing. */
    static final Sight NOTHING = new Sight(false, Optional.empty(), List.of());

    private static final Template BLOCKERS = Template.of(Sight.class, "blockers.sql");

    /** One query in a transaction of its own: whoever looks must not keep a snapshot. */
    static Sight of(int pid, Session watcher) throws SQLException {
        List<Blocker> blockers = new ArrayList<>();
        Optional<String> object = Optional.empty();
        try (Statement statement = watcher.connection().createStatement();
                ResultSet row = statement.executeQuery(BLOCKERS.with("pid", pid).sql())) {
            while (row.next()) {
                object = Optional.of(row.getString("object"));
                if (row.getString("pid") != null) {
                    blockers.add(blocker(row));
                }
            }
        }
        return object.isEmpty() ? NOTHING : new Sight(true, object, List.copyOf(blockers));
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        return new Blocker(
                row.getInt("pid"),
                Optional.ofNullable(row.getString("application_name")),
                Optional.ofNullable(row.getString("client")),
                Optional.ofNullable(row.getString("open_for")),
                Optional.ofNullable(row.getString("query")),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("held")),
                row.getBoolean("hidden"));
    }

    List<Integer> pids() {
        return blockers.stream().map(Blocker::pid).toList();
    }

    /** The GRANT that {@code login} lacks to see what the blockers do. */
    Optional<String> grant(String login) {
        return blockers.stream().anyMatch(Blocker::hidden)
                ? Optional.of("GRANT pg_read_all_stats TO " + new Identifier(login))
                : Optional.empty();
    }
}
