package dev.headway.history;

import dev.headway.lock.LockKey;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in one database of its revisions: the version table, the journal and the progress of what is under way.
 * Every method is one round trip and holds no transaction open. Not thread-safe, as its connection is not.
 */
public final class History {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DUPLICATE_TABLE = "42P07";

    private final Connection connection;
    private final Tables tables;

    private History(Connection connection, Tables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Finds the tables; creates nothing.
     *
     * @param database what to call the database in a message
     * @param named the version table that the user named
     * @throws dev.headway.problem.MigrationException if it cannot be told which version table counts
     */
    public static History find(Connection connection, String database, Optional<VersionTableName> named)
            throws SQLException {
        return new History(connection, Location.find(connection, database, named));
    }

    public Tables tables() {
        return tables;
    }

    /** The key of the lock that guards this history. */
    public LockKey key() {
        return LockKey.of(tables.qualifiedVersion());
    }

    /** The rows of the version table and what the journal knows of them. No table is an empty database. */
    public VersionRows read() throws SQLException {
        if (!tables.versionExists()) {
            return new VersionRows(List.of(), Map.of(), false);
        }
        boolean journal = tables.journalExists() && tables.journalReadable();
        List<String> rows = new ArrayList<>();
        Map<String, String> chains = new HashMap<>();
        boolean unfinished = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(journal ? "heads.sql" : "rows.sql"))) {
            while (row.next()) {
                unfinished |= journal && row.getInt("unfinished") > 0;
                String version = row.getString("version_num");
                if (version == null) {
                    continue;
                }
                rows.add(version);
                String chain = journal ? row.getString("chain_hash") : null;
                if (chain != null) {
                    chains.put(version, chain);
                }
            }
        }
        return new VersionRows(rows, chains, unfinished);
    }

    /** For every revision in the journal, what was last recorded of it as done. */
    public Map<String, Recorded> recorded() throws SQLException {
        Map<String, Recorded> recorded = new HashMap<>();
        if (!tables.journalExists() || !tables.journalReadable()) {
            return recorded;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql("recorded.sql"))) {
            while (row.next()) {
                recorded.put(
                        row.getString("revision"),
                        new Recorded(
                                row.getString("revision"),
                                Optional.ofNullable(row.getString("checksum")),
                                Optional.ofNullable(row.getString("chain_hash")),
                                Optional.ofNullable(row.getString("source"))));
            }
        }
        return recorded;
    }

    /** Sections that no transaction holds together and that did not come to their end. */
    public List<Progress> progress() throws SQLException {
        List<Progress> progress = new ArrayList<>();
        if (!tables.journalExists() || !tables.journalReadable()) {
            return progress;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql("progress.sql"))) {
            while (row.next()) {
                progress.add(new Progress(
                        row.getString("revision"),
                        row.getString("direction"),
                        row.getString("checksum"),
                        row.getInt("statements_done"),
                        row.getInt("statements_total"),
                        Optional.ofNullable(row.getString("intended"))));
            }
        }
        return progress;
    }

    /**
     * Creates what is missing, in one transaction. Somebody else's CREATE TABLE at the same moment is no error: theirs
     * are the same tables. A version table that was there keeps its grants.
     */
    public History create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            String script =
                    String.join(";\n", "BEGIN", sql("create.sql"), sql("comments.sql"), sql("grants.sql"), "COMMIT");
            try {
                statement.execute(script);
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                if (!UNIQUE_VIOLATION.equals(e.getSQLState()) && !DUPLICATE_TABLE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        return new History(connection, new Tables(tables.schema(), tables.version(), true, true, true));
    }

    private String sql(String resource) {
        return Template.of(History.class, resource)
                .with("schema", tables.schema())
                .with("version", tables.version())
                .with("constraint", new Identifier(tables.version().name() + "_pkc"))
                .with("version_table", tables.qualifiedVersion())
                .with("qualified_version", tables.qualifiedVersion())
                .with("qualified_journal", tables.qualified(Tables.JOURNAL))
                .with("qualified_progress", tables.qualified(Tables.PROGRESS))
                .with("keep_version_grants", Boolean.toString(tables.versionExists()))
                .sql();
    }
}
