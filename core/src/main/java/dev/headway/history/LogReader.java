package dev.headway.history;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the journal, page by page, so that one of a million entries is no burden. Not thread-safe. */
public final class LogReader {

    /** Entries. */
    private static final int PAGE = 1000;

    /** Files are up to a megabyte each. */
    private static final int PAGE_WITH_TEXTS = 20;

    private final Connection connection;
    private final String database;
    private final History history;

    /** @param database what messages call it */
    public LogReader(Connection connection, String database, History history) {
        this.connection = connection;
        this.database = database;
        this.history = history;
    }

    /**
     * Changes nothing and takes no lock.
     *
     * @throws MigrationException if our role may not read the journal, or no entry is about such a revision
     */
    public Log read(LogQuery query) throws SQLException {
        new Privileges(history.tables(), database).requireReadableJournal();
        if (!history.tables().journalReadable()) {
            return new Log(database, false, List.of(), false);
        }
        Optional<String> revision = query.revision().isPresent()
                ? Optional.of(revision(query.revision().get()))
                : Optional.empty();
        List<Logged> entries = new ArrayList<>();
        int wanted = query.most() == Integer.MAX_VALUE ? query.most() : query.most() + 1;
        int page = revision.isPresent() ? PAGE_WITH_TEXTS : PAGE;
        boolean full = true;
        while (full && entries.size() < wanted) {
            Optional<Long> before = entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(entries.get(entries.size() - 1).id());
            int limit = Math.min(page, wanted - entries.size());
            List<Logged> next = page(revision, query, before, limit);
            entries.addAll(next);
            full = next.size() == limit;
        }
        boolean more = entries.size() > query.most();
        return new Log(database, true, more ? entries.subList(0, query.most()) : entries, more);
    }

    private List<Logged> page(Optional<String> revision, LogQuery query, Optional<Long> before, int limit)
            throws SQLException {
        String sql = history.template("log.sql")
                .with("revision", revision)
                .with("since", query.since().map(Object::toString))
                .with("before", before.map(Object::toString))
                .with("page", limit)
                .sql();
        List<Logged> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                entries.add(Logged.of(row));
            }
        }
        return entries;
    }

    /** An exact id beats one that only begins so. */
    private String revision(String prefix) throws SQLException {
        String sql =
                history.template("log-revisions.sql").with("prefix", prefix).sql();
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString("revision"));
            }
        }
        if (found.contains(prefix)) {
            return prefix;
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new MigrationException(
                found.isEmpty()
                        ? Problem.of(
                                "the journal tells nothing of a revision " + prefix,
                                database,
                                "see what it tells: headway log   or which revisions there are: headway history")
                        : Problem.of(
                                "several revisions of the journal begin with " + prefix + ": "
                                        + String.join(", ", found),
                                database,
                                "write more of the one that you mean: headway log " + found.get(0)));
    }
}
