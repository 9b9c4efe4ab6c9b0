package dev.headway.history;

import dev.headway.revision.RevisionId;
import dev.headway.sql.Template;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The journal, read: what ran, as it ran, and which images were started. Every method is one round trip and holds no
 * transaction open. Not thread-safe, as its connection is not.
 */
public final class Journal {

    private final Connection connection;
    private final History history;

    Journal(Connection connection, History history) {
        this.connection = connection;
        this.history = history;
    }

    /**
     * How revisions came into the database.
     *
     * @param first the entry with which the first of them was applied; empty where the journal has none of them
     * @param launched whether each of them was applied by a launch, and none by hand or by another tool
     */
    public record Application(Optional<Long> first, boolean launched) {}

    /** For every revision in the journal, what was last recorded of it as done. */
    Map<String, Recorded> recorded() throws SQLException {
        Map<String, Recorded> recorded = new HashMap<>();
        if (!isReadable()) {
            return recorded;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(history.template("recorded.sql").sql())) {
            while (row.next()) {
                recorded.put(
                        row.getString("revision"),
                        new Recorded(
                                row.getLong("id"),
                                Optional.ofNullable(row.getString("checksum")),
                                texts(row.getArray("parents")),
                                texts(row.getArray("depends")),
                                row.getString("phase")));
            }
        }
        return recorded;
    }

    /** The file as it was at an entry; empty where the entry does not keep it. */
    Optional<String> source(long entry) throws SQLException {
        String sql = history.template("source.sql").with("id", entry).sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString("source")) : Optional.empty();
        }
    }

    /**
     * The files of {@code objects/} as they were last applied, by name.
     *
     * @param before as it was before this entry; empty: as it is
     */
    public Map<String, AppliedFile> files(Optional<Long> before) throws SQLException {
        Map<String, AppliedFile> files = new TreeMap<>();
        if (!isReadable()) {
            return files;
        }
        String sql = history.template("files.sql")
                .with("before", before.map(String::valueOf))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String name = row.getString("file");
                Array makes = row.getArray("makes");
                files.put(
                        name,
                        new AppliedFile(
                                name,
                                row.getString("checksum"),
                                row.getString("source"),
                                makes == null ? List.of() : List.copyOf(texts(makes))));
            }
        }
        return files;
    }

    /** How these revisions came into the database, as they stand now. */
    public Application application(Collection<RevisionId> revisions) throws SQLException {
        String sql = history.template("applied.sql")
                .with("revisions", TextArray.of(revisions))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long first = row.getLong("first");
            return new Application(first == 0 ? Optional.empty() : Optional.of(first), row.getBoolean("launched"));
        }
    }

    /** The heads of the last image that was launched and had others; empty where there was none. */
    Optional<List<RevisionId>> launchedBefore(List<RevisionId> heads) throws SQLException {
        String sql = history.template("launched-before.sql")
                .with("heads", TextArray.of(heads))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next()
                    ? Optional.of(texts(row.getArray("heads")).stream()
                            .map(RevisionId::new)
                            .sorted()
                            .toList())
                    : Optional.empty();
        }
    }

    /** Whether it belongs to our own role, so that nobody else can have written what is in it. */
    public boolean isOurs() throws SQLException {
        if (!isReadable()) {
            return false;
        }
        Template question = history.template("owner.sql");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question.sql())) {
            return row.next() && row.getBoolean(1);
        }
    }

    private boolean isReadable() {
        return history.tables().journalReadable();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
